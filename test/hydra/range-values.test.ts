import fc from "fast-check";
import { expect, test } from "vitest";
import type { RangeNumber, Sweep } from "../../source/hydra/override.ts";
import { rangeCount, rangeValues } from "../../source/hydra/range-values.ts";
import { float } from "../../source/model/value.ts";
import { spelled } from "../corpus.ts";

type Range = Sweep & { is: "range" };

function range(start: RangeNumber, stop: RangeNumber, step: RangeNumber, casts: Range["casts"] = []): Range {
	return { is: "range", start, stop, step, casts, isShuffled: false, tags: [] };
}

const values = (of: Range, count = 100) => spelled([...rangeValues(of).take(count)]);
const infinity = Number.POSITIVE_INFINITY;

test.each<[string, Range, string]>([
	["ints stay ints", range(0, 5, 2), "[int 0, int 2, int 4]"],
	["one float makes all floats", range(0, 3, float(1)), "[float 0.0, float 1.0, float 2.0]"],
	// Four times the float 0.1 in 28 digits is a little less than the float 0.4, which so is in the range.
	["summed as decimals", range(0, 0.4, 0.1), "[float 0.0, float 0.1, float 0.2, float 0.3, float 0.4]"],
	["… and three times it is more", range(0, 0.3, 0.1), "[float 0.0, float 0.1, float 0.2]"],
	["downwards", range(1, -1, -1), "[int 1, int 0]"],
	["the wrong way", range(1, 3, -1), "[]"],
	["past 2^53", range(2n ** 53n, 2n ** 53n + 2n, 1), "[int 9007199254740992, int 9007199254740993]"],
	["cast in order", range(0, 2, 0.5, ["int", "float"]), "[float 0.0, float 0.0, float 1.0, float 1.0]"],
])("%s", (_, of, expected) => {
	expect(values(of)).toBe(expected);
	expect(`${rangeCount(of)}`).toBe(`${[...rangeValues(of)].length}`);
});

test("a range without end is counted as such, unless it leads away from its end", () => {
	expect([rangeCount(range(0, infinity, 2)), rangeCount(range(0, -infinity, 2))]).toEqual([infinity, 0]);
	expect(values(range(0, infinity, 2), 2)).toBe("[float 0.0, float 2.0]");
	expect(values(range(0, -infinity, 2))).toBe("[]");
	expect(values(range(0, -infinity, -1), 2)).toBe("[float 0.0, float -1.0]");
});

test("a range that leads nowhere is refused", () => {
	for (const of of [range(0, 1, 0), range(0, 1, float(0)), range(0, Number.NaN, 1), range(infinity, 1, 1)]) {
		expect(() => rangeCount(of)).toThrow(expect.objectContaining({ kind: "HydraException" }));
		expect(() => [...rangeValues(of)]).toThrow(expect.objectContaining({ kind: "HydraException" }));
	}
});

test("the count is that of the values, and those of a huge range are never made", () => {
	const number = fc.oneof(
		fc.integer({ min: -20, max: 20 }),
		fc.integer({ min: -200, max: 200 }).map((tenths) => float(tenths / 10)),
		fc.double({ min: -20, max: 20, noNaN: true }).map(float),
	);
	const step = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double({ min: 0.01, max: 5, noNaN: true }).map(float));
	fc.assert(
		fc.property(number, number, step, fc.boolean(), (start, stop, size, isRising) => {
			const of = range(start, stop, isRising ? size : typeof size === "number" ? -size : float(-size.value));
			const all = [...rangeValues(of)];
			expect(rangeCount(of)).toBe(all.length);
			// Added up in decimals a value may be less than its end by so little that as a float it is that end.
			for (const value of all)
				expect(isRising ? Number(value) <= Number(stop) : Number(value) >= Number(stop)).toBe(true);
			if (all.every((value) => Number.isInteger(value))) expect(all.includes(Number(stop))).toBe(false);
		}),
	);
	expect(rangeCount(range(0, 1e9, 0.5))).toBe(2e9);
	expect(rangeCount(range(0n, 10n ** 30n, 1))).toBe(1e30);
});
