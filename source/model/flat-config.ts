import { pythonText } from "./python-text.ts";
import { isMapping, type Mapping, type Value } from "./value.ts";

/** Names and the values they have, in the same order. */
export interface NamedValues {
	readonly names: readonly string[];
	readonly values: readonly Value[];
}

/**
 * A config as dotted names and values, in file order; lists stay values, and so does an empty mapping.
 * Configs of one shape share one `names` array, so whoever reads many of them can look a name up once.
 */
export interface FlatConfig extends NamedValues {
	/** The keys down to each value, for a dotted name does not tell `{a: {b: 1}}` from `{"a.b": 1}`. Shared like `names`. */
	readonly paths: readonly (readonly Value[])[];
}

export const emptyConfig: FlatConfig = { names: [], paths: [], values: [] };

/** Keys that are not text are named as Python prints them; where two names meet (`a.b` beside `a: {b}`) the later value stays. */
export function flatten(config: Mapping): FlatConfig {
	const leaves = new Map<string, { readonly path: readonly Value[]; readonly value: Value }>();
	const walk = (mapping: Mapping, prefix: string, above: readonly Value[]): void => {
		for (const [key, value] of mapping) {
			const name = prefix + pythonText(key);
			const path = [...above, key];
			if (isMapping(value) && value.size > 0) walk(value, `${name}.`, path);
			else leaves.set(name, { path, value });
		}
	};
	walk(config, "", []);
	const all = [...leaves.values()];
	return { names: [...leaves.keys()], paths: all.map(({ path }) => path), values: all.map(({ value }) => value) };
}
