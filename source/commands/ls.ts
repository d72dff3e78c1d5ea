import { UserError } from "../model/problem.ts";
import { groupExperiments, groupProjects } from "../query/experiments.ts";
import type { Command } from "./command.ts";
import { experimentsAnswer, projectsAnswer } from "./experiments-answer.ts";
import { configFlag, formatFlag, groupFlags, lookFlags, metricFlags, queryFlags, readFlags } from "./flags.ts";
import { groupRows } from "./group-rows.ts";
import { groupsAnswer } from "./groups-answer.ts";
import { openTable } from "./open-table.ts";
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
		...queryFlags,
		...groupFlags,
		...metricFlags,
		...readFlags,
		...lookFlags,
		configFlag,
	],
	examples: [
		"exptrack ls multirun --metric val_acc --sort '-best(val_acc)'",
		"exptrack ls --filter 'status = failed' --format json",
		"exptrack ls multirun --group seeds --metric val_acc --sort -val_acc",
		"exptrack ls --experiments outputs multirun",
	],
	run: async (args, context) => {
		const what = ["experiments", "projects"].filter((name) => args.isOn(name));
		if (args.value("group") !== undefined) what.push("group");
		if (what.length > 1) throw new UserError(`--${what[0]} and --${what[1]} ask for two things; give one`);
		const opened = await openTable(args, context);
		const grouping = groupRows(opened, args, context);
		if (grouping !== null) {
			printAnswer(groupsAnswer(opened, grouping, args, context), args, context);
			return 0;
		}
		const answer = args.isOn("projects")
			? projectsAnswer(groupProjects(opened.table, opened.rows))
			: args.isOn("experiments")
				? experimentsAnswer(groupExperiments(opened.table, opened.rows))
				: runsAnswer(opened, args, context);
		printAnswer(answer, args, context);
		return 0;
	},
};
