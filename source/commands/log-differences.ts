import { logFileOf } from "../model/log-file-of.ts";
import { DataError, UserError } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import { readLogTail } from "../project/log-tail.ts";
import { differenceRows } from "../query/difference-rows.ts";
import { logDifference } from "../query/log-difference.ts";
import { differenceText } from "../render/difference-text.ts";
import { logText } from "../render/log-text.ts";
import { sanitise } from "../render/sanitise.ts";
import type { Arguments, Context } from "./command.ts";
import { glyphsOf } from "./glyphs-of.ts";
import { noteProblems } from "./open-table.ts";

/** Prints how the log of the first run that has one differs from that of each other one; numbers, dates and ids are not looked at. */
export async function printLogDifferences(runs: readonly Run[], args: Arguments, context: Context): Promise<void> {
	const glyphs = glyphsOf(args, context);
	const read = await Promise.all(runs.map((run) => linesOf(run, context)));
	const [first, ...others] = read.filter((one) => one !== null);
	if (first === undefined || others.length === 0)
		throw new UserError(
			`two logs at least are compared; of these runs ${first === undefined ? "none" : "one"} has one`,
		);
	for (const other of others) {
		const lines = logDifference(first.lines, other.lines);
		const rows = differenceRows(lines, args.isOn("all") ? { context: Number.POSITIVE_INFINITY } : {});
		const cut = first.isCut || other.isCut ? " (only their last lines)" : "";
		context.out(`--- ${first.name}\n+++ ${other.name}${cut}\n`);
		context.out(differenceText(rows, first.lines, other.lines, glyphs));
	}
}

async function linesOf(run: Run, context: Context) {
	const file = logFileOf(run);
	const path = `${folderOf(run)}/${file ?? ""}`;
	if (file === undefined) {
		noteProblems([{ path: folderOf(run), message: "this run has no log" }], context);
		return null;
	}
	try {
		const { lines, isCut } = await readLogTail(path);
		const name = sanitise(run.path === "." ? path : `${run.path}/${file}`);
		return { name, lines: lines.map(logText), isCut };
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		noteProblems([{ path, message: error.message }], context);
		return null;
	}
}
