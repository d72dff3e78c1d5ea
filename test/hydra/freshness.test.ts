import { expect, test } from "vitest";
import { freshAge, isSilent, mayChange } from "../../source/hydra/freshness.ts";
import type { LogFacts } from "../../source/hydra/log-facts.ts";
import { clockOf } from "../../source/hydra/log-stamps.ts";
import type { RunStatus } from "../../source/model/run.ts";

const minute = 60_000;
const hour = 60 * minute;
const now = Date.UTC(2024, 0, 2, 10, 0, 0);

/** A log whose file and whose last line are that old. */
function log(file: number, line: number | null, pause = 0) {
	const last = line === null ? null : clockOf(now) - line;
	const facts: LogFacts = { end: null, first: last, last, isReused: false, pause, isCalm: true };
	return { name: "train.log", modified: now - file, facts };
}

test.each<[string, ReturnType<typeof log>, number | null]>([
	["both fresh", log(minute, minute + 12), minute + 12],
	["both old", log(hour, hour), null],
	["an old file, as after a copy that keeps times", log(hour, minute), null],
	["an old line, as after a clone", log(minute, 3 * hour + 7 * minute), null],
	["a line of last year, as after a clone on the minute", log(minute, 8760 * hour + minute), null],
	["no time at all", log(minute, null), null],
	["a clock that is a little ahead", log(-minute, -minute), 0],
	["a clock that is far ahead", log(-hour, -hour), null],
	["a zone to the east", log(minute, minute - 9 * hour), minute],
	["a zone to the west", log(minute, minute + 5 * hour), minute],
	["a zone of half an hour", log(minute, minute - 5.5 * hour + 300), minute],
	["no zone that there is", log(minute, minute + 27 * hour), null],
	["a log that is slow to write", log(8 * minute, 8 * minute, 6 * minute), 8 * minute],
	["… and older than it ever was", log(13 * minute, 13 * minute, 6 * minute), null],
	["a log that once paused for a day", log(29 * minute, 29 * minute, 24 * hour), 29 * minute],
	["… is not fresh for ever", log(31 * minute, 31 * minute, 24 * hour), null],
])("freshness: %s", (_, told, age) => expect(freshAge(told, now)).toBe(age));

test.each<[string, ReturnType<typeof log>, boolean]>([
	["a fresh log", log(minute, minute), false],
	["a log of half an hour ago", log(hour / 2, hour / 2), false],
	["an old log", log(hour, hour), true],
	["an old log without times", log(hour, null), true],
	["a fresh copy of an old log", log(minute, 28 * hour), true],
	["a fresh file with times of another zone", log(minute, 9 * hour), false],
	["a fresh file without times", log(minute, null), false],
])("silence: %s", (_, told, is) => expect(isSilent(told, now)).toBe(is));

test.each<[RunStatus, number | null, boolean]>([
	["running", minute, true],
	["pending", null, true],
	["unknown", null, true],
	["ended", 2 * hour, true],
	["ended", 28 * hour, false],
	["ended", null, false],
	["done", minute, false],
	["failed", minute, false],
	["interrupted", minute, false],
	["missing", null, false],
])("whether %s of %j ago may change", (status, age, may) => {
	expect(mayChange(status, age === null ? null : clockOf(now) - age, now)).toBe(may);
});
