import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Direction } from "../../source/model/direction.ts";
import type { Series } from "../../source/model/series.ts";
import { reduce } from "../../source/query/reduce.ts";
import { parseReduction, reductions } from "../../source/query/reduction.ts";

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

function series(values: readonly number[], steps: readonly number[] = [...values.keys()]): Series {
	return { steps: Float64Array.from(steps), values: Float64Array.from(values) };
}

test.each<[text: string, values: number[], direction: Direction, result: number | null]>([
	["last", [1, 2, nan], "max", nan],
	["first", [-inf, 2], "max", -inf],
	["best", [1, inf, 3, nan], "max", 3],
	["best", [1, -inf, 3, nan], "min", 1],
	["min", [1, -inf, 3], "max", 1],
	["max", [1, inf, 3], "min", 3],
	["argbest", [inf, 3, 3, nan], "max", 1],
	["argbest", [2, 1, 1, nan], "min", 1],
	["mean", [1, 2, 6], "max", 3],
	["mean", [1, nan], "max", nan],
	["mean", [1, inf], "max", inf],
	["std", [1, 3], "max", 1],
	["std", [1, inf], "max", nan],
	["mean_last(2)", [nan, 1, 2], "max", 1.5],
	["mean_last(9)", [1, 2], "max", 1.5],
	["roll_max(2)", [1, 4, 2, nan, 9], "min", 3],
	["roll_min(2)", [1, 4, 2, -inf, 1], "max", 2.5],
	["roll_min(4)", [1, 2, 3], "max", null],
	["at(1)", [1, nan, 2], "max", nan],
	["at(1.5)", [1, 7, 2], "max", 7],
	["at(99)", [1, 7, 2], "max", 2],
	["at(-1)", [1, 7, 2], "max", null],
	["steps_to(2)", [1, nan, inf, 2, 3], "max", 3],
	["steps_to(2)", [3, -inf, 2, 1], "min", 2],
	["steps_to(9)", [1, 2], "max", null],
	["auc", [1, 3], "max", 2],
	["auc", [5], "max", 0],
	["auc", [1, nan, 1], "max", nan],
	["auc", [1, inf], "max", inf],
	["count", [nan, inf, 1], "max", 3],
])("%s of %j, better %s", (text, values, direction, result) => {
	expect(reduce(series(values), parseReduction(text), direction)).toBe(result);
});

test("steps that are no index count", () => {
	const curve = series([4, 1, 2], [10, 20, 40]);
	expect(reduce(curve, { name: "argbest" }, "min")).toBe(20);
	expect(reduce(curve, { name: "steps_to", argument: 2 }, "min")).toBe(20);
	expect(reduce(curve, { name: "auc" }, "min")).toBe(25 + 30);
	expect(reduce(curve, { name: "at", argument: 39 }, "min")).toBe(1);
	expect(reduce(series([1, 2, 3], [5, 5, 6]), { name: "at", argument: 5 }, "min")).toBe(2);
});

const texts = Object.entries(reductions).map(([name, takes]) => (takes === null ? name : `${name}(3)`));

test.each(texts)("%s of nothing", (text) => {
	expect(reduce(series([]), parseReduction(text), "max")).toBe(text === "count" ? 0 : null);
	const isFiniteOnly = /best|min|max|steps_to/.test(text);
	if (isFiniteOnly) expect(reduce(series([nan, inf, -inf]), parseReduction(text), "max")).toBeNull();
});

/** What each reduction means, written for reading and not for speed. */
const naive: Readonly<Record<string, (points: readonly (readonly [number, number])[], d: Direction) => number | null>> =
	{
		last: (points) => points.at(-1)?.[1] ?? null,
		first: (points) => points[0]?.[1] ?? null,
		best: (points, direction) => ranked(points, direction)[0]?.[1] ?? null,
		min: (points) => ranked(points, "min")[0]?.[1] ?? null,
		max: (points) => ranked(points, "max")[0]?.[1] ?? null,
		argbest: (points, direction) => ranked(points, direction)[0]?.[0] ?? null,
		mean: average,
		"mean_last(3)": (points) => average(points.slice(-3)),
		"roll_min(3)": (points) => ranked(rolled(points), "min")[0]?.[1] ?? null,
		"roll_max(3)": (points) => ranked(rolled(points), "max")[0]?.[1] ?? null,
		std: (points) => {
			const centre = average(points);
			const parts = points.map(([step, value]) => [step, (value - centre!) ** 2] as const);
			return centre === null ? null : Math.sqrt(average(parts)!);
		},
		"at(3)": (points) => points.findLast(([step]) => step <= 3)?.[1] ?? null,
		"steps_to(3)": (points, direction) =>
			points.find(([, value]) => Number.isFinite(value) && (direction === "max" ? value >= 3 : value <= 3))?.[0] ??
			null,
		auc: (points) => {
			const parts = points.slice(1).map(([step, value], index) => {
				const [before, height] = points[index]!;
				return ((step - before) * (value + height)) / 2;
			});
			return points.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
		},
		count: (points) => points.length,
	};

function ranked(points: readonly (readonly [number, number])[], direction: Direction) {
	const finite = points.filter(([, value]) => Number.isFinite(value));
	return finite.toSorted(([, a], [, b]) => (direction === "max" ? b - a : a - b));
}

function rolled(points: readonly (readonly [number, number])[]) {
	return points.slice(2).map(([step], index) => [step, average(points.slice(index, index + 3))!] as const);
}

function average(points: readonly (readonly [number, number])[]): number | null {
	return points.length === 0 ? null : points.reduce((sum, [, value]) => sum + value, 0) / points.length;
}

const value = fc.oneof(
	{ weight: 20, arbitrary: fc.double({ min: -100, max: 100, noNaN: true }) },
	{ weight: 10, arbitrary: fc.integer({ min: -5, max: 5 }) },
	{ weight: 1, arbitrary: fc.constantFrom(nan, inf, -inf) },
);
const curve = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), value), { maxLength: 400 }).map((points) => {
	let step = -2;
	return points.map(([by, one]): readonly [number, number] => {
		step += by;
		return [step, one];
	});
});

describe.each(["max", "min"] as const)("better %s", (direction) => {
	test.each(texts)("%s is what it says", (text) => {
		fc.assert(
			fc.property(curve, (points) => {
				const got = reduce(
					series(
						points.map(([, one]) => one),
						points.map(([step]) => step),
					),
					parseReduction(text),
					direction,
				);
				const wanted = naive[text]!(points, direction);
				if (wanted === null || got === null || !Number.isFinite(wanted)) expect(got).toBe(wanted);
				else expect(Math.abs(got - wanted)).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted)));
			}),
		);
	});
});
