import { isMapping, type Mapping, type Value } from "../../model/value.ts";

/** The values of nested mappings under dotted names: `optimizer.lr`. An empty mapping is a value, and so is a list. */
export function flatFacts(mapping: Mapping): Map<string, Value> {
	const facts = new Map<string, Value>();
	addFacts(mapping, "", facts);
	return facts;
}

function addFacts(mapping: Mapping, prefix: string, facts: Map<string, Value>): void {
	for (const [key, value] of mapping) {
		const name = prefix + String(key);
		if (isMapping(value) && value.size > 0) addFacts(value, `${name}.`, facts);
		else facts.set(name, value);
	}
}
