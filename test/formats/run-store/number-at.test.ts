import fc from "fast-check";
import { expect, test } from "vitest";
import { numberAt } from "../../../source/formats/run-store/number-at.ts";

/** Between other digits: only what is asked for is read. */
const read = (text: string) => numberAt(Buffer.from(`7${text}9`), 1, 1 + text.length);

test("numbers are rounded as JavaScript rounds them", () => {
	fc.assert(
		fc.property(
			fc.double({ noNaN: true, noDefaultInfinity: true }),
			fc.integer({ min: 1, max: 21 }),
			(number, digits) => {
				for (const text of [String(number), number.toPrecision(digits), number.toExponential()])
					expect(read(text.replace("e+", "e"))).toBe(Number(text));
			},
		),
		{ numRuns: 2000 },
	);
	for (const text of [
		"0",
		"-0",
		"0.1",
		"0.30000000000000004",
		"9007199254740993",
		"1e400",
		"1E-400",
		"5.",
		"0012",
		"1".repeat(400),
	])
		expect(read(text)).toBe(Number(text));
});

test("anything else is NaN", () => {
	for (const text of [
		"",
		"-",
		".",
		".5",
		"+1",
		"1e",
		"1e+",
		"0x10",
		"1_000",
		"1 ",
		" 1",
		"1.2.3",
		"--1",
		"nan",
		"1,5",
		"9".repeat(5000),
	])
		expect([text, read(text)]).toEqual([text, Number.NaN]);
});
