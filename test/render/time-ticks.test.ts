import fc from "fast-check";
import { expect, test } from "vitest";
import { relativeTicks, wallTicks } from "../../source/render/time-ticks.ts";

const minute = 60;
const hour = 3600;
const day = 86_400;
const relative = (max: number, count = 6) => relativeTicks(0, max, count, 10).map(({ text }) => text);
/** 2024-05-01 09:00 UTC. */
const start = Date.UTC(2024, 4, 1, 9) / 1000;
const wall = (span: number, offset = 0) => wallTicks(start, start + span, 6, () => offset).map(({ text }) => text);

test("time since the start in units that people count in", () => {
	expect(relative(0.5)).toEqual(["0", "0.1s", "0.2s", "0.3s", "0.4s", "0.5s"]);
	expect(relative(45)).toEqual(["0", "10s", "20s", "30s", "40s"]);
	expect(relative(50 * minute)).toEqual(["0", "10m", "20m", "30m", "40m", "50m"]);
	expect(relative(5 * hour)).toEqual(["0", "1h", "2h", "3h", "4h", "5h"]);
	expect(relative(2 * hour)).toEqual(["0", "30m", "1h", "1h30m", "2h"]);
	expect(relative(2 * day)).toEqual(["0", "12h", "1d", "1d12h", "2d"]);
	expect(relative(40 * day)).toEqual(["0", "10d", "20d", "30d", "40d"]);
});

test("time of the clock at round local times, days where a day begins", () => {
	expect(wall(20)).toEqual(["09:00:00", "09:00:05", "09:00:10", "09:00:15", "09:00:20"]);
	expect(wall(hour)).toEqual(["09:00", "09:15", "09:30", "09:45", "10:00"]);
	expect(wall(day)).toEqual(["12:00", "18:00", "05-02", "06:00"]);
	expect(wall(4 * day)).toEqual(["05-02", "05-03", "05-04", "05-05"]);
	expect(wall(120 * day)).toEqual(["2024-06", "2024-07", "2024-08"]);
	expect(wall(3 * 365 * day)).toEqual(["2025", "2026", "2027"]);
	expect(wall(hour, 2 * hour)).toEqual(["11:00", "11:15", "11:30", "11:45", "12:00"]);
});

test("any times have ticks in order, inside, and no more than were asked for by far", () => {
	fc.assert(
		fc.property(
			fc.double({ min: -1e12, max: 1e12, noNaN: true }),
			fc.double({ min: 1e-3, max: 1e12, noNaN: true }),
			fc.integer({ min: 3, max: 12 }),
			(from, span, count) => {
				for (const ticks of [
					relativeTicks(from, from + span, count, 10),
					wallTicks(from, from + span, count, () => 0),
				]) {
					expect(ticks.length).toBeGreaterThan(0);
					expect(ticks.length).toBeLessThanOrEqual(count * 3);
					for (const [index, { at, text }] of ticks.entries()) {
						expect(text).not.toBe("");
						if (index > 0) expect(at).toBeGreaterThan(ticks[index - 1]!.at);
					}
				}
			},
		),
		{ numRuns: 1000 },
	);
});
