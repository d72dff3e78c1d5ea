import { expect, test } from "vitest";
import { MemoryBudget } from "../../../source/formats/memory-budget.ts";
import { momentConstructors } from "../../../source/formats/pickle/moment-constructors.ts";
import type { PickleValue } from "../../../source/formats/pickle/pickle-value.ts";
import type { PythonMoment } from "../../../source/formats/pickle/python-moment.ts";

const make = (name: string, ...args: PickleValue[]) =>
	momentConstructors.get(name)?.(args, new MemoryBudget(1000)) as PythonMoment | undefined;
const made = (name: string, ...args: PickleValue[]) => {
	const moment = make(name, ...args);
	return moment && [moment.text, moment.seconds];
};
const bytes = (...values: number[]) => Uint8Array.from(values);

test("moments, with the zone they name", () => {
	const noon = bytes(7, 0xe8, 1, 2, 12, 0, 5, 0, 2, 0xa6);
	const seconds = Date.UTC(2024, 0, 2, 12, 0, 5) / 1000 + 0.000678;
	expect(made("datetime.datetime", noon)).toEqual(["2024-01-02 12:00:05.000678", seconds]);
	const zone = make("datetime.timezone", make("datetime.timedelta", -1, 70_200, 0)!)!;
	expect([zone.text, zone.seconds]).toEqual(["UTC-04:30", -16_200]);
	expect(made("datetime.datetime", noon, zone)).toEqual(["2024-01-02 12:00:05.000678-04:30", seconds + 16_200]);
	// The topmost bit of the month is set for the second of two equal hours; Python 2 wrote a string.
	expect(made("datetime.datetime", bytes(7, 0xe8, 0x81, 2, 0, 0, 0, 0, 0, 0))?.[0]).toBe("2024-01-02 00:00:00");
	expect(made("datetime.datetime", "\x07\xe8\x01\x02\0\0\0\0\0\0")?.[0]).toBe("2024-01-02 00:00:00");
});

test("dates, times, durations", () => {
	expect(made("datetime.date", bytes(0, 1, 12, 31))).toEqual(["0001-12-31", Date.parse("0001-12-31T00:00Z") / 1000]);
	expect(made("datetime.time", bytes(23, 59, 59, 0, 0, 1))).toEqual(["23:59:59.000001", null]);
	expect(made("datetime.timedelta", 1, 2, 0)).toEqual(["1 day, 0:00:02", 86_402]);
	expect(made("datetime.timedelta", -2, 3661, 500_000)).toEqual(["-2 days, 1:01:01.500000", -169_138.5]);
});

test("timestamps of pandas, in their unit", () => {
	const name = "pandas._libs.tslibs.timestamps._unpickle_timestamp";
	expect(made(name, 1_704_067_200_000_000_000n, null, null, 10)).toEqual([
		"2024-01-01 00:00:00.000000000",
		1_704_067_200,
	]);
	expect(made(name, 1_704_067_200, null, null, 7)).toEqual(["2024-01-01 00:00:00", 1_704_067_200]);
	expect(made(name, 1, null, null, 3)).toBeUndefined();
});

test.each<[string, PickleValue[]]>([
	["datetime.datetime", [bytes(1, 2)]],
	["datetime.datetime", [bytes(7, 0xe8, 13, 2, 0, 0, 0, 0, 0, 0)]],
	["datetime.datetime", [bytes(7, 0xe8, 1, 2, 24, 0, 0, 0, 0, 0)]],
	["datetime.date", [null]],
	["datetime.date", []],
	["datetime.time", [bytes(0, 60, 0, 0, 0, 0)]],
	["datetime.timedelta", [1e12, 0, 0]],
	["datetime.timedelta", [0, -1, 0]],
	["datetime.timezone", [5]],
])("%s of other arguments is none: %j", (name, args) => expect(make(name, ...args)).toBeUndefined());
