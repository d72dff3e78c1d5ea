import { type ClockTime, stampOf } from "../hydra/log-stamps.ts";
import { LogFile } from "./log-file.ts";
import { type LogLine, readLogWindow } from "./log-window.ts";

/** Bytes in which the place is looked for line by line. */
const near = 64 * 1024;
/** Bytes that are looked through for a line with a time: output that has none may stand between two that have. */
const ahead = 4 * 1024 * 1024;

/**
 * The offset of the first line with a time that is not before `time`, in a log whose times grow; undefined where all lines
 * are earlier or have none. Halves the file until the place is near: some twenty reads for 10 GB. Behind 4 MB of lines
 * without a time nothing is found.
 */
export async function seekLog(path: string, time: ClockTime): Promise<number | undefined> {
	let from = 0;
	let to = await LogFile.with(path, async ({ size }) => size);
	while (to - from > near) {
		const middle = Math.floor((from + to) / 2);
		const line = await findLine(path, middle, Math.min(to, middle + ahead), ({ text }) => stampOf(text) !== null);
		if (line === undefined || line.offset >= to || !isBefore(line, time)) to = middle;
		else from = line.offset;
	}
	const isLate = (line: LogLine) => stampOf(line.text) !== null && !isBefore(line, time);
	return (await findLine(path, from, to + ahead, isLate))?.offset;
}

/** The first line from byte `from` on that fits, of those that begin before byte `to` and some more. */
async function findLine(
	path: string,
	from: number,
	to: number,
	fits: (line: LogLine) => boolean,
): Promise<LogLine | undefined> {
	for (let at = from; at < to; ) {
		const { lines, atEnd } = await readLogWindow(path, at);
		const found = lines.find((line) => line.offset >= from && fits(line));
		const last = lines.at(-1);
		if (found !== undefined || atEnd || last === undefined || last.offset <= at) return found;
		at = last.offset;
	}
	return undefined;
}

function isBefore({ text }: LogLine, time: ClockTime): boolean {
	return stampOf(text)! < time;
}
