import type { QueriedRuns } from "../library/query-runs.ts";
import { queryRuns } from "../library/query-runs.ts";
import type { Annotations } from "../model/annotation.ts";
import { type Problem, problemText, UserError } from "../model/problem.ts";
import { loadAnnotations } from "../project/annotation-file.ts";
import { expandPatterns } from "../project/expand-patterns.ts";
import { loadTable } from "../project/open-project.ts";
import { stateFolderOf } from "../project/state-folder.ts";
import { parseSort } from "../query/sort.ts";
import { elsewhereText } from "../render/elsewhere-text.ts";
import { sanitise } from "../render/sanitise.ts";
import type { Arguments, Context } from "./command.ts";
import { filterOf } from "./filter-flag.ts";
import { globsOf } from "./globs-of.ts";
import { metricReading } from "./metric-reading.ts";
import { openOptions } from "./open-options.ts";
import { withPlace } from "./with-place.ts";

/** What the flags of a query select. */
export type Opened = Omit<QueriedRuns, "lacking">;

/** Reads the folders that were named (none: where we are) and does what the query flags ask for. Problems go to stderr. */
export async function openTable(args: Arguments, context: Context): Promise<Opened> {
	globsOf(args.values("query"));
	const filter = filterOf(args.value("filter"));
	const sort = parseSort(args.value("sort") ?? "");
	const folders = await expandPatterns(args.words.length === 0 ? ["."] : args.words, context.cwd, "folder");
	const { table, problems } = await loadTable(folders, openOptions(args, context));
	noteProblems(problems, context);
	if (table.runs.length === 0)
		context.note(`no run found in ${folders.map(sanitise).join(", ")}: a run is a folder with .hydra/config.yaml`);
	const elsewhere = args.values("metric").length > 0 ? elsewhereText(table.elsewhere ?? []) : null;
	if (elsewhere !== null) context.note(elsewhere);
	const reading = metricReading(args, context);
	const annotations = await annotationsFor(context, folders);
	const options = { ...reading, filter, sort, metrics: args.values("metric"), now: context.now, annotations };
	const { lacking, ...opened } = await withPlace(args.value("filter"), () => queryRuns(table, options));
	if (lacking > 0)
		context.note(`${lacking === 1 ? "1 run lacks" : `${lacking} runs lack`} a name that the filter uses`);
	return opened;
}

/** The tags and notes of the user's runs, by their paths below `roots`. Where they cannot be read that is told, for runs can be listed without. */
export async function annotationsFor(context: Context, roots: readonly string[]): Promise<Annotations> {
	const folder = stateFolderOf(context.env);
	if (folder === null) return new Map();
	try {
		return await loadAnnotations(folder, roots);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		context.note(sanitise(error.message));
		return new Map();
	}
}

export function noteProblems(problems: readonly Problem[], context: Context): void {
	for (const problem of problems) context.note(sanitise(problemText(problem)));
}
