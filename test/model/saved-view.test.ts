import { expect, test } from "vitest";
import { viewWords } from "../../source/model/saved-view.ts";

test("flags in one order, each value with its flag", () => {
	expect(viewWords({ metric: ["a", "b"], filter: ["lr < 0.1"] })).toEqual([
		...["--filter", "lr < 0.1"],
		...["--metric", "a", "--metric", "b"],
	]);
	expect(viewWords({ unknown: ["x"] })).toEqual([]);
});
