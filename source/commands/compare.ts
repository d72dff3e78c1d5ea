import { compareRuns } from "../library/comparison.ts";
import { UserError } from "../model/problem.ts";
import { folderOf } from "../model/run.ts";
import { expandPatterns } from "../project/expand-patterns.ts";
import { sweepAbove } from "../project/sweep-above.ts";
import { mostCompared } from "../query/compare-runs.ts";
import type { Arguments, Command, Context } from "./command.ts";
import { comparisonAnswer } from "./comparison-answer.ts";
import { configFlag, formatFlag, lookFlags, metricFlags, queryFlags, readFlags } from "./flags.ts";
import { limitOf } from "./limit-of.ts";
import { limited, limitFlag } from "./limited.ts";
import { metricReading } from "./metric-reading.ts";
import { type Opened, openTable } from "./open-table.ts";
import { printAnswer } from "./print-answer.ts";
import { printTextDifferences } from "./text-differences.ts";

const ofQueries = ["filter", "sort", "metric", "view"];

export const compare: Command = {
	name: "compare",
	operands: "RUN RUN … | [DIR …]",
	summary: "two to eight runs side by side: parameters that differ, metrics with the best marked",
	details: "Of the folders that are named, the runs that pass the filter, in the order of the sort.",
	flags: [
		{ name: "all", help: "also the parameters, or lines of logs, that are the same in all of them" },
		{ name: "logs", help: "how their logs differ from that of the first, numbers and dates not looked at" },
		{
			name: "diff",
			value: "GLOB",
			many: true,
			help: "how texts that fit GLOB differ from those of the first, line by line: '*.patch', requirements.txt",
		},
		formatFlag,
		limitFlag,
		...queryFlags.filter(({ name }) => ofQueries.includes(name)),
		...metricFlags,
		...readFlags,
		...lookFlags,
		configFlag,
	],
	examples: [
		"exptrack compare multirun/2024-03-04/09-15-02/6 multirun/2024-03-04/09-15-02/7",
		"exptrack compare multirun --sort '-best(val_acc)' --limit 3 --metric val_acc",
		"exptrack compare multirun/2024-03-04/14-40-57/6 multirun/2024-03-04/14-40-57/7 --logs",
		"exptrack compare multirun/2024-03-04/14-40-57/6 multirun/2024-03-04/14-40-57/7 --diff '*.patch'",
		"exptrack compare --filter 'tag = paper' --format md",
	],
	run: async (args, context) => {
		limitOf("run", args);
		const texts = args.isOn("logs") ? "logs" : args.values("diff").length > 0 ? "diff" : null;
		if (args.isOn("logs") && args.values("diff").length > 0)
			throw new UserError("leave one of --logs and --diff: in logs numbers are not looked at, in other texts they are");
		if (texts !== null && (args.value("format") ?? "table") !== "table")
			throw new UserError(`--${texts} prints how texts differ: leave --format`);
		const opened = await openNamed(args, context);
		const rows = limited(opened.rows, "run", args, context);
		if (rows.length === 0) throw new UserError("no run was meant: name two to eight, or a folder that holds them");
		if (texts !== null) {
			if (rows.length < 2 || rows.length > mostCompared)
				throw new UserError(`the texts of 2 to ${mostCompared} runs are compared, not of ${rows.length}`);
			const runs = Array.from(rows, (row) => opened.table.runs[row]!);
			await printTextDifferences(runs, args.values("diff"), args, context);
			return 0;
		}
		const options = { ...metricReading(args, context), metrics: args.values("metric"), all: args.isOn("all") };
		const comparison = await compareRuns(opened.table, rows, options);
		printAnswer(comparisonAnswer(comparison, args, context), args, context);
		return 0;
	},
};

/** The runs in the folders that were named, in their order; each is read with its sweep, which tells more of it. */
async function openNamed(args: Arguments, context: Context): Promise<Opened> {
	if (args.words.length === 0) return openTable(args, context);
	const named = await expandPatterns(args.words, context.cwd, "folder");
	const wholes = await Promise.all(named.map(async (folder) => (await sweepAbove(folder)) ?? folder));
	const words = [...new Set(wholes)];
	const asNamed = { ...withoutDefaults(args), words };
	const whole = await openTable(asNamed, context);
	const isRun = named.some((folder) => whole.table.runs.some((run) => folderOf(run) === folder));
	// Runs that are named are meant, whatever the config file says of their project.
	const query = isRun ? asNamed : { ...args, words };
	const isWanted = ["filter", "sort"].some((flag) => query.value(flag) !== asNamed.value(flag));
	const opened = isWanted ? await openTable(query, context) : whole;
	const folders = opened.table.runs.map(folderOf);
	const isIn = (row: number, folder: string) =>
		folders[row] === folder || folders[row]!.startsWith(folder === "/" ? "/" : `${folder}/`);
	const rows = named.flatMap((folder) => Array.from(opened.rows.filter((row) => isIn(row, folder))));
	const isSorted = query.value("sort") !== undefined;
	const meant = new Set(rows);
	return { ...opened, rows: isSorted ? opened.rows.filter((row) => meant.has(row)) : Uint32Array.from(meant) };
}

/** Without the filter and the sort that nobody typed, nor a view has. */
function withoutDefaults(args: Arguments): Arguments {
	const isDefault = (flag: string) =>
		(flag === "filter" || flag === "sort") && !args.isTyped(flag) && !args.isTyped("view");
	const values = (flag: string) => (isDefault(flag) ? [] : args.values(flag));
	return { ...args, values, value: (flag) => values(flag).at(-1) };
}
