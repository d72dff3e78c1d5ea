import { join } from "node:path";
import { expect, test } from "vitest";
import {
	createPerformanceTable,
	directionOf,
	FileLoader,
	loadArrays,
	parseReduction,
	reduce,
	topK,
	UserError,
} from "../../source/index.ts";
import { smallFrame } from "./small-frame.ts";

const frame = smallFrame({ "hyperparameters.lr": [0.1, 0.2, 0.3] });

test("each list is a column beside the runs of the frame", () => {
	const table = createPerformanceTable(frame, { acc: [0.5, null, Number.NaN], n: Float64Array.of(1, 2, 3) });
	expect(table.runs).toBe(frame.columns);
	expect([...table.metrics]).toEqual([
		["acc", [0.5, undefined, Number.NaN]],
		["n", [1, 2, 3]],
	]);
});

test("a list that is longer or shorter than the runs is refused", () => {
	expect(() => createPerformanceTable(frame, { acc: [1, 2] })).toThrow(UserError);
	expect(() => createPerformanceTable(frame, { acc: [1, 2, 3, 4] })).toThrow("acc has 4 values for 3 runs");
});

test("of the files that were attached to real runs", async () => {
	const folder = join(import.meta.dirname, "..", "..", "examples", "my_experiment");
	const runs = await new FileLoader({ queryString: "*.npy" }).loadFolder(folder);
	const last = runs.row("path", 0).map(async (path) => {
		const { arrays } = await loadArrays(String(path));
		const values = Float64Array.from(arrays[0]!.array.values as Float64Array);
		const series = { steps: Float64Array.from(values.keys()), values };
		return reduce(series, parseReduction("last"), directionOf("metric"));
	});
	const table = createPerformanceTable(runs, { metric: await Promise.all(last) });
	const [best] = topK(table, "metric", 1);
	expect(best).toEqual({ date: "2021-01-26 17-07-39", run: best!.row, row: best!.row, value: best!.value });
	expect(best!.value).toBe(Math.max(...table.metrics.get("metric")!.map(Number)));
});
