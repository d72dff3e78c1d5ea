import { expect, test } from "vitest";
import { durationSeconds } from "../../source/query/duration-seconds.ts";

test.each([
	["90s", 90],
	["2h", 7200],
	["1h30m", 5400],
	["12m04s", 724],
	["1.5d", 129_600],
	["1w", 604_800],
	["5min", 300],
	["250ms", 0.25],
	["90", undefined],
	["2 h", undefined],
	["-2h", undefined],
	["h", undefined],
	["2y", undefined],
	["", undefined],
])("%s", (text, seconds) => {
	expect(durationSeconds(text)).toBe(seconds);
});
