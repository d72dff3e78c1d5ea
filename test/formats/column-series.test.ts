import { expect, test } from "vitest";
import { columnSeries } from "../../source/formats/column-series.ts";
import type { ValueColumn } from "../../source/formats/value-column.ts";

function column(name: string, values: readonly number[], options: Partial<ValueColumn> = {}): ValueColumn {
	const path = name.split(".");
	const group = path.slice(0, -1);
	return {
		name,
		label: path.at(-1)!,
		group,
		values: Float64Array.from(values),
		rows: null,
		length: values.length,
		kind: "numbers",
		...options,
	};
}

const shown = (...columns: ValueColumn[]) =>
	columnSeries(columns).map(({ name, axis, steps, values, otherAxes, times }) => ({
		name,
		axis,
		steps: [...steps],
		values: [...values],
		others: otherAxes.map((other) => other.name),
		times: times && [...times],
	}));

test("a column that counts is the axis of those as long as it", () => {
	expect(
		shown(column("loss", [5, 4]), column("step", [10, 20]), column("epoch", [0, 1]), column("acc", [1, 2, 3])),
	).toEqual([
		{ name: "loss", axis: "step", steps: [10, 20], values: [5, 4], others: ["epoch"], times: null },
		{ name: "acc", axis: "index", steps: [0, 1, 2], values: [1, 2, 3], others: [], times: null },
	]);
});

test("the nearest axis counts, then those around it, never one of another group", () => {
	const columns = [
		column("step", [1, 2]),
		column("train.loss", [5, 4]),
		column("train.epoch", [7, 8]),
		column("val.loss", [3, 2]),
	];
	expect(shown(...columns).map(({ name, axis, others }) => [name, axis, others])).toEqual([
		["train.loss", "epoch", ["step"]],
		["val.loss", "step", []],
	]);
});

test("an axis that goes back, or has no value in a row, is one of the others", () => {
	const back = shown(column("loss", [3, 2, 1]), column("batch", [0, 1, 0]), column("epoch", [0, 0, Number.NaN]));
	expect(back.map(({ axis, others }) => [axis, others])).toEqual([["index", ["epoch", "batch"]]]);
});

test("rows without a value have no step; an axis with gaps is NaN there", () => {
	const gaps = { rows: Uint32Array.of(1, 3), length: 4 };
	const [acc] = columnSeries([
		column("acc", [0.5, 0.75], gaps),
		column("step", [0, 10, 20, 30]),
		column("epoch", [1, 2], { rows: Uint32Array.of(2, 3), length: 4 }),
	]);
	expect([acc?.axis, acc?.steps]).toEqual(["step", Float64Array.of(10, 30)]);
	expect(acc?.otherAxes).toEqual([{ name: "epoch", values: Float64Array.of(Number.NaN, 2) }]);
	expect(shown(column("acc", [0.5, 0.75], gaps))[0]?.steps).toEqual([1, 3]);
});

test("clocks are times, durations are not", () => {
	const [loss] = shown(column("loss", [2, 1]), column("timestamp", [1.7e12, 1.7e12 + 500]));
	expect(loss?.times).toEqual([1.7e9, 1.7e9 + 0.5]);
	const [second] = shown(column("loss", [2, 1]), column("when", [5, 6], { kind: "clock" }));
	expect(second?.times).toEqual([5, 6]);
	expect(shown(column("loss", [2, 1]), column("time", [0.5, 1])).map(({ name }) => name)).toEqual(["loss", "time"]);
});

test("a single value stands at the step beside it; how many epochs there were is no step", () => {
	expect(shown(column("loss", [2]), column("step", [7]))).toMatchObject([{ name: "loss", axis: "step", steps: [7] }]);
	expect(shown(column("loss", [2]), column("epochs", [7]))).toMatchObject([{ axis: "index" }, { name: "epochs" }]);
});

test("an axis alone is a series; the labels of rows are none", () => {
	expect(shown(column("step", [1, 2]))).toMatchObject([{ name: "step", axis: "index", values: [1, 2] }]);
	expect(shown(column("index", [1, 2], { kind: "index" }))).toEqual([]);
	expect(shown(column("loss", [2, 1]), column("index", [4, 8], { kind: "index" }))).toMatchObject([
		{ axis: "index", steps: [4, 8] },
	]);
});

test("series of the same rows share their steps", () => {
	const [a, b] = columnSeries([column("a", [1, 2]), column("b", [3, 4])]);
	expect(a?.steps).toBe(b?.steps);
});
