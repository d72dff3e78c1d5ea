import { join } from "node:path";
import type { NamedArray } from "../formats/read-arrays.ts";
import { metricFile } from "../model/metric.ts";
import { DataError, UserError } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import { loadArrays, loadSeries } from "../project/load-metric.ts";
import { type ArrayViewName, arrayView, viewsOf } from "../render/array-view.ts";
import { countText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import type { Arguments } from "./command.ts";
import type { Opened } from "./open-table.ts";
import type { PlotLook } from "./plot-look.ts";

/** The arrays of the first runs that have one under this name; null where it is a curve. */
export async function arrayBlocks(
	{ table, rows }: Pick<Opened, "table" | "rows">,
	metric: string,
	args: Arguments,
	look: PlotLook,
	limit: number,
): Promise<{ readonly blocks: readonly string[]; readonly hidden: string | null } | null> {
	const having = Array.from(rows, (row): Run => table.runs[row]!).filter(
		(run) => metricFile(run, metric) !== undefined,
	);
	const [asked, isAny] = [args.value("as"), args.value("as") !== undefined];
	const first = having.length === 0 ? undefined : await plottedArray(having[0]!, metric, isAny);
	if (first === undefined) {
		if (isAny) throw new UserError(`--as is for arrays; no run has a file ${metric}.npy that is one`);
		return null;
	}
	const blocks: string[] = [];
	for (const run of having.slice(0, limit)) {
		const array = await plottedArray(run, metric, true);
		if (array !== undefined) blocks.push(arrayPlot(run, metric, array, asked, look));
	}
	const hidden = having.length - limit;
	return {
		blocks,
		hidden: hidden > 0 ? `${countText(hidden, "run")} not shown: --limit ${having.length} draws all` : null,
	};
}

/** The array of a run that is named after a metric, where it is no curve or `isAny`; undefined where there is none. */
async function plottedArray(run: Run, metric: string, isAny: boolean): Promise<NamedArray | undefined> {
	const file = metricFile(run, metric);
	if (file === undefined) return undefined;
	try {
		if (!isAny) {
			await loadSeries(run, metric);
			return undefined;
		}
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
	}
	try {
		return (await loadArrays(join(folderOf(run), file))).arrays[0];
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		return undefined;
	}
}

/** The array of a run in a view that fits it: the most telling one, or the one that was asked for. Throws a UserError where that does not fit. */
function arrayPlot(
	{ path, id }: Run,
	metric: string,
	{ array }: NamedArray,
	asked: string | undefined,
	{ width, height, glyphs }: PlotLook,
): string {
	const views = viewsOf(array);
	const view = (asked ?? views[0]!) as ArrayViewName;
	if (!views.includes(view))
		throw new UserError(
			`--as ${view} does not fit ${metric}; ${views.join(", ")} ${views.length === 1 ? "does" : "do"}`,
		);
	const linesOf = (one: ArrayViewName) =>
		arrayView(metric, array, one, { width, height, glyphs }).map(({ segments }) =>
			segments
				.map(({ text }) => text)
				.join("")
				.trimEnd(),
		);
	const lines = linesOf(view);
	// A table of many classes is read as a picture, unless it was asked for.
	const isWide = asked === undefined && view === "counts" && lines.some((line) => line.length > width);
	return `${[sanitise(path === "." ? String(id) : path), ...(isWide ? linesOf("heat map") : lines)].join("\n")}\n`;
}
