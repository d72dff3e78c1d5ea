import { join } from "node:path";
import { expect, test } from "vitest";
import { FileLoader, findIdenticalRuns, UserError } from "../../source/index.ts";
import { smallFrame } from "./small-frame.ts";

const frame = smallFrame({
	"hyperparameters.lr": [0.1, 0.2, 0.1, 0.2],
	"other.seed": [0, 0, 0, 1],
	"path.0": ["/0", "/1", "/2", "/3"],
});

test("what was run twice; paths do not count", () => {
	expect(findIdenticalRuns(frame)).toEqual([[0, 2]]);
});

test("runs that share what was chosen", () => {
	expect(findIdenticalRuns(frame, [{ group: "hyperparameters", parameter: "lr" }])).toEqual([
		[0, 2],
		[1, 3],
	]);
	expect(() => findIdenticalRuns(frame, [{ group: "other", parameter: "lr" }])).toThrow(UserError);
});

test("of real runs", async () => {
	const folder = join(import.meta.dirname, "..", "..", "examples", "my_experiment");
	const runs = await new FileLoader({ queryString: "*.npy" }).loadFolder(folder);
	expect(findIdenticalRuns(runs)).toEqual([]);
	expect(findIdenticalRuns(runs, [{ group: "dataset", parameter: "name" }])).toEqual([[0, 1, 2]]);
});
