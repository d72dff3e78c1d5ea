import { type ClockTime, stampOf } from "./log-stamps.ts";

/** A line with a time starts a record; what follows it without one belongs to it. */
export interface LogRecord {
	/** Index of the line. */
	readonly line: number;
	/** null in a log that has no times. */
	readonly at: ClockTime | null;
}

/** A part of a log, of any format, as lines without colours and as records. */
export interface LogText {
	readonly text: string;
	readonly lines: readonly string[];
	readonly records: readonly LogRecord[];
}

/** In a log without times, what looks like the start of a record: `[logger][LEVEL]`, `{"level": …`. */
const untimed = /^(?:[[{]|(?:DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL)\b)/;

export function logText(text: string): LogText {
	const plain = text.includes("\x1b") ? text.replace(/\x1b\[[\d;]*[A-Za-z]/g, "") : text;
	// A progress bar goes back to the start of its line again and again.
	const lines = plain.includes("\r") ? plain.split(/\r\n?|\n/) : plain.split("\n");
	const records: LogRecord[] = [];
	for (let line = 0; line < lines.length; line++) {
		const at = stampOf(lines[line]!);
		if (at !== null) records.push({ line, at });
	}
	if (records.length > 0) return { text: plain, lines, records };
	return {
		text: plain,
		lines,
		records: lines.flatMap((line, index) => (untimed.test(line) ? [{ line: index, at: null }] : [])),
	};
}
