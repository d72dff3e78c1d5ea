import { expect, test } from "vitest";
import { firstOfEachGroup } from "../../source/library/first-of-each-group.ts";
import { smallFrame } from "./small-frame.ts";

const frame = smallFrame({ "hyperparameters.lr": [0.1, 0.2, 0.3], "other.seed": [0, 1, 2] });

test("a column a group, with all rows", () => {
	const firsts = firstOfEachGroup(frame, [[2], [0, 1], []]);
	expect(firsts.columns.map(({ run }) => run)).toEqual([2, 0]);
	expect(firsts.row("hyperparameters", "lr")).toEqual([0.3, 0.1]);
	expect(firsts.row("other", "seed")).toEqual([2, 0]);
});

test("a group of another frame is refused", () => {
	expect(() => firstOfEachGroup(frame, [[3]])).toThrow(RangeError);
});
