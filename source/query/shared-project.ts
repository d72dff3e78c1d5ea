import type { RunTable } from "../model/run-table.ts";

/** The project of the runs; null where they are of several. */
export function sharedProject({ runs }: Pick<RunTable, "runs">, rows: Uint32Array): string | null {
	const { project } = runs[rows[0]!]!;
	return rows.every((row) => runs[row]!.project === project) ? project : null;
}
