import { join } from "node:path";
import { expect, test } from "vitest";
import { compareRuns, loadTable } from "../../source/index.ts";

const sweep = join(import.meta.dirname, "../../examples/vision/multirun/2024-03-04/09-15-02");

test("runs that the caller has chosen, with all metrics or those that were named", async () => {
	const { table } = await loadTable([sweep]);
	const rows = Uint32Array.of(7, 0);
	const { runs, parameters, metrics } = await compareRuns(table, rows, { metrics: ["val_acc"] });
	expect(runs.map(({ id }) => id)).toEqual([7, 0]);
	expect(parameters.map(({ column, values }) => [column.name, values])).toEqual([
		["optimizer.lr", [0.01, 0.0003]],
		["seed", [1, 0]],
	]);
	expect(metrics).toMatchObject([{ metric: "val_acc", direction: "max", leaders: [0] }]);
	const all = await compareRuns(table, rows);
	expect(all.metrics.map(({ metric }) => metric)).toEqual(expect.arrayContaining(["val_acc", "train_loss"]));
	const turned = await compareRuns(table, rows, { metrics: ["val_acc"], directions: new Map([["val_acc", "min"]]) });
	const [low, high] = [turned.metrics[0]!, metrics[0]!];
	expect([low.direction, low.best[0]! < high.best[0]!]).toEqual(["min", true]);
	expect(low.leaders).toEqual([low.best[0]! < low.best[1]! ? 0 : 1]);
});

test("two to eight", async () => {
	const { table } = await loadTable([sweep]);
	await expect(compareRuns(table, Uint32Array.of(1))).rejects.toThrow("2 to 8 runs are compared, not 1");
	const nine = Uint32Array.from({ length: 9 }, (_, row) => row);
	await expect(compareRuns(table, nine)).rejects.toThrow("not 9");
});
