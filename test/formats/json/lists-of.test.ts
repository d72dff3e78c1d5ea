import { expect, test } from "vitest";
import { listsOf } from "../../../source/formats/json/lists-of.ts";
import { GrowingColumn } from "../../../source/formats/table/growing-column.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

function lists(name: string, rows: readonly (readonly (number | null)[])[]) {
	const items = rows.map((row) => {
		const column = new GrowingColumn(name, new ValueAllowance(1 << 20));
		for (const [place, value] of row.entries()) if (value !== null) column.add(place, value);
		return column;
	});
	const { series, arrays } = listsOf(
		name,
		items,
		rows.map(({ length }) => length),
	);
	return {
		series: series.map((one) => [one.name, one.axis, [...one.steps], [...one.values]]),
		arrays: arrays.map(({ array }) => [array.shape, [...(array.values as Float64Array)]]),
	};
}

test("a table of numbers is an array", () => {
	expect(
		lists("m", [
			[1, 2],
			[3, 4],
		]),
	).toEqual({
		series: [],
		arrays: [
			[
				[2, 2],
				[1, 2, 3, 4],
			],
		],
	});
});

test("times, steps and values are a curve, and so are values and epochs of metrics", () => {
	expect(
		lists("loss", [
			[1.7e9, 1, 0.5],
			[1.7e9, 2, 0.25],
		]).series,
	).toEqual([["loss", "step", [1, 2], [0.5, 0.25]]]);
	expect(
		lists("loss", [
			[1, 1, 0.5],
			[2, 2, 0.25],
		]).series,
	).toEqual([]);
	expect(
		lists("Metrics.acc", [
			[0.5, 0],
			[0.75, 1],
		]).series,
	).toEqual([["acc", "epoch", [0, 1], [0.5, 0.75]]]);
	expect(
		lists("other.acc", [
			[0.5, 0],
			[0.75, 1],
		]).series,
	).toEqual([]);
});

test("lists of several lengths or with gaps are nothing", () => {
	for (const rows of [
		[[1], [1, 2]],
		[
			[1, null],
			[1, 2],
		],
	])
		expect(lists("m", rows)).toEqual({ series: [], arrays: [] });
});
