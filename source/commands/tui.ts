import { UserError } from "../model/problem.ts";
import { themeNames } from "../model/theme-name.ts";
import { expandPatterns } from "../project/expand-patterns.ts";
import { openProject } from "../project/open-project.ts";
import { loadRemembered } from "../project/remembered-file.ts";
import { stateFolderOf } from "../project/state-folder.ts";
import { Watch } from "../project/watch.ts";
import { plainNames } from "../query/plain-names.ts";
import { parseSort } from "../query/sort.ts";
import { allViews } from "./all-views.ts";
import type { Arguments, Command } from "./command.ts";
import { filterOf } from "./filter-flag.ts";
import { configFlag, lookFlags, metricFlags, queryFlags, readFlags, seedFlag } from "./flags.ts";
import { globsOf } from "./globs-of.ts";
import { glyphsOf } from "./glyphs-of.ts";
import { metricReading } from "./metric-reading.ts";
import { openOptions } from "./open-options.ts";
import { annotationsFor } from "./open-table.ts";

/** Where one of the query is typed, the others are as usual: it is a question by itself, and no going on where one was. */
function givenFlags(args: Arguments): ReadonlySet<string> {
	const names = queryFlags.map(({ name }) => name);
	if (names.some((name) => args.isTyped(name))) return new Set([...names, "place"]);
	return new Set(names.filter((name) => args.values(name).length > 0));
}

function namesOf(text: string | undefined): readonly string[] | null {
	return text === undefined ? null : plainNames(text);
}

export const tui: Command = {
	name: "tui",
	operands: "[DIR …]",
	summary: "explore the runs below folders on the screen (this is what happens without a command)",
	details: "Press ? in it for its keys. When stdout is no terminal, or TERM is dumb, the first screen is printed once.",
	flags: [
		...queryFlags,
		seedFlag,
		{ name: "once", help: "print the first screen and end" },
		...metricFlags,
		...readFlags,
		...lookFlags,
		{ name: "theme", value: "NAME", choices: themeNames, help: `colours: ${themeNames.join(", ")} (ansi-16)` },
		configFlag,
		{ name: "no-live", help: "show what was there at the start: look for no new runs and values" },
		{
			name: "fresh",
			help: "open it as for the first time: not with the columns, sort, charts and place of the last time",
		},
		{ name: "no-mouse", help: "leave the mouse to the terminal" },
	],
	examples: [
		"exptrack",
		"exptrack my_experiment --query '*.log'",
		"exptrack tui multirun --filter 'lr < 0.01' --metric val_acc",
	],
	run: async (args, context) => {
		const named = args.words.length > 0 ? args.words : [context.env.EXPTRACK_DEFAULT_DIR ?? "."];
		const filterText = args.value("filter") ?? "";
		const metrics = args.values("metric");
		const metric = metrics.at(-1);
		// A view for the command line may have several.
		if (metrics.length > 1 && args.isTyped("metric"))
			throw new UserError("the screen shows one metric at a time: give --metric once, and press m there");
		const reading = openOptions(args, context);
		const stateFolder = stateFolderOf(context.env);
		const { store, memory, directions } = metricReading(args, context);
		const once = args.isOn("once") || context.width === null || context.env.TERM === "dumb";
		const watch = once || args.isOn("no-live") ? null : new Watch();
		const folders = await expandPatterns(named, context.cwd, "folder");
		const remembers = !once && !args.isOn("fresh") && stateFolder !== null;
		const options = {
			folders: named,
			globs: globsOf(args.values("query")),
			filterText,
			filter: filterOf(filterText),
			sort: parseSort(args.value("sort") ?? ""),
			metric: metric ?? null,
			columnsText: args.value("columns") ?? "",
			groups: namesOf(args.value("groups")),
			glyphs: glyphsOf(args, context),
			color: !args.isOn("no-color"),
			mouse: !args.isOn("no-mouse"),
			once,
			watch,
			env: reading.env ?? null,
			metrics: store,
			memory,
			views: await allViews(context),
			configViews: new Set(context.settings.views.keys()),
			directions,
			seeds: namesOf(args.value("seed")),
			theme: themeNames.find((name) => name === args.value("theme")) ?? themeNames[0],
			boundKeys: context.settings.keys,
			defaultFlags: Object.keys(context.project?.flags ?? {}),
			stateFolder,
			roots: folders,
			remembered: remembers ? await loadRemembered(stateFolder, folders) : null,
			given: givenFlags(args),
			annotations: await annotationsFor(context, folders),
		};
		// The reading begins before the UI is loaded.
		const snapshots = openProject(folders, { ...reading, watch });
		const { startUi } = await import("../tui/start-ui.tsx");
		return startUi(options, snapshots, context);
	},
};
