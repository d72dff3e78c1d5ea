import { folderOf, type Run } from "../model/run.ts";

/** By what tells the runs apart: their numbers, else their paths. */
export function tellingNames(runs: readonly Run[]): string[] {
	const ids = runs.map(({ id }) => String(id));
	if (new Set(ids).size === ids.length && runs.every(({ kind }) => kind === "multirun")) return ids;
	const paths = runs.map(({ path }) => path);
	return new Set(paths).size === paths.length ? paths : runs.map(folderOf);
}
