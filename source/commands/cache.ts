import { resolve } from "node:path";
import { UserError } from "../model/problem.ts";
import { cacheFolderOf } from "../project/cache-folder.ts";
import { keptIndexes, removeIndexes } from "../project/index-folder.ts";
import { removeCompiled } from "../project/remove-compiled.ts";
import { countText, sizeText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import type { Command } from "./command.ts";
import { formatFlag } from "./flags.ts";
import { type Answer, printAnswer } from "./print-answer.ts";

export const cache: Command = {
	name: "cache",
	operands: "[clear [DIR …]]",
	summary: "what is kept of folders so that they open faster; with clear, remove it",
	details:
		"Clearing costs time when a folder is opened next, and nothing else; without DIR the compiled code of exptrack itself goes too. --no-cache leaves it out of use.",
	flags: [formatFlag],
	examples: ["exptrack cache", "exptrack cache clear", "exptrack cache clear multirun"],
	run: async (args, context) => {
		const [verb, ...words] = args.words;
		if (verb !== undefined && verb !== "clear") throw new UserError(`cache takes clear or nothing, not ${verb}`);
		const folder = cacheFolderOf(context.env);
		if (folder === null) throw new UserError("there is no cache: set XDG_CACHE_HOME or HOME to an absolute path");
		const kept = await keptIndexes(folder);
		if (verb === undefined) {
			if (kept.length === 0) context.note(`nothing is kept in ${sanitise(folder)}`);
			printAnswer(answerOf(kept), args, context);
			return 0;
		}
		const named = new Set(words.map((word) => resolve(context.cwd, word)));
		const doomed = named.size === 0 ? kept : kept.filter(({ root }) => named.has(root));
		await removeIndexes(doomed);
		if (words.length === 0) await removeCompiled(folder);
		context.note(`removed what was kept of ${countText(doomed.length, "folder")}`);
		return 0;
	},
};

function answerOf(kept: Awaited<ReturnType<typeof keptIndexes>>): Answer {
	const header = ["folder", "values", "runs", "size", "used", "file"];
	const usedText = (used: number) => new Date(used).toISOString().slice(0, 19);
	return {
		records: () =>
			kept.map(({ root, values, runs, bytes, used, file }) => ({
				folder: root,
				values,
				runs,
				bytes,
				used: usedText(used),
				file,
			})),
		table: () => ({
			header: header.slice(0, 5),
			rows: kept.map(({ root, values, runs, bytes, used }) => [
				sanitise(root),
				values,
				String(runs),
				sizeText(bytes),
				usedText(used).replace("T", " "),
			]),
			numeric: [false, false, true, true, false],
		}),
		fields: () => ({
			header,
			rows: kept.map(({ root, values, runs, bytes, used, file }) => [
				root,
				values,
				String(runs),
				String(bytes),
				usedText(used),
				file,
			]),
		}),
	};
}
