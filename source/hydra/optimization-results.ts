import { DataError } from "../model/problem.ts";
import { isList, isMapping, type Mapping, type Value } from "../model/value.ts";
import { loadConfig } from "./load-yaml.ts";

/** The best that an optimising sweeper has found, from `optimization_results.yaml`. */
export interface OptimizationResults {
	/** `optuna`, `nevergrad`, `ax`, or what another one calls itself. */
	readonly sweeper: string;
	/** One solution, or with several objectives the front of those that none beats; none where no job gave a value. */
	readonly best: readonly Solution[];
}

export interface Solution {
	/** Values by dotted keys of the config; Ax up to Hydra 1.3 has `_` for `.` in them. */
	readonly params: ReadonlyMap<string, Value>;
	/** One for each objective; none where the sweeper does not tell. */
	readonly values: readonly Value[];
}

/** Reads the text of the file. Throws a DataError where it is of no form that is known. */
export function optimizationResults(text: string): OptimizationResults {
	const root = loadConfig(text);
	const [name, optimizer] = [root.get("name"), root.get("optimizer")];
	if (typeof name === "string") return { sweeper: name, best: solutions(root) };
	if (typeof optimizer === "string")
		return { sweeper: optimizer, best: [{ params: paramsOf(root.get(optimizer)), values: [] }] };
	throw new DataError("does not name a sweeper");
}

function solutions(root: Mapping): Solution[] {
	const front = root.get("solutions");
	if (isList(front)) return front.map(solution);
	const params = root.get("best_params") ?? root.get("best_evaluated_params");
	const value = root.get("best_value") ?? root.get("best_evaluated_result");
	return [{ params: paramsOf(params), values: value == null ? [] : [value] }];
}

function solution(value: Value): Solution {
	if (!isMapping(value)) throw new DataError("holds a solution that is no mapping");
	const values = value.get("values");
	return { params: paramsOf(value.get("params")), values: isList(values) ? values : [] };
}

function paramsOf(value: Value | undefined): Map<string, Value> {
	if (!isMapping(value)) throw new DataError("holds no parameters");
	const params = new Map<string, Value>();
	for (const [key, param] of value) {
		if (typeof key !== "string") throw new DataError("holds a parameter whose name is no text");
		params.set(key, param);
	}
	return params;
}
