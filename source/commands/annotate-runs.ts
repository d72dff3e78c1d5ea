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

/** Changes what is kept of the runs in some folders that pass the filter; returns how many they are. Throws a UserError. */
export async function annotateRuns(
	folders: readonly string[],
	change: AnnotationChange,
	args: Arguments,
	context: Context,
): Promise<number> {
	const state = stateFolderOf(context.env);
	if (state === null)
		throw new UserError("there is no place for tags and notes: set XDG_STATE_HOME or HOME to an absolute path");
	const { table, rows } = await openTable({ ...args, words: folders }, context);
	if (rows.length === 0) throw new UserError("no run was meant: nothing has changed");
	const runs = Array.from(rows, (row) => folderOf(table.runs[row]!));
	await changeAnnotations(state, runs, change);
	return runs.length;
}
