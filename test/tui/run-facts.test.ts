import { expect, test } from "vitest";
import { fileItems, metricItems, pathOf } from "../../source/tui/run-facts.ts";
import { keyOf, stateOf, tableOf } from "./small-state.ts";

const files = ["a/deep.npy", "notes.txt", "train.log", "val_acc.npy"];
const state = stateOf([{ files }]);
const run = keyOf(state, 0);

test("files are those that the patterns of the view name", () => {
	expect(fileItems(state, run)).toEqual(files);
	expect(fileItems({ ...state, globs: ["*.log", "*.txt"] }, run)).toEqual(["notes.txt", "train.log"]);
	expect(fileItems(state, "/data/gone")).toEqual([]);
});

test("metrics are all of the run, whatever the patterns name", () => {
	const metrics = [
		{ name: "a/deep", source: "a/deep.npy", origin: null },
		{ name: "val_acc", source: "val_acc.npy", origin: null },
	];
	expect(metricItems({ ...state, globs: ["*.log"] }, run)).toEqual(metrics);
	expect(metricItems(state, "/data/gone")).toEqual([]);
});

test("a path can be opened from anywhere", () => {
	expect(pathOf(tableOf([{ path: "." }]).runs[0]!, "a/b.log")).toBe("/data/a/b.log");
	expect(pathOf(tableOf([{ path: "s/0" }]).runs[0]!, "b.log")).toBe("/data/s/0/b.log");
});
