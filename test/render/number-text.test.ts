import { expect, test } from "vitest";
import { float, type Value } from "../../source/model/value.ts";
import { countText, durationText, numberText, sizeText } from "../../source/render/number-text.ts";

test("numbers are short, and a float never looks like an int", () => {
	const cases: [Value, string][] = [
		[1, "1"],
		[float(1), "1.0"],
		[float(0), "0.0"],
		[float(-0), "0.0"],
		[float(100), "100.0"],
		[0.1 + 0.2, "0.3"],
		[0.123456789, "0.12346"],
		[-12345.6789, "-12346.0"],
		[0.99999999, "1.0"],
		[0.0001, "0.0001"],
		[0.00001234, "1.234e-05"],
		[99_999.4, "99999.0"],
		[99_999.6, "1e+05"],
		[float(100_000), "1e+05"],
		[123_456.7, "1.235e+05"],
		[float(1_000_000), "1e+06"],
		[1e300 + 0.5, "1e+300"],
		[1_000_000, "1000000"],
		[12345678901234567890n, "12345678901234567890"],
		[Number.NaN, "NaN"],
		[Number.POSITIVE_INFINITY, "inf"],
		[Number.NEGATIVE_INFINITY, "-inf"],
		[true, "1"],
		[false, "0"],
		[null, ""],
		["1", ""],
	];
	for (const [value, text] of cases) expect([value, numberText(value)]).toEqual([value, text]);
});

test("durations have two units at most and carry over", () => {
	const cases: [number, string][] = [
		[0, "0s"],
		[59.4, "59s"],
		[59.6, "1m00s"],
		[724, "12m04s"],
		[3599.7, "1h00m"],
		[10_920, "3h02m"],
		[86_399, "23h59m"],
		[187_200, "2d04h"],
	];
	for (const [seconds, text] of cases) expect(durationText(seconds)).toBe(text);
});

test("sizes have a unit that fits", () => {
	const cases: [number, string][] = [
		[0, "0 B"],
		[999, "999 B"],
		[1000, "1.0 kB"],
		[1440, "1.4 kB"],
		[9990, "10 kB"],
		[999_499, "999 kB"],
		[999_500, "1.0 MB"],
		[3e9, "3.0 GB"],
		[5e18, "5000 PB"],
	];
	for (const [bytes, text] of cases) expect(sizeText(bytes)).toBe(text);
});

test("one is singular", () => {
	expect([0, 1, 2].map((count) => countText(count, "run"))).toEqual(["0 runs", "1 run", "2 runs"]);
});
