import { expect, test } from "vitest";
import { lineDifference } from "../../source/query/line-difference.ts";

test("lines are compared by what is essential in them", () => {
	const [a, b] = [
		["x=1", "y=2"],
		["X=1", "y=3"],
	];
	expect(lineDifference(a, b, (line) => line)).toEqual([
		{ is: "removed", a: 0 },
		{ is: "removed", a: 1 },
		{ is: "added", b: 0 },
		{ is: "added", b: 1 },
	]);
	expect(lineDifference(a, b, (line) => line.toLowerCase())).toEqual([
		{ is: "alike", a: 0, b: 0 },
		{ is: "removed", a: 1 },
		{ is: "added", b: 1 },
	]);
});
