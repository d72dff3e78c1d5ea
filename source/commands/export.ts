import { extname, resolve } from "node:path";
import { withMetrics } from "../library/query-runs.ts";
import { metricNames } from "../model/metric.ts";
import { UserError } from "../model/problem.ts";
import { OutputFile } from "../project/output-file.ts";
import { countText } from "../render/number-text.ts";
import { type OutputFormat, outputFormats } from "../render/output-format.ts";
import { sanitise } from "../render/sanitise.ts";
import { askedGroups } from "./asked-groups.ts";
import type { Arguments, Command, Context } from "./command.ts";
import { type CurveFormat, curveChunks } from "./curve-chunks.ts";
import { configFlag, groupFlags, metricFlags, queryFlags, readFlags } from "./flags.ts";
import { groupRows } from "./group-rows.ts";
import { groupsAnswer } from "./groups-answer.ts";
import { limitOf } from "./limit-of.ts";
import { limited, limitFlag } from "./limited.ts";
import { metricReading } from "./metric-reading.ts";
import { openTable } from "./open-table.ts";
import { printAnswer } from "./print-answer.ts";
import { runsAnswer } from "./runs-answer.ts";
import { writePieces } from "./write-pieces.ts";

const formats = outputFormats.filter((format) => format !== "table");
const curveFormats: readonly string[] = ["csv", "tsv", "jsonl"] satisfies readonly CurveFormat[];

export const exportCommand: Command = {
	name: "export",
	operands: "[DIR …]",
	summary: "runs, groups or whole curves as a file for other programs",
	details: "The same lines as `exptrack ls --format`; without --out they go to stdout.",
	flags: [
		{ name: "out", value: "FILE", help: "write to this file; its ending names the format" },
		{ name: "force", help: "replace the file where it is there already" },
		{ name: "format", value: "FORMAT", choices: formats, help: `how to write: ${formats.join(", ")} (csv)` },
		{ name: "curves", help: "one line a point of each --metric (all of them where none is named), not one a run" },
		limitFlag,
		...queryFlags,
		...groupFlags,
		...metricFlags,
		...readFlags,
		configFlag,
	],
	idleFlags: (args) => (args.isOn("curves") ? ["group", "seed"] : []),
	examples: [
		"exptrack export multirun --metric val_acc --out runs.csv",
		"exptrack export multirun --group seeds --metric val_acc --out seeds.json",
		"exptrack export multirun --curves --metric val_acc --filter 'lr < 0.01' --out curves.csv",
	],
	run: async (args, context) => {
		const file = args.value("out");
		const format = formatOf(args, file);
		const isCurves = args.isOn("curves");
		if (isCurves && !curveFormats.includes(format))
			throw new UserError(`curves are written as ${curveFormats.join(", ")}, not as ${format}`);
		if (isCurves && args.value("group") !== undefined)
			throw new UserError("--curves writes single runs: leave --group, or see exptrack plot --group");
		if (isCurves && args.isTyped("columns"))
			throw new UserError("--curves writes no parameters: leave --columns, or join the lines by path");
		limitOf("run", args);
		askedGroups(args);
		if (file === undefined) {
			await write(args, format, isCurves, context);
			return 0;
		}
		const output = OutputFile.create(resolve(context.cwd, file), { replaces: args.isOn("force") });
		const isOver = context.onStop?.(() => output.abandon());
		try {
			const lines = await write(args, format, isCurves, {
				...context,
				width: null,
				out: (text) => output.write(text),
				drained: async () => {},
			});
			output.finish();
			context.note(`wrote ${lines} to ${sanitise(file)}`);
		} catch (error) {
			output.abandon();
			throw error;
		} finally {
			isOver?.();
		}
		return 0;
	},
};

function formatOf(args: Arguments, file: string | undefined): Exclude<OutputFormat, "table"> {
	const asked = args.value("format") ?? (file === undefined ? "csv" : extname(file).slice(1).toLowerCase());
	const format = formats.find((one) => one === asked);
	if (format === undefined)
		throw new UserError(`${file} says no format: end it with .${formats.join(", .")}, or give --format`);
	return format;
}

/** Writes what was asked for; returns how much it was, in words. */
async function write(
	args: Arguments,
	format: Exclude<OutputFormat, "table">,
	isCurves: boolean,
	context: Context,
): Promise<string> {
	const queried = await openTable(args, context);
	if (isCurves) {
		const reading = metricReading(args, context);
		const opened = { ...queried, rows: limited(queried.rows, "run", args, context) };
		const isAll = args.values("metric").length === 0;
		const table = isAll ? await withMetrics(opened.table, reading) : opened.table;
		const asked = { ...opened, table, shown: isAll ? metricNames(table) : opened.shown };
		const pieces = curveChunks(asked, format as CurveFormat, reading.store, { isAll, context });
		const heads = format === "jsonl" ? 0 : 1;
		return countText((await writePieces(pieces, context)) - heads, "line");
	}
	const grouping = groupRows(queried, args, context);
	const asked: Arguments = { ...args, value: (name) => (name === "format" ? format : args.value(name)) };
	if (grouping !== null) {
		const groups = limited(grouping.groups, "group", args, context);
		printAnswer(groupsAnswer(queried, { ...grouping, groups }, asked, context), asked, context);
		return countText(groups.length, "group");
	}
	const rows = limited(queried.rows, "run", args, context);
	printAnswer(runsAnswer({ ...queried, rows }, asked, context), asked, context);
	return countText(rows.length, "run");
}
