import { latin1 } from "./latin1.ts";
import { type LogEnd, lastLaunch } from "./log-end.ts";
import type { ClockTime } from "./log-stamps.ts";
import { logText } from "./log-text.ts";

/** The two ends of a log; where they meet, `head` holds all of it and `tail` is empty. */
export interface LogEnds {
	readonly head: Uint8Array;
	readonly tail: Uint8Array;
}

/** How much of a log `logFacts` wants to see. */
export const logHeadBytes = 1024;
export const logTailBytes = 16 * 1024;

/** What a log tells by itself, of the last launch that wrote to it. As JSON it is the same. */
export interface LogFacts {
	readonly end: LogEnd | null;
	/** The first and the last time in it; null where it has none. */
	readonly first: ClockTime | null;
	readonly last: ClockTime | null;
	/** Whether other launches wrote to it before. */
	readonly isReused: boolean;
	/** The longest pause between two of the last times in it, in milliseconds. */
	readonly pause: number;
	/** Whether it tells of no exception, and would if the job had ended with one that was logged. */
	readonly isCalm: boolean;
}

const exceptions = /Traceback \(most recent call last\)|Job failed/;
/** With so many records at its end, no exception that ended the job can stand before them. */
const enoughRecords = 8;

export function logFacts({ head, tail }: LogEnds): LogFacts {
	const isWhole = tail.length === 0;
	const text = isWhole ? latin1(head) : withoutFirstLine(latin1(tail));
	const log = logText(text);
	const opened = (isWhole ? log : logText(latin1(head))).records[0]?.at ?? null;
	const { end, first } = lastLaunch(log, opened);
	const times = log.records.flatMap(({ at, line }) => (at === null || line < (first?.line ?? 0) ? [] : [at]));
	return {
		end,
		first: first === null ? opened : first.at,
		last: times.at(-1) ?? null,
		isReused: first !== null,
		pause: times.reduce((longest, at, index) => Math.max(longest, at - (times[index - 1] ?? at)), 0),
		isCalm: log.records.length >= (isWhole ? 1 : enoughRecords) && !exceptions.test(text),
	};
}

/** What a part of a file begins with is a part of a line. */
function withoutFirstLine(text: string): string {
	const end = text.indexOf("\n");
	return end < 0 ? "" : text.slice(end + 1);
}
