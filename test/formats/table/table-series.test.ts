import { expect, test } from "vitest";
import { GrowingColumn } from "../../../source/formats/table/growing-column.ts";
import { tableSeries } from "../../../source/formats/table/table-series.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

/** Columns by name, null for a blank cell. */
function columnsOf(table: Readonly<Record<string, readonly (number | string | null)[]>>): GrowingColumn[] {
	return Object.entries(table).map(([name, cells]) => {
		const column = new GrowingColumn(name, new ValueAllowance(1 << 24));
		for (const [row, cell] of cells.entries()) {
			if (typeof cell === "number") column.add(row, cell);
			else if (cell !== null) column.addText(row, row + 2, cell);
		}
		return column;
	});
}

const seriesOf = (table: Parameters<typeof columnsOf>[0], rowCount: number, bytes = 1 << 24) =>
	tableSeries(columnsOf(table), rowCount, new ValueAllowance(bytes));

test("each series has its own best axis; the others are there to choose", () => {
	const { series } = seriesOf(
		{ epoch: [0, 0, null], step: [4, 9, 10], a: [1, 2, null], b: [null, null, 3], batch: [1, null, null] },
		3,
	);
	expect(
		series.map(({ name, axis, steps, otherAxes }) => [
			name,
			axis,
			[...steps],
			...otherAxes.map((one) => [one.name, ...one.values]),
		]),
	).toEqual([
		["a", "step", [4, 9], ["epoch", 0, 0], ["batch", 1, Number.NaN]],
		["b", "step", [10]],
	]);
});

test("an axis with a gap where a series has values is not its first one", () => {
	const [series] = seriesOf({ step: [1, null], epoch: [1, 2], a: [5, 6] }, 2).series;
	expect([series?.axis, series?.otherAxes.map(({ name }) => name)]).toEqual(["epoch", ["step"]]);
});

test("without an axis the row is one", () => {
	const [series] = seriesOf({ a: [null, 5, null, 6] }, 4).series;
	expect([series?.axis, series?.steps]).toEqual(["index", Float64Array.of(1, 3)]);
});

test("where there are only axes these are series", () => {
	const { series } = seriesOf({ step: [3, 4], epoch: [1, 1] }, 2);
	expect(series.map(({ name, axis, values }) => [name, axis, [...values]])).toEqual([
		["step", "index", [3, 4]],
		["epoch", "index", [1, 1]],
	]);
});

test("columns with the same rows share their steps, full ones share the column", () => {
	const { series } = seriesOf({ step: [1, 2, 3], a: [1, 2, 3], b: [4, 5, 6], c: [null, 1, 2], d: [null, 3, 4] }, 3);
	expect(series[0]!.steps).toBe(series[1]!.steps);
	expect(series[2]!.steps).toBe(series[3]!.steps);
});

test("what takes too much memory is left out and told", () => {
	const gaps = Array.from({ length: 100 }, (_, row) => (row % 2 === 0 ? row : null));
	const { series, problems } = seriesOf({ step: gaps.keys().toArray(), full: gaps.keys().toArray(), gaps }, 100, 100);
	expect([series.map(({ name }) => name), problems]).toEqual([
		["full"],
		["1 column is left out: it takes too much memory"],
	]);
});

test("texts among numbers are told with the line of the first", () => {
	const { problems } = seriesOf({ a: [1, "x", 2, "y", 3] }, 5);
	expect(problems).toEqual(['a: 2 cells are no numbers, the first at line 3: "x"']);
});
