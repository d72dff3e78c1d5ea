import { expect, test } from "vitest";
import { Float } from "../../source/model/value.ts";
import { facets } from "../../source/query/facets.ts";
import { allRows, smallTable } from "./small-table.ts";

const table = smallTable(
	{ overrides: ["lr=0.1", "seed=0"], config: { lr: 0.1, seed: 0, epochs: 9 } },
	{ overrides: ["lr=0.01", "seed=0"], config: { lr: 0.01, seed: 0, epochs: 9 } },
	{ overrides: ["lr=0.1", "seed=1"], config: { lr: 0.1, seed: 1, epochs: 9 } },
);
const scores = [1, 3, Number.NaN];

test("each value of what varies, with its runs and how they do", () => {
	const found = facets(table, allRows(table), (row) => scores[row]);
	expect(found.map(({ column, value, runs, mean, measured }) => [column.name, value, runs, mean, measured])).toEqual([
		["lr", 0.01, 1, 3, 1],
		["lr", 0.1, 2, 1, 1],
		["seed", 0, 2, 2, 2],
		["seed", 1, 1, null, 0],
	]);
});

test("of some rows only what varies among them", () => {
	expect(facets(table, Uint32Array.of(0, 2), () => undefined).map(({ column }) => column.name)).toEqual([
		"seed",
		"seed",
	]);
	expect(facets(table, Uint32Array.of(1), () => 1)).toEqual([]);
});

test("equal numbers are one value, however they are written", () => {
	const mixed = smallTable({ config: { x: 1 } }, { config: { x: new Float(1) } }, { config: { x: 2 } });
	const found = facets(mixed, allRows(mixed), (row) => row);
	expect(found.map(({ value, runs, mean }) => [value, runs, mean])).toEqual([
		[1, 2, 0.5],
		[2, 1, 2],
	]);
	expect(facets(mixed, Uint32Array.of(0, 1), () => 1)).toEqual([]);
});
