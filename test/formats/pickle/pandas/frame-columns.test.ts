import { expect, test } from "vitest";
import { MemoryBudget } from "../../../../source/formats/memory-budget.ts";
import { frameColumns } from "../../../../source/formats/pickle/pandas/frame-columns.ts";
import { pandasFrame } from "../../../../source/formats/pickle/pandas/pandas-frame.ts";
import type { PickleValue, PythonObject } from "../../../../source/formats/pickle/pickle-value.ts";
import { indexedFrames, mixedFrame } from "./frames.ts";

function columns(frame: PickleValue | undefined, most = 1_000_000) {
	const budget = new MemoryBudget(most);
	return frameColumns(pandasFrame(frame as PythonObject, budget)!, budget);
}

test("numbers and moments; what is missing is no value, and NaN that stays is one", () => {
	const found = columns(mixedFrame).map(({ label, kind, values, rows }) => [
		label,
		kind,
		[...values],
		rows && [...rows],
	]);
	const midnight = Date.UTC(2023, 11, 31, 23) / 1000;
	expect(found).toEqual([
		["step", "numbers", [0, 10, 20, 30, 40, 50], null],
		["i", "numbers", [1, 3, 4, 5, 6], [0, 2, 3, 4, 5]],
		["b", "numbers", [1, 0, 1, 1, 1], [0, 2, 3, 4, 5]],
		["tz", "clock", [0, 1, 2, 3, 4, 5].map((day) => midnight + day * 86_400), null],
		["ci", "numbers", [1, 2, 1, 2, 1, 2], null],
		["gaps", "numbers", [0, 0.5, 1], [0, 2, 4]],
		["div", "numbers", [1, 0.5, Number.NaN, Number.NaN, Number.NaN, Number.NaN], null],
	]);
});

test("an index with a name is a column, one of numbers without a name is the place of the rows", () => {
	const labels = (key: string) =>
		columns(indexedFrames.get(key)).map(({ label, kind, isLevel }) => [label, kind, isLevel]);
	expect(labels("b")).toEqual([
		["epoch", "numbers", true],
		["", "numbers", false],
	]);
	expect(labels("c")[0]).toEqual(["index", "index", true]);
	expect(labels("e")[0]).toEqual(["step", "numbers", true]);
	expect(labels("f")[0]).toEqual(["index", "clock", true]);
});

test("it takes no more memory than there may be", () => {
	expect(() => columns(mixedFrame, 400)).toThrow("more memory");
});
