import { pythonText } from "./python-text.ts";
import { isMapping, type Mapping, type Value } from "./value.ts";

/**
 * A config as dotted names and values, in file order; lists stay values, and so does an empty mapping.
 * Configs of one shape share one `names` array, so whoever reads many of them can look a name up once.
 */
export interface FlatConfig {
	readonly names: readonly string[];
	readonly values: readonly Value[];
}

/** Keys that are not text are named as Python prints them; where two names meet (`a.b` beside `a: {b}`) the later value stays. */
export function flatten(config: Mapping): FlatConfig {
	const leaves = new Map<string, Value>();
	const walk = (mapping: Mapping, prefix: string): void => {
		for (const [key, value] of mapping) {
			const name = prefix + pythonText(key);
			if (isMapping(value) && value.size > 0) walk(value, `${name}.`);
			else leaves.set(name, value);
		}
	};
	walk(config, "");
	return { names: [...leaves.keys()], values: [...leaves.values()] };
}
