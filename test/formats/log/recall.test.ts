import { expect, test } from "vitest";
import type { NamedSeries } from "../../../source/model/named-series.ts";
import { countPoints, countsTable } from "./recall.ts";

function series(name: string, steps: readonly number[], values: readonly number[]): NamedSeries {
	return {
		name,
		axis: "epoch",
		steps: Float64Array.from(steps),
		values: Float64Array.from(values),
		otherAxes: [],
		times: null,
		origin: null,
	};
}

const points = [
	{ name: "loss", epoch: 1, value: 0.5, text: "0.50" },
	{ name: "loss", epoch: 2, value: 0.4, text: "0.40" },
	{ name: "acc", split: "val", epoch: 1, value: 92, text: "92%" },
	{ name: "acc", split: "val", epoch: 2, value: "NaN" as const },
];

test("names, values and places have to be right, and each point counts once", () => {
	const found = [series("loss", [1, 1, 3], [0.5, 0.5, 0.4]), series("val/acc", [1, 2], [92, Number.NaN])];
	expect(countPoints("x", points, found)).toEqual({
		style: "x",
		points: 4,
		found: 5,
		wrong: 2,
		precision: 3 / 5,
		recall: 3 / 4,
		examples: ["wrong loss@1=0.5", "wrong loss@3=0.4", 'missed {"name":"loss","epoch":2,"value":0.4,"text":"0.40"}'],
	});
});

test("a table with a line a style", () => {
	expect(countsTable([countPoints("none", [], [])]).split("\n")[1]).toMatch(/^none +0 +0 +0 +1\.0000 +1\.0000$/);
});
