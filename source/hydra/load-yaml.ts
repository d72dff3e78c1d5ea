import type { Scalar } from "yaml";
import { DataError } from "../model/problem.ts";
import { isList, isMapping, type Mapping, type Value } from "../model/value.ts";
import { type Composed, composeYaml, plainText } from "./compose-yaml.ts";
import { Constructor } from "./yaml/constructor.ts";
import { Refused } from "./yaml/refused.ts";
import { plainScalar } from "./yaml-scalar.ts";

/**
 * A YAML text as OmegaConf 2.4 loads it. Throws a DataError with the line, of the kind of Python's error, for what OmegaConf
 * refuses; nothing is ever executed.
 */
export function loadYaml(text: string): Value {
	const composed = composeYaml(text);
	return composed === null ? new Map() : rootValue(composed);
}

/** A YAML text whose root is a mapping. */
export function loadConfig(text: string): Mapping {
	const value = loadYaml(text);
	if (!isMapping(value)) throw new DataError("is no mapping");
	return value;
}

/** The value of a composed document: a mapping or a list. OmegaConf reads a text at the root as YAML once more. */
export function rootValue(composed: Composed): Value {
	return documentValue(composed, "OSError", (text) => {
		const inner = composeYaml(text);
		if (inner === null) return new Map();
		return documentValue(inner, "ValidationError", (word) => new Map([[word, null]]));
	});
}

/** `kind`: that of the error for a root which holds no others. `ofText`: what a text at the root means. */
function documentValue(composed: Composed, kind: string, ofText: (text: string) => Value): Value {
	const document = new Constructor(composed);
	const root = document.root();
	if (root === null) return new Map();
	if (typeof root === "string") return ofText(root);
	if (root instanceof Refused || (!isMapping(root) && !isList(root))) {
		throw new DataError("is neither a mapping nor a list", 1, kind);
	}
	return document.accepted(root);
}

/** The value of a key without a tag. Throws a DataError without a line. */
export function scalarValue(key: Scalar): Value {
	const plain = plainText(key);
	if (plain === null) return String(key.value);
	return plain === "=" ? plain : plainScalar(plain);
}
