import type { AnnotationChange } from "../model/annotation.ts";
import { UserError } from "../model/problem.ts";
import { folderOf } from "../model/run.ts";
import { changeAnnotations } from "../project/annotation-file.ts";
import { stateFolderOf } from "../project/state-folder.ts";
import type { Arguments, Context, Flag } from "./command.ts";
import { configFlag, metricFlags, queryFlags, readFlags } from "./flags.ts";
import { openTable } from "./open-table.ts";

/** Flags that say which of the runs in a folder are meant. */
export const annotateFlags: readonly Flag[] = [
	...queryFlags.filter(({ name }) => name === "filter"),
	...metricFlags,
	...readFlags,
	configFlag,
];

export const keptWhere =
	"Kept by the paths of the runs in exptrack's own folder (XDG_STATE_HOME), never in those of training.";

/** How many runs were meant, and how many had one of the tags that were taken away. */
export interface AnnotatedRuns {
	readonly runs: number;
	readonly held: number;
}

/** Changes what is kept of the runs in some folders that pass the filter. Throws a UserError. */
export async function annotateRuns(
	folders: readonly string[],
	change: AnnotationChange,
	args: Arguments,
	context: Context,
): Promise<AnnotatedRuns> {
	const state = stateFolderOf(context.env);
	if (state === null)
		throw new UserError("there is no place for tags and notes: set XDG_STATE_HOME or HOME to an absolute path");
	const { table, rows, annotations } = await openTable({ ...args, words: folders }, context);
	if (rows.length === 0) throw new UserError("no run was meant: nothing has changed");
	const meant = Array.from(rows, (row) => table.runs[row]!);
	const runs = [...new Set(meant.map(folderOf))];
	const roots = meant.map(({ root }) => root);
	await changeAnnotations(state, runs, change, roots);
	const hadOne = (run: string) => change.remove?.some((tag) => annotations?.get(run)?.tags.includes(tag)) === true;
	return { runs: runs.length, held: runs.filter(hadOne).length };
}
