import type { RunStatus } from "../model/run.ts";

export interface Verdict {
	readonly status: RunStatus;
	/** Why we say so, in one line. */
	readonly evidence: string;
}

/** A line with a time, a logger or a level starts a record; what follows it without one belongs to it. */
const recordStart = /^(?:\x1b\[[\d;]{0,20}m)*(?:\[|\{|\d{4}-\d\d-\d\d)/;
/** The level of a record is the first such word; its message may hold others. */
const level = /\b(?:DEBUG|INFO|WARNING|ERROR|CRITICAL)\b/;
const calm = new Set(["DEBUG", "INFO", "WARNING"]);
const tracebackStart = /^Traceback \(most recent call last\):/;
const exceptionLine = /^([A-Za-z_][\w.]{0,200})(?::|$)/;
const succeeded = "[hydra.experimental.callbacks.LogJobReturnCallback][INFO] - Succeeded with return value";
const hydraErrors = [
	"[hydra.core.utils][ERROR] - Job failed",
	"[hydra.experimental.callbacks.LogJobReturnCallback][ERROR]",
];
/** Most logs hold none of these words. */
const telling = /^Traceback|LogJobReturnCallback|\[ERROR\] - Job failed/m;
/** What the app and its callbacks say on the way out may follow the traceback that ended a run. */
const maxFarewellRecords = 3;
const maxFarewellLines = 40;

/**
 * What the tail of a log says about how the run ended; null when it says nothing. `name` is the log's name in the evidence.
 * submitit's `Job completed successfully` says nothing: it stands there after a failure too.
 */
export function statusOfLog(tail: string, name: string): Verdict | null {
	if (!telling.test(tail)) return null;
	const lines = tail.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
	const success = lines.findLastIndex((line) => line.includes(succeeded));
	const error = lines.findLastIndex((line) => hydraErrors.some((words) => line.includes(words)));
	const traceback = lines.findLastIndex((line) => tracebackStart.test(line));
	// A log that goes on after the end is that of another run in the same folder.
	const end = Math.max(success, error);
	const hasEnded = end >= 0 && recordsAfter(lines, end) <= maxFarewellRecords;
	if (hasEnded && success > error) return { status: "done", evidence: `return value in ${name}` };
	const exception = traceback < 0 ? null : exceptionAfter(lines, traceback);
	if (hasEnded) return failed(traceback > error ? exception : null, `job failed in ${name}`);
	if (exception === null || goesOn(lines, traceback)) return null;
	// An exception that was logged as less than an error was got over.
	const said = level.exec(recordOf(lines, traceback))?.[0] ?? "";
	return calm.has(said) ? null : failed(exception, `traceback at the end of ${name}`);
}

/** Class of the exception that ends a traceback: its frames are indented, the next line is not. */
function exceptionAfter(lines: readonly string[], traceback: number): string | null {
	const line = lines.slice(traceback + 1).find((text) => text !== "" && !text.startsWith(" "));
	return exceptionLine.exec(line ?? "")?.[1] ?? null;
}

/** The line that starts the record which a line belongs to; empty where the traceback was not logged but printed. */
function recordOf(lines: readonly string[], index: number): string {
	return lines.slice(0, index).findLast((line) => recordStart.test(line)) ?? "";
}

function goesOn(lines: readonly string[], traceback: number): boolean {
	const after = lines.slice(traceback + 1).filter((line) => line !== "" && !line.startsWith(" "));
	return recordsAfter(lines, traceback) > maxFarewellRecords || after.length > maxFarewellLines;
}

/** How many records follow a line, those of Hydra and submitit not counted. */
function recordsAfter(lines: readonly string[], index: number): number {
	return lines.slice(index + 1).filter((line) => recordStart.test(line) && !/\[submitit\]|\[hydra\./.test(line)).length;
}

function failed(exception: string | null, evidence: string): Verdict {
	const status = exception === "KeyboardInterrupt" ? "interrupted" : "failed";
	return { status, evidence: exception === null ? evidence : `${exception}, ${evidence}` };
}
