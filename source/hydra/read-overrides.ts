import { DataError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import { isList, isMapping } from "../model/value.ts";
import { loadYaml } from "./load-yaml.ts";

/** The words of an overrides.yaml. Throws a DataError where it is no list. */
export function readOverrides(text: string): string[] {
	const value = loadYaml(text);
	if (isMapping(value) && value.size === 0) return [];
	if (!isList(value)) throw new DataError("is no list of overrides");
	return value.map(pythonText);
}
