import { expect, test } from "vitest";
import { runPlace } from "../../../source/formats/mlflow/run-place.ts";

const run = "216363698b529b4a97b750923ceb3ffd";

test("the store, the run, and what a file tells of it", () => {
	expect(runPlace(`logs/mlruns/0/${run}/metrics/val/acc`)).toEqual({
		store: "logs/mlruns",
		run,
		kind: "metric",
		name: "val/acc",
	});
	expect(runPlace(`mlruns/734821905566120003/my_run/params/lr`)).toEqual({
		store: "mlruns",
		run: "my_run",
		kind: "param",
		name: "lr",
	});
	expect(runPlace(`store/0/${run}/tags/mlflow.user`)).toEqual({
		store: "store",
		run,
		kind: "tag",
		name: "mlflow.user",
	});
	expect(runPlace(`store/0/${run}/meta.yaml`)).toEqual({ store: "store", run, kind: "meta", name: "" });
});

test("a run of its own name is one only where the store has its usual name", () => {
	expect(runPlace("store/0/my_run/metrics/loss")).toBeNull();
});
