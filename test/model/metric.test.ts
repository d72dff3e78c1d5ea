import { expect, test } from "vitest";
import { defaultMetric, metricFile, metricNames, metricsOfRun } from "../../source/model/metric.ts";
import type { Run } from "../../source/model/run.ts";

const run = (files: readonly string[]): Run => ({
	root: "/p",
	path: "0",
	project: ".",
	experiment: ".",
	id: 0,
	job: null,
	kind: "singlerun",
	status: "done",
	evidence: "",
	started: null,
	launch: null,
	startedFrom: "",
	ended: null,
	endedFrom: "",
	duration: null,
	outerLogs: [],
	overrides: [],
	files,
	hydraFolder: null,
});

test("a metric is a npy file, named without its ending", () => {
	const one = run(["a.npy", "eval/f1.npy", "train.log"]);
	expect(metricsOfRun(one)).toEqual(["a", "eval/f1"]);
	expect(metricFile(one, "eval/f1")).toBe("eval/f1.npy");
	expect(metricFile(one, "train")).toBeUndefined();
});

test("what most runs have comes first", () => {
	const common = ["loss.npy", "acc.npy"];
	const runs = [run(common), run(common), run(["rare.npy", "loss.npy"])];
	expect(metricNames({ runs })).toEqual(["loss", "acc", "rare"]);
});

test("a score on held-out data is shown before a loss", () => {
	expect(defaultMetric(["confusion", "train_loss", "val_acc"])).toBe("val_acc");
	expect(defaultMetric(["weights", "train_loss", "val_loss"])).toBe("val_loss");
	expect(defaultMetric(["confusion", "metric"])).toBe("metric");
	expect(defaultMetric(["weights"])).toBe("weights");
	expect(defaultMetric([])).toBeUndefined();
	expect(defaultMetric(["metric", "loss"], ["metric"])).toBe("metric");
	expect(defaultMetric(["confusion", "val_acc"], ["confusion"])).toBe("val_acc");
});

test("files elsewhere that are the run's are called after their place there", () => {
	const outerFolders = [{ path: "../../out/0", files: ["eval/f1.npy", "loss.npy"] }];
	const one = { ...run(["loss.npy"]), outerFolders };
	expect(metricsOfRun(one)).toEqual(["loss", "eval/f1"]);
	expect([metricFile(one, "loss"), metricFile(one, "eval/f1")]).toEqual(["loss.npy", "../../out/0/eval/f1.npy"]);
	expect(metricFile(one, "acc")).toBeUndefined();
	expect(metricNames({ runs: [one, run([])] })).toEqual(["loss", "eval/f1"]);
});
