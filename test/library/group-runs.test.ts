import { expect, test } from "vitest";
import { groupRuns } from "../../source/library/group-runs.ts";
import { UserError } from "../../source/model/problem.ts";
import { Float } from "../../source/model/value.ts";
import { smallFrame } from "./small-frame.ts";

const frame = smallFrame({
	"hyperparameters.lr": [1, 2, new Float(1), 2, undefined, undefined],
	"hyperparameters.name": ["a", "a", "a", "b", "a", "a"],
});
const lr = { group: "hyperparameters", parameter: "lr" };
const name = { group: "hyperparameters", parameter: "name" };

test.each([
	[
		[lr, name],
		[[0, 2], [1], [3], [4, 5]],
	],
	[
		[lr],
		[
			[0, 2],
			[1, 3],
			[4, 5],
		],
	],
	[[], [[0, 1, 2, 3, 4, 5]]],
])("by %j", (rows, expected) => {
	expect(groupRuns(frame, rows)).toEqual(expected);
});

test("a row that no run has is the user's mistake", () => {
	expect(() => groupRuns(frame, [{ group: "dataset", parameter: "name" }])).toThrow(UserError);
});

test("no runs, no groups", () => {
	expect(groupRuns(smallFrame({ "hyperparameters.lr": [] }), [lr])).toEqual([]);
});
