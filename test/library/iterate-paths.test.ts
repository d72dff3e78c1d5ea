import { join } from "node:path";
import { expect, test } from "vitest";
import { FileLoader, iteratePaths } from "../../source/index.ts";
import { FilePath } from "../../source/model/value.ts";
import { smallFrame } from "./small-frame.ts";

test("the file beside the first attached one; runs without one are passed over", () => {
	const frame = smallFrame({
		"hyperparameters.lr": [0.1, 0.2, 0.3, 0.4],
		"path.0": ["/a/0/metric.npy", null, undefined, new FilePath("/a/3/deep/metric.npy")],
	});
	const found = Array.from(iteratePaths(frame, "../confusion.npy"), ([run, path]) => [
		run.run,
		run.get("hyperparameters", "lr"),
		path,
	]);
	expect(found).toEqual([
		[0, 0.1, "/a/confusion.npy"],
		[3, 0.4, "/a/3/confusion.npy"],
	]);
});

test("of real runs", async () => {
	const folder = join(import.meta.dirname, "..", "..", "examples", "my_experiment");
	const frame = await new FileLoader({ queryString: "*.npy" }).loadFolder(folder);
	expect(Array.from(iteratePaths(frame, ".hydra/config.yaml"), ([, path]) => path)).toEqual(
		[0, 1, 2].map((run) => join(folder, "2021-01-26/17-07-39", String(run), ".hydra/config.yaml")),
	);
});

test("without attached files there is nothing", () => {
	expect([...iteratePaths(smallFrame({ "other.a": [1] }), "x")]).toEqual([]);
});
