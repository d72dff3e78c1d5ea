import { exceptionOf, type RaisedException, tracebackStart } from "./exception-of.ts";
import { isInterruption } from "./is-interruption.ts";
import type { ClockTime } from "./log-stamps.ts";
import type { LogRecord, LogText } from "./log-text.ts";

/** What a log says of how a job ended. */
export interface LogEnd {
	readonly status: "done" | "failed" | "interrupted";
	/** What says so, as it stands before the name of the log. */
	readonly sign: "return value in" | "job failed in" | "traceback at the end of";
	/** The exception with its message, `FloatingPointError: loss is NaN`; null where none is told. */
	readonly exception: string | null;
}

/** What a log says of the last launch that wrote to it: several launches in one folder write to one log. */
export interface LastLaunch {
	/** null: the log does not say how it ended, or it has not. */
	readonly end: LogEnd | null;
	/** The record that it begins with; null where no launch is known to have written before it. */
	readonly first: LogRecord | null;
}

/** Most logs hold none of these words. */
const telling = /^Traceback \(most|LogJobReturnCallback|Job failed/m;
/** The level of a record is the first such word; its message may hold others. */
const level = /\b(?:DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL)\b/;
const calm = new Set(["DEBUG", "INFO", "WARN", "WARNING"]);
/** Hydra, its callbacks and submitit go on to write after the end of a job. */
const ofLaunchers = /\[hydra\.|\[submitit\]|^submitit /;
/** Loggers of experiments do, and what templates of projects write on their way out, in a `finally`: lightning-hydra-template. */
const ofFarewells = /\[(?:wandb|neptune|comet_ml|mlflow|clearml)[.\]]|\bOutput dir: |\bClosing (?:loggers|wandb)\b/;
/** So do the app and its own callbacks after what Hydra says of the end, a little and at once. */
const maxFarewellRecords = 3;
const maxFarewellMilliseconds = 60_000;
const maxFarewellLines = 40;
/** Ends that are looked at, the last ones. */
const maxEnds = 50;

/** `opened` is the first time in the whole log, of which `log` may be the end alone. */
export function lastLaunch(log: LogText, opened: ClockTime | null): LastLaunch {
	const { lines, records } = log;
	let first = records.findLast(({ at }, index) => isRestart(records[index - 1]?.at ?? null, at, opened)) ?? null;
	if (!telling.test(log.text)) return { end: null, first };
	const told = lines.flatMap((line, index) => (index >= (first?.line ?? 0) && telling.test(line) ? [index] : []));
	let end: LogEnd | null = null;
	for (const line of told.slice(-maxEnds)) {
		const found = endAt(log, line);
		if (found === null) continue;
		const next = nextLaunch(log, line);
		if (next !== null) first = next;
		end = next === null ? found : null;
	}
	return { end: end ?? tracebackAtEnd(log, first?.line ?? 0), first };
}

/** Launches of the same second share a folder: time goes back to when the log began. A clock that is set goes elsewhere. */
function isRestart(before: ClockTime | null, at: ClockTime | null, opened: ClockTime | null): boolean {
	if (before === null || at === null || opened === null) return false;
	return at < before - 1000 && Math.abs(at - opened) < 60_000;
}

/** What Hydra or its callback says in a line about the end of the job. */
function endAt(log: LogText, index: number): LogEnd | null {
	const line = log.lines[index]!;
	const isCallback = line.includes("LogJobReturnCallback");
	if (isCallback && line.includes("Succeeded with return value"))
		return { status: "done", sign: "return value in", exception: null };
	// The format of the line is the user's; below it Hydra 1.4 writes the exception.
	const isFailure =
		line.includes("[hydra.core.utils][ERROR] - Job failed") ||
		(line.includes("Job failed") && (log.lines[index + 1]?.startsWith(tracebackStart) ?? false)) ||
		(isCallback && line.includes("ERROR"));
	if (!isFailure) return null;
	const stop = log.records.find((record) => record.line > index)?.line ?? log.lines.length;
	const traceback = log.lines.slice(index, stop).findLastIndex((text) => text.startsWith(tracebackStart));
	return failure("job failed in", traceback < 0 ? null : exceptionOf(log.lines, index + traceback));
}

/** An exception that nothing but a farewell follows, and that was not logged as less than an error. */
function tracebackAtEnd(log: LogText, from: number): LogEnd | null {
	const traceback = log.lines.findLastIndex((line) => line.startsWith(tracebackStart));
	const exception = traceback < from ? null : exceptionOf(log.lines, traceback);
	if (exception === null || goesOnAfter(log, traceback)) return null;
	const after = log.lines.slice(traceback + 1).filter((line) => line !== "" && !line.startsWith(" "));
	if (after.length > maxFarewellLines) return null;
	const said = level.exec(log.lines[recordOf(log, traceback)?.line ?? -1] ?? "")?.[0] ?? "";
	return calm.has(said) ? null : failure("traceback at the end of", exception);
}

/** Whether the app writes after it has logged an exception: it got over it, however little it had still to say. */
function goesOnAfter({ lines, records }: LogText, traceback: number): boolean {
	const isLast = (text: string) => ofLaunchers.test(text) || ofFarewells.test(text);
	return records.some(({ line }) => line > traceback && !isLast(lines[line]!));
}

/** The record that a line belongs to; none where it was printed, not logged. */
function recordOf({ records }: LogText, line: number): LogRecord | undefined {
	return records.findLast((record) => record.line <= line);
}

/** The record with which a launch goes on after the end of another one; null where all that follows is a farewell. */
function nextLaunch(log: LogText, end: number): LogRecord | null {
	const endedAt = recordOf(log, end)?.at ?? null;
	const after = log.records.filter(({ line }) => line > end && !ofLaunchers.test(log.lines[line]!));
	const isLate = ({ at }: LogRecord) =>
		at !== null && endedAt !== null && (at < endedAt - 1000 || at > endedAt + maxFarewellMilliseconds);
	return after.find(isLate) ?? (after.length > maxFarewellRecords ? after[0]! : null);
}

function failure(sign: LogEnd["sign"], exception: RaisedException | null): LogEnd {
	const status = exception !== null && isInterruption(exception.name) ? "interrupted" : "failed";
	return { status, sign, exception: exception?.text ?? null };
}
