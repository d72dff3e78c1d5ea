import { expect, test } from "vitest";
import { parseNumber } from "../../../source/formats/log/parse-number.ts";

const parsed = (text: string): number => parseNumber(Buffer.from(`=${text};`), 1, 1 + text.length);

test("numbers are rounded as JavaScript rounds them", () => {
	const texts = [
		"0",
		"-0",
		"+1.5",
		".5",
		"0.1",
		"123.456e-7",
		"9007199254740993",
		"1.7976931348623157e308",
		"5e-324",
		"1e400",
	];
	texts.push("0.30000000000000004", "1E+02", "123456789012345678901234567890", "8.41e21", "1e23", "1e-99999999");
	expect(texts.map(parsed)).toEqual(texts.map(Number));
});

test("random digits too", () => {
	let seed = 1;
	const random = (below: number): number => {
		seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
		return seed % below;
	};
	for (let count = 0; count < 5000; count++) {
		const text = `${random(10 ** (1 + random(9)))}.${random(10 ** (1 + random(9)))}${random(2) ? `e${random(80) - 40}` : ""}`;
		expect([text, parsed(text)]).toEqual([text, Number(text)]);
	}
});

test("words", () => {
	expect(["nan", "-NaN", "inf", "-Infinity", "+inf"].map(parsed)).toEqual([
		Number.NaN,
		Number.NaN,
		Number.POSITIVE_INFINITY,
		Number.NEGATIVE_INFINITY,
		Number.POSITIVE_INFINITY,
	]);
});
