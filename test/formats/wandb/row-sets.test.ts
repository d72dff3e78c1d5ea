import { expect, test } from "vitest";
import { RowSets } from "../../../source/formats/wandb/row-sets.ts";

const steps = Float64Array.of(0, 10, 20, 30);
const times = Float64Array.of(1, 2, 3, 4);
const epoch = { name: "epoch", values: Float64Array.of(Number.NaN, Number.NaN, 1, 2) };
const sets = (left = 1000) => new RowSets(steps, times, [epoch], left);

test("a range of rows is not copied", () => {
	const range = sets().range(1, 4);
	expect([[...range.steps], [...range.times!]]).toEqual([
		[10, 20, 30],
		[2, 3, 4],
	]);
	expect(range.steps.buffer).toBe(steps.buffer);
	expect([...range.otherAxes[0]!.values]).toEqual([Number.NaN, 1, 2]);
});

test("rows that stand alone, and others, share what they have in common", () => {
	const all = sets();
	const rows = all.rows(Float64Array.of(0, 2));
	expect([[...rows.steps], [...rows.times!], [...rows.otherAxes[0]!.values]]).toEqual([
		[0, 20],
		[1, 3],
		[Number.NaN, 1],
	]);
	expect(all.rows(Float64Array.of(0, 2))).toBe(rows);
	expect([...all.rows(Float64Array.of(0, 3)).steps]).toEqual([0, 30]);
});

test("an axis that says nothing of the rows is none of theirs", () => {
	expect(sets().range(0, 2).otherAxes).toEqual([]);
	expect(sets().rows(Float64Array.of(0, 1)).otherAxes).toEqual([]);
});

test("steps are always there, times and other axes where there is memory for them", () => {
	const rows = Float64Array.of(0, 2, 3);
	expect(sets(24).rows(rows).times).not.toBeNull();
	expect(sets(24).rows(rows).otherAxes).toEqual([]);
	expect(sets(23).rows(rows).times).toBeNull();
	expect([...sets(0).rows(rows).steps]).toEqual([0, 20, 30]);
});
