import { UserError } from "../model/problem.ts";
import { countText } from "../render/number-text.ts";
import { annotateFlags, annotateRuns, keptWhere } from "./annotate-runs.ts";
import type { Command } from "./command.ts";

export const note: Command = {
	name: "note",
	operands: "TEXT RUN …",
	summary: "write a line about runs; '' takes it away",
	details: keptWhere,
	flags: annotateFlags,
	keepsFlags: true,
	examples: ["exptrack note 'used in table 2' multirun/2024-03-04/09-15-02/7", "exptrack ls --filter 'note exists'"],
	run: async (args, context) => {
		const [text, ...folders] = args.words;
		if (text === undefined || folders.length === 0)
			throw new UserError("note takes a text and the folders of runs: exptrack note 'used in table 2' RUN …");
		if (/[\r\n]/.test(text)) throw new UserError("a note is one line: leave its line breaks");
		const { runs } = await annotateRuns(folders, { note: text }, args, context);
		context.note(`${text === "" ? "note taken from" : "noted on"} ${countText(runs, "run")}`);
		return 0;
	},
};
