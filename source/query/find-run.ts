import { UserError } from "../model/problem.ts";
import { folderOf } from "../model/run.ts";
import type { RunTable } from "../model/run-table.ts";

/**
 * Row of the run that is meant: by its number or name, its path as it is listed, or the end of that path (`09-15-02/7`).
 * Throws a UserError where none is meant, or several.
 */
export function findRun({ runs }: Pick<RunTable, "runs">, rows: Uint32Array, text: string): number {
	const wanted = text.replace(/(?<=.)\/+$/, "");
	const exact = rows.filter((row) => runs[row]!.path === wanted || folderOf(runs[row]!) === wanted);
	const named = rows.filter((row) => String(runs[row]!.id) === wanted);
	const ending = rows.filter((row) => folderOf(runs[row]!).endsWith(`/${wanted.replace(/^\.\//, "")}`));
	const found = [exact, named, ending].find(({ length }) => length > 0);
	if (found === undefined) throw new UserError(`there is no run ${text} among these: name it as exptrack ls does`);
	if (found.length > 1) {
		const paths = Array.from(found.subarray(0, 3), (row) => runs[row]!.path).join(", ");
		throw new UserError(`${text} could be ${found.length} runs: ${paths}${found.length > 3 ? ", …" : ""}`);
	}
	return found[0]!;
}
