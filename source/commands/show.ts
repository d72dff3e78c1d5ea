import { summariesOf, withMetrics } from "../library/query-runs.ts";
import { runRecord } from "../library/run-record.ts";
import { noAnnotation } from "../model/annotation.ts";
import { type Environment, environmentKeys } from "../model/environment.ts";
import { filesOf } from "../model/files-of.ts";
import { metricNames } from "../model/metric.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { folderOf } from "../model/run.ts";
import type { RunTable } from "../model/run-table.ts";
import type { SeriesSummary } from "../model/series.ts";
import { expandPatterns } from "../project/expand-patterns.ts";
import { loadEnvironment } from "../project/load-environment.ts";
import { loadTable, type OpenOptions } from "../project/open-project.ts";
import { sweepAbove } from "../project/sweep-above.ts";
import { findName } from "../query/find-name.ts";
import { valuesOfRun } from "../query/values-of-run.ts";
import { elsewhereText } from "../render/elsewhere-text.ts";
import { environmentNames } from "../render/environment-names.ts";
import { durationText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { valueField } from "../render/value-field.ts";
import { valueText } from "../render/value-text.ts";
import type { Arguments, Command, Context } from "./command.ts";
import { configFlag, formatFlag, lookFlags, metricFlags, queryFlags, readFlags } from "./flags.ts";
import { glyphsOf } from "./glyphs-of.ts";
import { metricReading } from "./metric-reading.ts";
import { openOptions } from "./open-options.ts";
import type { Opened } from "./open-table.ts";
import { annotationsFor, noteProblems } from "./open-table.ts";
import { type Answer, printAnswer } from "./print-answer.ts";

export const show: Command = {
	name: "show",
	operands: "RUN",
	summary: "all that is known of one run: state and why, times, overrides, parameters, files",
	flags: [
		formatFlag,
		...queryFlags.filter(({ name }) => name === "metric"),
		...metricFlags,
		...readFlags,
		...lookFlags,
		configFlag,
	],
	examples: ["exptrack show multirun/2024-03-04/09-15-02/7", "exptrack show outputs/2024-05-02/09-30-00 --format json"],
	run: async (args, context) => {
		const [word, ...more] = args.words;
		if (word === undefined || more.length > 0)
			throw new UserError("show takes the folder of one run: exptrack show RUN");
		const [folder] = await expandPatterns([word], context.cwd, "folder");
		const { table, problems, row } = await openRun(folder!, context.cwd, openOptions(args, context));
		noteProblems(problems, context);
		const elsewhere = elsewhereText(table.elsewhere ?? []);
		if (elsewhere !== null) context.note(elsewhere);
		if (row === -1) {
			const inside =
				table.runs.length === 0 ? "and none lies in it" : `but ${table.runs.length} lie in it: exptrack ls ${word}`;
			throw new UserError(`${word} is no run, ${inside}`);
		}
		const run = table.runs[row]!;
		const reading = metricReading(args, context);
		const asked = args.values("metric");
		const alone = { ...table, runs: [run] };
		const own = asked.length === 0 ? alone : await withMetrics(alone, reading);
		const shown = asked.map((name) => findName(name, metricNames(own)));
		const metrics = new Map<string, (SeriesSummary | undefined)[]>();
		for (const metric of shown) {
			const [summary] = await summariesOf(own, metric, reading);
			metrics.set(
				metric,
				table.runs.map((_, at) => (at === row ? summary : undefined)),
			);
		}
		const annotations = await annotationsFor(context, [run.root]);
		const opened = { table, metrics, shown, annotations, rows: Uint32Array.of(row) };
		printAnswer(answerOf(opened, row, await loadEnvironment(run, reading.store), args, context), args, context);
		return 0;
	},
};

interface OpenedRun {
	readonly table: RunTable;
	readonly problems: readonly Problem[];
	/** -1: the folder is no run. */
	readonly row: number;
}

/**
 * The run of a folder, with its sweep around it, for that tells more of it than its own folder does. Where the sweep's runs
 * write into other folders below `cwd`, all runs there are looked at, as `ls` does: only then is known what is whose.
 */
async function openRun(folder: string, cwd: string, options: OpenOptions): Promise<OpenedRun> {
	const sweep = await sweepAbove(folder);
	let near = await runIn(sweep ?? folder, folder, options);
	if (near.row === -1 && sweep !== null) near = await runIn(folder, folder, options);
	const isHere = (path: string) => path.startsWith(`${cwd}/`);
	if (near.row === -1 || !isHere(folder) || !near.table.elsewhere?.some(isHere)) return near;
	const wide = await runIn(cwd, folder, options);
	return wide.row === -1 ? near : wide;
}

/** What is known of a run when `root` is opened. */
async function runIn(root: string, folder: string, options: OpenOptions): Promise<OpenedRun> {
	const { table, problems } = await loadTable([root], options);
	const row = table.runs.findIndex((run) => folderOf(run) === folder);
	if (row === -1 || root === folder) return { table, problems, row };
	// Named by its own folder, as it would be by itself.
	const run = { ...table.runs[row]!, root: folder, path: ".", project: ".", experiment: "." };
	const own = problems.filter(({ path }) => path === folder || path.startsWith(`${folder}/`));
	return { table: { ...table, runs: table.runs.with(row, run) }, problems: own, row };
}

function answerOf(opened: Opened, row: number, environment: Environment, args: Arguments, context: Context): Answer {
	const { table } = opened;
	const run = table.runs[row]!;
	const params = [...valuesOfRun(table.columns.values(), row), ...valuesOfRun(table.choices.values(), row)];
	const glyphs = glyphsOf(args, context);
	const { tags, note } = opened.annotations?.get(folderOf(run)) ?? noAnnotation;
	const told = environmentKeys.flatMap((key): [string, string][] => {
		const text = environment[key];
		return text === undefined ? [] : [[environmentNames[key], sanitise(text)]];
	});
	const facts: [string, string][] = [
		["folder", sanitise(folderOf(run))],
		["status", `${glyphs.status[run.status]} ${run.status}${run.evidence === "" ? "" : `: ${sanitise(run.evidence)}`}`],
		["started", timeText(run.started, run.startedFrom, glyphs.absent)],
		["ended", timeText(run.ended, run.endedFrom, glyphs.absent)],
		["duration", run.duration === null ? glyphs.absent : durationText(run.duration)],
		...told,
		["job", sanitise(run.job ?? glyphs.absent)],
		...(tags.length === 0 ? [] : [["tags", tags.map(sanitise).join(", ")] satisfies [string, string]]),
		...(note === "" ? [] : [["note", sanitise(note)] satisfies [string, string]]),
		["overrides", run.overrides.map(sanitise).join(" ")],
		["files", [...filesOf(run), ...run.outerLogs].map(sanitise).join(" ")],
	];
	return {
		records: () => [
			{
				...runRecord(opened, row),
				job: run.job,
				kind: run.kind,
				launch: run.launch,
				evidence: run.evidence,
				startedFrom: run.startedFrom,
				ended: run.ended,
				endedFrom: run.endedFrom,
				duration: run.duration,
				outerLogs: run.outerLogs,
				environment: { ...environment },
			},
		],
		table: () => ({
			header: ["name", "value"],
			rows: [...facts, ...params.map(([name, value]) => [sanitise(name), valueText(value, glyphs)])],
			numeric: [false, false],
		}),
		fields: () => ({
			header: ["name", "value"],
			rows: params.map(([name, value]) => [name, valueField(value)]),
		}),
	};
}

function timeText(time: string | null, from: string, absent: string): string {
	if (time === null) return absent;
	return from === "" ? time.replace("T", " ") : `${time.replace("T", " ")} (${sanitise(from)})`;
}
