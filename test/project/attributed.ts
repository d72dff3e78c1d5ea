import { expect } from "vitest";
import { filesOf } from "../../source/model/files-of.ts";
import { loadTable, type OpenOptions } from "../../source/project/open-project.ts";

/** The files that each run has, by its path, and the folders that no run has. */
export async function attributed(root: string, options: OpenOptions = {}) {
	const { table, problems } = await loadTable([root], options);
	expect(problems).toEqual([]);
	return {
		files: Object.fromEntries(table.runs.map((run) => [run.path, filesOf(run)])),
		strays: (table.strays ?? []).map(({ path, home }) => [path, home]),
	};
}
