import { expect, test } from "vitest";
import { isNoise, isPace, tellsTime } from "../../../source/formats/log/noise-names.ts";

test("times, speeds, sizes and identifiers are no metrics", () => {
	const names = [
		"eta",
		"data_time",
		"wps",
		"max mem",
		"GPU_mem",
		"batch_size",
		"pid",
		"time/fps",
		"time (sec)",
		"seed",
	];
	expect(names.filter((name) => !isNoise(name))).toEqual([]);
	const paces = [
		"iter_time",
		"tokens_per_second",
		"samples/s",
		"TimeSoFar",
		"elapsed_s",
		"error code",
		"trainable_params",
	];
	expect(paces.filter((name) => !isPace(name))).toEqual([]);
});

test("what only looks like them", () => {
	const names = ["loss", "val_score", "grad_norm", "elapsed time per iteration (ms)", "eval_steps", "sentiment"];
	expect(names.filter((name) => isNoise(name) || isPace(name))).toEqual([]);
	expect(["eval_runtime", "eval_samples_per_second"].filter(tellsTime)).toEqual([]);
});
