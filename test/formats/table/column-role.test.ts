import { expect, test } from "vitest";
import { columnRole } from "../../../source/formats/table/column-role.ts";

test("axes in order of preference, however they are written", () => {
	const names = [
		"step",
		"globalStep",
		"_step",
		"train_step",
		"time/total_timesteps",
		"Iteration",
		"iter",
		"EPOCH",
		"batch_idx",
		"Unnamed: 0",
	];
	const ranks = names.map((name) => {
		const role = columnRole(name);
		return role?.kind === "step" ? role.rank : -1;
	});
	expect(ranks).not.toContain(-1);
	expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
	expect(columnRole("trainer/global_step")).toEqual(columnRole("global_step"));
});

test("wall clocks", () => {
	for (const name of ["time", "timestamp", "wall_time", "Wall time", "_timestamp", "asctime", "datetime"])
		expect(columnRole(name)).toEqual({ kind: "time" });
});

test("metrics are neither", () => {
	for (const name of [
		"loss",
		"best_epoch",
		"best/step",
		"epoch_loss",
		"runtime",
		"step_time",
		"val_step_acc",
		"x".repeat(99),
	])
		expect(columnRole(name)).toBeNull();
});
