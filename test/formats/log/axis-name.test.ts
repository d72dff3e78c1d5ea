import { expect, test } from "vitest";
import { axisName, axisRank } from "../../../source/formats/log/axis-name.ts";

test.each([
	["Epoch", "epoch"],
	["global_step", "global_step"],
	["_step", "step"],
	["Train Epoch", "epoch"],
	["Epoch(val)", "epoch"],
	["time/total_timesteps", "total_timesteps"],
	["Learning iteration", "iteration"],
	["num_updates", "num_updates"],
])("%s is the axis %s", (name, axis) => expect(axisName(name)).toBe(axis));

test.each([
	"epochs",
	"number of skipped iterations",
	"elapsed time per iteration (ms)",
	"step_size",
	"num steps",
	"loss",
])("%s is none", (name) => expect(axisName(name)).toBeNull());

test("steps before iterations before epochs before batches", () => {
	const names = ["batch", "epoch", "iter", "unknown", "step"];
	expect(names.sort((a, b) => axisRank(a) - axisRank(b))).toEqual(["step", "iter", "epoch", "batch", "unknown"]);
});
