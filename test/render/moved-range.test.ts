import { expect, test } from "vitest";
import { movedRange } from "../../source/render/moved-range.ts";

test("nearer and farther about a point that stays, never beyond the whole", () => {
	expect(movedRange([0, 100], [0, 100], { factor: 0.5 })).toEqual([25, 75]);
	expect(movedRange([0, 100], [0, 100], { factor: 0.5, about: 0 })).toEqual([0, 50]);
	expect(movedRange([25, 75], [0, 100], { factor: 2 })).toBeNull();
	expect(movedRange([90, 100], [0, 100], { factor: 2, about: 100 })).toEqual([80, 100]);
});

test("to the sides by shares of the width, up to the ends", () => {
	expect(movedRange([25, 75], [0, 100], { shift: 0.5 })).toEqual([50, 100]);
	expect(movedRange([50, 100], [0, 100], { shift: 0.5 })).toEqual([50, 100]);
	expect(movedRange([25, 50], [0, 100], { shift: -0.5 })).toEqual([12.5, 37.5]);
});

test("in powers on a logarithmic axis", () => {
	const [from, to] = movedRange([1, 10_000], [1, 10_000], { factor: 0.5 }, "log")!;
	expect(from).toBeCloseTo(10, 9);
	expect(to).toBeCloseTo(1000, 9);
});
