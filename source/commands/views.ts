import { UserError } from "../model/problem.ts";
import { viewFlags, viewWords } from "../model/saved-view.ts";
import { stateFolderOf } from "../project/state-folder.ts";
import { changeViews, loadViews } from "../project/view-file.ts";
import { checkView } from "../query/check-view.ts";
import { didYouMean } from "../query/did-you-mean.ts";
import { sanitise } from "../render/sanitise.ts";
import { shellWord } from "../render/shell-word.ts";
import { allViews } from "./all-views.ts";
import type { Command } from "./command.ts";
import { filterOf } from "./filter-flag.ts";
import { configFlag, formatFlag, groupFlags, queryFlags } from "./flags.ts";
import { globsOf } from "./globs-of.ts";
import { printAnswer } from "./print-answer.ts";

export const views: Command = {
	name: "views",
	operands: "[save NAME | remove NAME]",
	summary: "queries that were given a name, for --view NAME; save keeps the flags that follow",
	flags: [
		...queryFlags.filter(({ name }) => name !== "view"),
		...groupFlags.filter(({ name }) => name !== "ci"),
		formatFlag,
		configFlag,
	],
	keepsFlags: true,
	examples: [
		"exptrack views",
		"exptrack views save good --filter 'val_acc > 0.9' --sort '-best(val_acc)'",
		"exptrack ls --view good",
	],
	run: async (args, context) => {
		const [verb, name, ...more] = args.words;
		const isVerb = verb === "save" || verb === "remove";
		if ((verb !== undefined && !isVerb) || (isVerb && name === undefined) || more.length > 0)
			throw new UserError("views takes nothing, save NAME or remove NAME");
		const folder = stateFolderOf(context.env);
		if (folder === null)
			throw new UserError("there is no place for views: set XDG_STATE_HOME or HOME to an absolute path");
		if (verb === undefined) {
			const kept = await loadViews(folder);
			if (kept.size + context.settings.views.size === 0)
				context.note("no query has a name yet: exptrack views save NAME --filter …");
			const all = await allViews(context);
			const from = (view: string) => (context.settings.views.has(view) ? "config file" : "saved");
			const rows = Array.from(all, ([view, flags]) => [view, viewWords(flags).map(shellWord).join(" "), from(view)]);
			const header = ["view", "flags", "from"];
			printAnswer(
				{
					records: () => Array.from(all, ([view, flags]) => ({ view, flags: { ...flags }, from: from(view) })),
					table: () => ({ header, rows: rows.map((row) => row.map(sanitise)), numeric: [false, false, false] }),
					fields: () => ({ header, rows }),
				},
				args,
				context,
			);
			return 0;
		}
		if (context.settings.views.has(name!))
			throw new UserError(`the view ${name} stands in ${context.settings.file}: change it there`);
		if (verb === "remove") {
			await changeViews(folder, (before) => {
				if (!before.has(name!)) throw new UserError(`there is no view ${name}${didYouMean(name!, [...before.keys()])}`);
				return new Map([...before].filter(([one]) => one !== name));
			});
		} else {
			// One that cannot be read would be found out only when it is used.
			globsOf(args.values("query"));
			filterOf(args.value("filter"));
			if (name!.trim() === "") throw new UserError("views save NAME: the name is empty");
			const flags = viewFlags.flatMap((flag) =>
				args.values(flag).length === 0 ? [] : [[flag, args.values(flag)] as const],
			);
			if (flags.length === 0)
				throw new UserError(`views save ${name}: give the flags to keep, as in --filter 'lr < 0.01'`);
			checkView(Object.fromEntries(flags), (flag, error) => {
				throw flag === "sort" ? error : new UserError(`--${flag}: ${error.message}`);
			});
			await changeViews(folder, (before) => new Map(before).set(name!, Object.fromEntries(flags)));
		}
		context.note(
			verb === "remove"
				? `removed ${sanitise(name!)}`
				: `saved ${sanitise(name!)}: use it as --view ${shellWord(name!)}`,
		);
		return 0;
	},
};
