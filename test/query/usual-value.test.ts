import { expect, test } from "vitest";
import { Float, type Value } from "../../source/model/value.ts";
import { usualValue } from "../../source/query/usual-value.ts";

/** A column with one value a row; undefined: the run has none. */
function column(...own: readonly (Value | undefined)[]) {
	const values = [...new Set([undefined, ...own])];
	return { name: "lr", values, codes: Uint32Array.from(own, (value) => values.indexOf(value)) };
}

const all = (length: number) => Uint32Array.from({ length }, (_, row) => row);

test("what most runs have is told of a run that has something else", () => {
	const lr = column(0.1, 0.1, 0.1, 0.01);
	expect(usualValue(lr, all(4), 3)).toEqual({ value: 0.1, runs: 3, own: 1, of: 4, distinct: 2 });
	expect(usualValue(lr, all(4), 0)).toBe(null);
	expect(usualValue(lr, Uint32Array.of(2, 3), 3)).toEqual({ value: 0.1, runs: 1, own: 1, of: 2, distinct: 2 });
});

test("where as many have something else, that counts: the first of several", () => {
	const lr = column(3, 2, 1, 1, 2, 3);
	expect(usualValue(lr, all(6), 0)).toEqual({ value: 2, runs: 2, own: 2, of: 6, distinct: 3 });
	expect(usualValue(lr, all(6), 1)).toMatchObject({ value: 3 });
});

test("a parameter that few runs lack, or few have", () => {
	expect(usualValue(column(1, 1, undefined), all(3), 2)).toMatchObject({ value: 1, runs: 2 });
	expect(usualValue(column(undefined, undefined, 1), all(3), 2)).toMatchObject({ value: undefined, runs: 2 });
	expect(usualValue(column(undefined, undefined, 1), all(3), 0)).toBe(null);
});

test("equal is equal as elsewhere: 1 is 1.0, and NaN is NaN", () => {
	expect(usualValue(column(1, 1, new Float(1)), all(3), 2)).toBe(null);
	expect(usualValue(column(Number.NaN, Number.NaN), all(2), 1)).toBe(null);
});

test("a run that is not among those that are asked about", () => {
	expect(usualValue(column(1, 1, 2), Uint32Array.of(0, 1), 2)).toEqual({
		...{ value: 1, runs: 2, own: 0, of: 2, distinct: 1 },
	});
	expect(usualValue(column(1, 2), new Uint32Array(), 0)).toBe(null);
});
