import { expect, test } from "vitest";
import { MemoryBudget } from "../../../../source/formats/memory-budget.ts";
import { pandasFrame } from "../../../../source/formats/pickle/pandas/pandas-frame.ts";
import { type PickleValue, PythonObject } from "../../../../source/formats/pickle/pickle-value.ts";
import { asOracle } from "../as-oracle.ts";
import { indexedFrames, mixedFrame, turnedFrame } from "./frames.ts";

const budget = () => new MemoryBudget(1_000_000);

test("columns of all kinds, in their order; those that are not known have no values", () => {
	const { $dataframe } = asOracle(mixedFrame) as { $dataframe: { columns: string[]; data: Record<string, unknown[]> } };
	const { columns, data } = $dataframe;
	expect(columns).toEqual(["step", "i", "b", "tz", "ci", "s", "c", "gaps", "div"]);
	expect(data.step).toEqual([0, 10, 20, 30, 40, 50]);
	expect(data.i).toEqual([1, null, 3, 4, 5, 6]);
	expect(data.b).toEqual([true, null, false, true, true, true]);
	expect(data.tz?.slice(0, 2)).toEqual(["2023-12-31 23:00:00", "2024-01-01 23:00:00"]);
	expect([data.ci, data.s]).toEqual([
		[1, 2, 1, 2, 1, 2],
		["a", "b", "c", "d", "e", "f"],
	]);
	expect(data.gaps).toEqual([0, "NaN", 0.5, "NaN", 1, "NaN"]);
});

test("rows of a block in Fortran order", () => {
	expect((asOracle(turnedFrame) as { $dataframe: { data: unknown } }).$dataframe.data).toEqual({
		a: [0, 2, 4],
		b: [1, 3, 5],
	});
});

test("indices by number, by name, of two levels, of moments; columns of two levels", () => {
	const of = (key: string) => pandasFrame(indexedFrames.get(key) as PythonObject, budget())!;
	const levels = (key: string) => of(key).index.map(({ name }) => name);
	expect(["a", "b", "c", "d", "e", "f"].map(levels)).toEqual([[], ["epoch"], [null], [], ["run", "step"], [null]]);
	expect(of("c").index[0]?.values).toEqual([10, 12]);
	expect(of("d").columns.map(({ name }) => name)).toEqual(["train.loss", "val.loss"]);
	expect(of("e").index.map(({ values }) => values)).toEqual([
		["r", "r"],
		[1, 2],
	]);
	expect([of("a").isSeries, of("a").columns[0]?.name, of("f").isSeries]).toEqual([true, "x", false]);
});

test("other objects, and frames of another layout, are none", () => {
	const frame = (state: PickleValue) => Object.assign(new PythonObject("pandas.DataFrame"), { state });
	const manager = (...args: PickleValue[]) => new Map([["_mgr", new PythonObject("BlockManager", args)]]);
	expect(pandasFrame(new PythonObject("torch.Tensor"), budget())).toBeUndefined();
	expect(pandasFrame(new PythonObject("pandas.DataFrameX"), budget())).toBeUndefined();
	for (const state of [null, new Map(), manager(), manager(null, [])]) {
		expect(pandasFrame(frame(state), budget())).toBeUndefined();
	}
});
