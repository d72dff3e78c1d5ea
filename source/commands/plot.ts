import { type CurveAxis, curveAxes } from "../library/run-curves.ts";
import { UserError } from "../model/problem.ts";
import { arrayViews } from "../render/array-view.ts";
import { unicodeGlyphs } from "../render/glyphs.ts";
import { arrayBlocks } from "./array-blocks.ts";
import { askedGroups } from "./asked-groups.ts";
import { askedMetrics } from "./asked-metrics.ts";
import type { Arguments, Command } from "./command.ts";
import { type CurveTextOptions, curveTexts } from "./curve-texts.ts";
import { emptyPart } from "./empty-part.ts";
import { configFlag, groupFlags, lookFlags, metricFlags, queryFlags, readFlags } from "./flags.ts";
import { metricReading } from "./metric-reading.ts";
import { openTable } from "./open-table.ts";
import { plotLook } from "./plot-look.ts";
import { plotNotes } from "./plot-notes.ts";
import { plotText } from "./plot-text.ts";
import { plotView } from "./plot-view.ts";
import { plottedMetrics } from "./plotted-metrics.ts";
import { wholeNumber } from "./whole-number.ts";
import { writePieces } from "./write-pieces.ts";

/** Long curves are drawn from the extremes of so many parts, which are many more than a terminal has columns. */
const drawnParts = 16_384;
/** More curves than these are no longer told apart. */
const defaultLimit = 8;

export const plot: Command = {
	name: "plot",
	operands: "[DIR …]",
	summary: "the curves of metrics, or the arrays they are, as charts",
	details:
		"Draws the best runs, or the first ones where --sort says which; as wide as the terminal. In a pipe charts are ASCII, 80 wide.",
	flags: [
		{ name: "x", value: "AXIS", choices: curveAxes, help: `what x is: ${curveAxes.join(", ")} (step)` },
		{
			name: "from",
			value: "X",
			help: "where x begins: a number; of relative time as in 1h30m, of wall time as in 2024-05-01T09:15",
		},
		{ name: "to", value: "X", help: "where x ends" },
		{ name: "log", help: "logarithmic y" },
		{ name: "log-x", help: "logarithmic x" },
		{ name: "smooth", value: "WEIGHT", help: "exponential moving average, as in 0.6; what was smoothed stays behind" },
		{
			name: "band",
			value: "KIND",
			choices: ["std", "ci", "range"],
			help: "around the mean of a group: std, 95 % ci or range (std)",
		},
		{ name: "as", value: "VIEW", choices: arrayViews, help: `how to draw an array: ${arrayViews.join(", ")}` },
		{ name: "limit", value: "N", help: `only the first N (${defaultLimit}; 1 array; all where programs read)` },
		{ name: "width", value: "CELLS", help: "of a chart" },
		{ name: "height", value: "LINES", help: "of a chart with its legend" },
		{ name: "braille", help: "draw with dots of braille, also in a pipe" },
		{
			name: "format",
			value: "FORMAT",
			choices: ["text", "json", "jsonl", "csv", "tsv"],
			help: "charts, or the points of the curves: text, json, jsonl, csv, tsv (text)",
		},
		...queryFlags.filter(({ name }) => name !== "query"),
		...groupFlags.filter(({ name }) => name !== "ci"),
		...metricFlags,
		...readFlags,
		configFlag,
		...lookFlags,
	],
	idleFlags: (args) => (["relative", "wall"].includes(args.value("x") ?? "") ? ["group", "seed"] : []),
	examples: [
		"exptrack plot multirun --metric val_acc",
		"exptrack plot multirun --metric train_loss --log --smooth 0.6 --filter 'lr < 0.1'",
		"exptrack plot multirun --metric val_acc --group seeds --band ci",
		"exptrack plot multirun --metric confusion --as recall",
	],
	run: async (args, context) => {
		const axis = (args.value("x") ?? "step") as CurveAxis;
		const view = plotView(args, axis);
		const limit = wholeNumber("limit", 1, args);
		const hasGroups = args.value("group") !== undefined;
		if (hasGroups && (axis === "relative" || axis === "wall"))
			throw new UserError(`runs of a group have steps in common, not times: --group goes with --x step or epoch`);
		if (!hasGroups && args.value("band") !== undefined) throw new UserError("--band says something only with --group");
		askedGroups(args);
		const reading = metricReading(args, context);
		const opened = await openTable(without("metric", args), context);
		if (opened.rows.length === 0) {
			context.note("no run to plot");
			return 0;
		}
		const { table, metrics } = await askedMetrics(opened.table, args, context, reading);
		const look = plotLook(args, context, metrics.length);
		const isText = (args.value("format") ?? "text") === "text";
		const curveMetrics: string[] = [];
		const blocks: string[] = [];
		for (const metric of metrics) {
			const arrays = await arrayBlocks({ ...opened, table }, metric, args, look, limit ?? 1);
			if (arrays === null) curveMetrics.push(metric);
			else if (isText) {
				blocks.push(...arrays.blocks);
				if (arrays.hidden !== null) context.note(arrays.hidden);
			} else throw new UserError(`${metric} is an array and no curve; exptrack cat prints arrays for programs`);
		}
		if (curveMetrics.length > 0) {
			const most = limit ?? (isText ? defaultLimit : Number.POSITIVE_INFINITY);
			// What is smoothed, or drawn of a part of x, is made of all values.
			const isWhole = (view.smoothing ?? 0) === 0 && view.xRange === null && view.xScale !== "log";
			const parts = isText && isWhole && !hasGroups ? drawnParts : null;
			const options = { axis, parts, limit: most, reading, glyphs: isText ? look.glyphs : unicodeGlyphs };
			const plotted = await plottedMetrics({ ...opened, table }, curveMetrics, args, context, options);
			const settings = { smoothing: view.smoothing ?? 0, range: view.xRange ?? null, isGrouped: hasGroups };
			const format = args.value("format") as CurveTextOptions["format"];
			for (const note of plotted.flatMap(plotNotes)) context.note(note);
			if (isText) blocks.push(...plotted.map((one) => plotText(one, view, look)));
			else {
				for (const one of plotted) {
					const empty = emptyPart(one, view);
					if (empty !== null) context.note(empty);
				}
				await writePieces(curveTexts(table, plotted, { format, ...settings }), context);
			}
		}
		if (isText) context.out(blocks.join("\n"));
		return 0;
	},
};

function without(flag: string, args: Arguments): Arguments {
	const values = (name: string) => (name === flag ? [] : args.values(name));
	return { ...args, values, value: (name) => values(name).at(-1) };
}
