import { join } from "node:path";
import { expect, test } from "vitest";
import { FileLoader, findIdenticalRuns, UserError } from "../../source/index.ts";
import { Float } from "../../source/model/value.ts";
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

const odd = smallFrame({
	"hyperparameters.lr": [1, 2, new Float(1), 2, undefined, undefined, Number.NaN, Number.NaN, 2n ** 64n],
	"hyperparameters.name": ["a", "a", "a", "b", "a", "a", null, null, "null"],
});
const lr = { group: "hyperparameters", parameter: "lr" };
const name = { group: "hyperparameters", parameter: "name" };

test.each([
	[
		[lr, name],
		[
			[0, 2],
			[4, 5],
			[6, 7],
		],
	],
	[
		[lr],
		[
			[0, 2],
			[1, 3],
			[4, 5],
			[6, 7],
		],
	],
	[[], [[0, 1, 2, 3, 4, 5, 6, 7, 8]]],
])("numbers are the same as numbers, absence and NaN as themselves: %j", (rows, expected) => {
	expect(findIdenticalRuns(odd, rows)).toEqual(expected);
});

test("no runs, no groups", () => {
	expect(findIdenticalRuns(smallFrame({ "hyperparameters.lr": [] }), [lr])).toEqual([]);
});

test("of real runs", async () => {
	const folder = join(import.meta.dirname, "..", "..", "examples", "my_experiment");
	const runs = await new FileLoader({ queryString: "*.npy" }).loadFolder(folder);
	expect(findIdenticalRuns(runs)).toEqual([]);
	expect(findIdenticalRuns(runs, [{ group: "dataset", parameter: "name" }])).toEqual([[0, 1, 2]]);
});
