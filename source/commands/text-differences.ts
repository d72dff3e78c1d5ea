import { logFileOf } from "../model/log-file-of.ts";
import { DataError, UserError } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import { readLogTail } from "../project/log-tail.ts";
import { differenceRows } from "../query/difference-rows.ts";
import { lineDifference } from "../query/line-difference.ts";
import { logDifference } from "../query/log-difference.ts";
import { matchingFiles } from "../query/matching-files.ts";
import { type TextPair, textPairs } from "../query/text-pairs.ts";
import { differenceText } from "../render/difference-text.ts";
import { logText } from "../render/log-text.ts";
import { sanitise } from "../render/sanitise.ts";
import type { Arguments, Context } from "./command.ts";
import { glyphsOf } from "./glyphs-of.ts";
import { noteProblems } from "./open-table.ts";

/**
 * Prints how texts of the first run that has one differ from those of each other one: the log, in which numbers, dates and ids
 * are not looked at, or the files that fit `patterns`.
 */
export async function printTextDifferences(
	runs: readonly Run[],
	patterns: readonly string[],
	args: Arguments,
	context: Context,
): Promise<void> {
	const what = patterns.length === 0 ? "log" : `file that fits ${patterns.join(" ")}`;
	const isThere = (run: Run) =>
		patterns.length === 0 ? logFileOf(run) !== undefined : matchingFiles(run.files, patterns).length > 0;
	const first = runs.find(isThere);
	const others = runs.filter((run) => run !== first).map((run) => ({ run, pairs: pairsMeant(first, run, patterns) }));
	// A pattern that tells one run from another fits a file of the first only, and its pair is meant.
	const isMeant = ({ run, pairs }: (typeof others)[number]) => pairs.length > 0 || isThere(run);
	const note = (run: Run, message: string) => noteProblems([{ path: folderOf(run), message }], context);
	for (const other of others) if (!isMeant(other)) note(other.run, `this run has no ${what}`);
	const meant = others.filter(isMeant);
	if (first === undefined || meant.length === 0)
		throw new UserError(
			`two texts at least are compared; of these runs ${first === undefined ? "none" : "one"} has a ${what}`,
		);
	for (const { run, pairs } of meant) {
		if (pairs.length === 0) note(run, `it has no ${what} in common with ${folderOf(first)}`);
		for (const pair of pairs) await printPair(first, run, pair, args, context);
	}
}

function pairsMeant(first: Run | undefined, other: Run, patterns: readonly string[]): readonly TextPair[] {
	if (first === undefined) return [];
	const all = textPairs(first, other);
	return patterns.length === 0 ? all.filter(({ key }) => key === "log") : pairsThatFit(all, patterns);
}

function pairsThatFit(pairs: readonly TextPair[], patterns: readonly string[]): readonly TextPair[] {
	const fitting = new Set(
		matchingFiles(
			pairs.map(({ a }) => a),
			patterns,
		),
	);
	return pairs.filter(({ a }) => fitting.has(a));
}

/** Nothing of a text that cannot be read: that is told. */
async function printPair(first: Run, other: Run, pair: TextPair, args: Arguments, context: Context): Promise<void> {
	const one = await linesOf(first, pair.a, context);
	const two = await linesOf(other, pair.b, context);
	if (one === null || two === null) return;
	const lines = pair.isLog ? logDifference(one.lines, two.lines) : lineDifference(one.lines, two.lines, (line) => line);
	const rows = differenceRows(lines, args.isOn("all") ? { context: Number.POSITIVE_INFINITY } : {});
	const cut = one.isCut || two.isCut ? " (only their last lines)" : "";
	context.out(`--- ${one.name}\n+++ ${two.name}${cut}\n`);
	context.out(differenceText(rows, one.lines, two.lines, glyphsOf(args, context)));
}

async function linesOf(run: Run, file: string, context: Context) {
	const path = `${folderOf(run)}/${file}`;
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
