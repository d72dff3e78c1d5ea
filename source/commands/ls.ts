import { UserError } from "../model/problem.ts";
import { groupExperiments, groupProjects } from "../query/experiments.ts";
import { findRun } from "../query/find-run.ts";
import { askedGroups } from "./asked-groups.ts";
import type { Arguments, Command, Context } from "./command.ts";
import { experimentsAnswer, projectsAnswer } from "./experiments-answer.ts";
import { configFlag, formatFlag, groupFlags, lookFlags, metricFlags, queryFlags, readFlags } from "./flags.ts";
import { groupRows } from "./group-rows.ts";
import { groupsAnswer } from "./groups-answer.ts";
import { limitOf } from "./limit-of.ts";
import { limited, limitFlag } from "./limited.ts";
import { type Opened, openTable } from "./open-table.ts";
import { printAnswer } from "./print-answer.ts";
import { runsAnswer } from "./runs-answer.ts";

export const ls: Command = {
	name: "ls",
	operands: "[DIR …]",
	summary: "the runs below folders, or their groups, experiments or projects",
	details: "Prints to stdout; what could not be read goes to stderr and stops nothing.",
	flags: [
		{ name: "experiments", help: "one line an experiment: a sweep, or a single run" },
		{ name: "projects", help: "one line a project" },
		formatFlag,
		limitFlag,
		{
			name: "baseline",
			value: "RUN",
			help: "put this run first, beside --limit and --filter, and say how far from its best values the others are",
		},
		...queryFlags,
		...groupFlags,
		...metricFlags,
		...readFlags,
		...lookFlags,
		configFlag,
	],
	idleFlags: (args) => {
		const isOther = args.isOn("experiments") || args.isOn("projects") || args.value("baseline") !== undefined;
		return isOther ? ["group", "seed"] : [];
	},
	examples: [
		"exptrack ls multirun --metric val_acc --sort '-best(val_acc)'",
		"exptrack ls --filter 'status = failed' --format json",
		"exptrack ls multirun --group seeds --metric val_acc --sort -val_acc",
		"exptrack ls multirun --metric val_acc --baseline 09-15-02/7 --sort -val_acc --limit 10",
		"exptrack ls --experiments outputs multirun",
	],
	run: async (args, context) => {
		const what = ["experiments", "projects"].filter((name) => args.isOn(name));
		if (args.value("group") !== undefined) what.push("group");
		if (what.length > 1) throw new UserError(`--${what[0]} and --${what[1]} ask for two things; give one`);
		const baselineText = askedBaseline(args);
		limitOf(what[0] === undefined ? "run" : what[0].replace(/s$/, ""), args);
		askedGroups(args);
		const opened = await openTable(args, context);
		const grouping = groupRows(opened, args, context);
		const all = Uint32Array.from(opened.table.runs.keys());
		// Any run that was read, whether it passes the filter or not.
		const baseline = baselineText === undefined ? null : findRun(opened.table, all, baselineText);
		if (grouping !== null) {
			const groups = limited(grouping.groups, "group", args, context);
			printAnswer(groupsAnswer(opened, { ...grouping, groups }, args, context), args, context);
			return 0;
		}
		const answer = args.isOn("projects")
			? projectsAnswer(limited(groupProjects(opened.table, opened.rows), "project", args, context))
			: args.isOn("experiments")
				? experimentsAnswer(limited(groupExperiments(opened.table, opened.rows), "experiment", args, context))
				: runsAnswer({ ...opened, rows: rowsOf(opened, baseline, args, context) }, args, context, { baseline });
		printAnswer(answer, args, context);
		return 0;
	},
};

/** How the run that the others are held against was named. */
function askedBaseline(args: Arguments): string | undefined {
	const text = args.value("baseline");
	if (text === undefined) return undefined;
	for (const flag of ["group", "experiments", "projects"])
		if (args.value(flag) !== undefined || args.isOn(flag))
			throw new UserError(`--baseline says nothing with --${flag}`);
	return text;
}

function rowsOf({ rows }: Opened, baseline: number | null, args: Arguments, context: Context): Uint32Array {
	const first = limited(rows, "run", args, context);
	return baseline === null ? first : Uint32Array.from(new Set([baseline, ...first]));
}
