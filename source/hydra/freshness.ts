import type { RunStatus } from "../model/run.ts";
import type { LogFacts } from "./log-facts.ts";
import { type ClockTime, clockOf } from "./log-stamps.ts";
import type { Told } from "./run-facts.ts";

const minute = 60_000;
const hour = 60 * minute;
/** A run is taken for running while both its log and the log's last time are younger than this, or than twice its longest pause. */
const freshMilliseconds = 5 * minute;
const longestFresh = 30 * minute;
/** Clocks of the world differ by whole quarters of an hour, and by no more than this. */
const zoneStep = 15 * minute;
const longestZone = 26 * hour;
const longestWrite = 2000;

/**
 * Milliseconds since the last line of a log that may still be written to; null where it is over. A clone makes every file
 * fresh, so the file's own time proves nothing alone; it does where it is the log's last time in another time zone.
 */
export function freshAge({ modified, facts }: Told<LogFacts>, now: number): number | null {
	if (facts.last === null) return null;
	const limit = Math.max(freshMilliseconds, Math.min(2 * facts.pause, longestFresh));
	const ages = { file: now - modified, line: clockOf(now) - facts.last };
	if (Math.abs(ages.file) >= limit) return null;
	if (Math.abs(ages.line) < limit) return Math.max(0, ages.line);
	const zone = ages.line - ages.file;
	const isZone =
		Math.abs(zone) <= longestZone && Math.abs(zone - Math.round(zone / zoneStep) * zoneStep) < longestWrite;
	return isZone && Math.abs(ages.file) < freshMilliseconds ? Math.max(0, ages.file) : null;
}

/** Whether nothing can have been written to a log for an hour, wherever it was written. */
export function isSilent({ modified, facts }: Told<LogFacts>, now: number): boolean {
	return now - modified >= hour || (facts.last !== null && clockOf(now) - facts.last >= longestZone + hour);
}

/** Whether time alone may still change what is said of a run, whose last sign of life is from `last`. */
export function mayChange(status: RunStatus, last: ClockTime | null, now: number): boolean {
	if (status === "running" || status === "pending" || status === "unknown") return true;
	// Silence that lasts long enough shows that a job was interrupted.
	return status === "ended" && last !== null && clockOf(now) - last < longestZone + hour;
}
