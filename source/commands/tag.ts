import { UserError } from "../model/problem.ts";
import { countText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { annotateFlags, annotateRuns, keptWhere } from "./annotate-runs.ts";
import type { Command } from "./command.ts";

export const tag: Command = {
	name: "tag",
	operands: "TAGS RUN …",
	summary: "give runs tags, separated by commas; with --remove take them away",
	details: keptWhere,
	flags: [{ name: "remove", help: "take the tags away" }, ...annotateFlags],
	keepsFlags: true,
	examples: [
		"exptrack tag baseline multirun/2024-03-04/09-15-02/7",
		"exptrack tag good,paper multirun --filter 'val_acc > 0.97'",
		"exptrack ls --filter 'tag = good'",
	],
	run: async (args, context) => {
		const [names = "", ...folders] = args.words;
		const tags = names
			.split(",")
			.map((name) => name.trim())
			.filter((name) => name !== "");
		if (tags.length === 0 || folders.length === 0)
			throw new UserError("tag takes tags and the folders of runs: exptrack tag good RUN …");
		const isRemoved = args.isOn("remove");
		if (/[\r\n]/.test(names)) throw new UserError("a tag stands in one line");
		const { runs, held } = await annotateRuns(folders, isRemoved ? { remove: tags } : { add: tags }, args, context);
		const told = tags.map(sanitise).join(", ");
		context.note(
			isRemoved
				? `${told}: taken from ${countText(held, "run")}${held < runs ? ` of ${runs}` : ""}`
				: `${told}: ${countText(runs, "run")}`,
		);
		return 0;
	},
};
