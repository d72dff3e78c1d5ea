import { expect, test } from "vitest";
import type { Value } from "../../source/model/value.ts";
import { seedColumns } from "../../source/query/seed-columns.ts";
import { smallTable } from "./small-table.ts";

const isFound = (name: string, value: Value = 1) => seedColumns(smallTable({ config: { [name]: value } })).length === 1;

test.each([
	"seed",
	"random_seed",
	"rng_seed",
	"manual_seed",
	"data.seed",
	"trainer.rngSeed",
	"np-seed",
	"random_state",
	"seed_everything",
	"SEED",
])("%s is a seed", (name) => {
	expect(isFound(name)).toBe(true);
});

test.each(["n_seeds", "num_seed", "seeds", "seed_type", "seedling", "reseed_every", "seed.kind", "unseed"])(
	"%s is none",
	(name) => {
		expect(isFound(name)).toBe(false);
	},
);

test("it holds whole numbers, or nothing; a flag of that name is none", () => {
	expect(isFound("seed", null)).toBe(true);
	expect(isFound("seed", 2n ** 63n)).toBe(true);
	expect(isFound("fix_seed", true)).toBe(false);
	expect(isFound("seed", "abc")).toBe(false);
	expect(isFound("seed", 0.5)).toBe(false);
});

test("what follows from another seed is one only where no other is", () => {
	const table = smallTable({ config: { seed: 1, "data.seed": 1 } });
	const derived = (...names: string[]) => ({
		...table,
		columns: new Map([...table.columns].map(([name, one]) => [name, { ...one, isDerived: names.includes(name) }])),
	});
	const names = (one: typeof table) => seedColumns(one).map(({ name }) => name);
	expect(names(table)).toEqual(["seed", "data.seed"]);
	expect(names(derived("data.seed"))).toEqual(["seed"]);
	expect(names(derived("seed", "data.seed"))).toEqual(["seed", "data.seed"]);
});
