import { isList, type Value } from "../model/value.ts";
import type { PathInText } from "./paths-in-text.ts";

/** Of a list only the first ones are looked at. */
const maxItems = 1000;

/** The absolute paths among settings that were read, by their dotted names; in lists too, and as `name=/path`. */
export function pathsInFacts(facts: ReadonlyMap<string, Value>): PathInText[] {
	const found: PathInText[] = [];
	for (const [name, value] of facts)
		for (const text of isList(value) ? value.slice(0, maxItems) : [value]) {
			if (typeof text !== "string") continue;
			const [, key, path] = /^(?:([\w.@+~-]+)=)?((?:[A-Za-z]:[\\/]|\/)[^"']*)$/.exec(text) ?? [];
			if (path !== undefined) found.push({ name: key === undefined ? name : `${name}.${key}`, path });
		}
	return found;
}
