import { expect, test } from "vitest";
import { leavesOf, loggedNumber, singleValues } from "../../../source/formats/wandb/single-values.ts";
import { Float } from "../../../source/model/value.ts";

const media = new Map<string, string | number>([
	["_type", "table-file"],
	["nrows", 3],
]);
const nested = new Map([["norm", new Float(2)]]);

test("numbers are series, texts and flags facts, lists, nulls and media nothing", () => {
	const { series, facts } = singleValues(
		[
			["loss", 1],
			["grad", nested],
			["table", media],
			["huge", 12345678901234567890n],
			["bad", "NaN"],
			["note", "good"],
			["ok", false],
			["none", null],
			["list", [1]],
		],
		5,
		Number.NaN,
	);
	expect(series.map(({ name, steps, values, times }) => [name, steps[0], values[0], times])).toEqual([
		["loss", 5, 1, null],
		["grad.norm", 5, 2, null],
		["huge", 5, 12345678901234567000, null],
		["bad", 5, Number.NaN, null],
	]);
	expect([...facts]).toEqual([
		["note", "good"],
		["ok", false],
	]);
});

test("only the three words that JSON has no numbers for are numbers", () => {
	expect(["NaN", "Infinity", "-Infinity", "nan", "1", 1].map(loggedNumber)).toEqual([
		Number.NaN,
		Number.POSITIVE_INFINITY,
		Number.NEGATIVE_INFINITY,
		"nan",
		"1",
		1,
	]);
});

test("leaves have dotted names", () => {
	const deep = new Map([["a", new Map([["b", nested]])]]);
	expect(Array.from(leavesOf([["x", deep]]), ([name]) => name)).toEqual(["x.a.b.norm"]);
});
