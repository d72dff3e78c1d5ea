import fc from "fast-check";
import { expect, test } from "vitest";
import { UserError } from "../../source/model/problem.ts";
import type { RunTable } from "../../source/model/run-table.ts";
import { type FoldOptions, foldSeeds } from "../../source/query/fold-seeds.ts";
import { allRows, smallTable } from "./small-table.ts";

function fold(table: RunTable, options: FoldOptions = {}) {
	const { groups, by, ...others } = foldSeeds(table, allRows(table), options);
	return { groups: groups.map((rows) => [...rows].join(" ")), by: by.map(({ name }) => name), ...others };
}

function derived(table: RunTable, ...names: string[]): RunTable {
	const columns = [...table.columns].map(([name, one]) => [name, { ...one, isDerived: names.includes(name) }] as const);
	return { ...table, columns: new Map(columns) };
}

test("runs that are equal in all but the seed are one group", () => {
	const run = (lr: number, seed: number) => ({ config: { lr, seed, depth: 2 }, overrides: [`lr=${lr}`] });
	expect(fold(smallTable(run(0.1, 0), run(0.2, 0), run(0.1, 1), run(0.2, 1), run(0.3, 0)))).toEqual({
		groups: ["0 2", "1 3", "4"],
		by: ["lr"],
		seeds: ["seed"],
		following: [],
	});
});

test("to lack a parameter keeps groups apart, and is told", () => {
	const table = smallTable(
		...[0, 1].map((seed) => ({ config: { seed, wd: 0.5 } })),
		...[0, 1].map((seed) => ({ config: { seed } })),
	);
	expect(fold(table)).toMatchObject({ groups: ["0 1", "2 3"], by: ["wd"] });
});

test("what follows by interpolation keeps no runs apart, unless the sweep names it", () => {
	const run = (seed: number, loss: string) => ({ config: { seed, loss, when: `at ${seed}` } });
	const table = derived(smallTable(run(0, "a"), run(1, "a"), run(2, "b")), "loss", "when");
	expect(fold(table).groups).toEqual(["0 1 2"]);
	const runs = table.runs.map((one, row) => ({ ...one, overrides: row === 2 ? ["loss='${b}'"] : [] }));
	expect(fold({ ...table, runs }).groups).toEqual(["0 1", "2"]);
});

test("a text that spells the seed keeps no runs apart, and is named", () => {
	const run = (seed: number, model: string) => ({ config: { seed, model, run_name: `${model}_${seed}` } });
	expect(fold(smallTable(run(0, "mlp"), run(1, "mlp"), run(0, "cnn"), run(1, "cnn")))).toEqual({
		groups: ["0 1", "2 3"],
		by: ["model"],
		seeds: ["seed"],
		following: ["run_name"],
	});
});

test("what merely changes with the seed keeps runs apart: it may be why they differ", () => {
	const run = (seed: number, lr: number) => ({ config: { seed, lr } });
	expect(fold(smallTable(run(0, 0.1), run(1, 0.2), run(2, 0.3))).groups).toEqual(["0", "1", "2"]);
});

test("the seed as it is given, with others that may differ", () => {
	const run = (trial: number, seed: number, port: number) => ({ config: { trial, seed, port } });
	const table = smallTable(run(0, 5, 80), run(1, 5, 81), run(0, 6, 82));
	expect(fold(table).groups).toEqual(["0", "1", "2"]);
	expect(fold(table, { seeds: ["trial", "port"] }).groups).toEqual(["0 1", "2"]);
	expect(() => fold(table, { seeds: ["sead"] })).toThrow("did you mean seed?");
	expect(() => fold(smallTable({ config: { lr: 1 } }))).toThrow(UserError);
});

test("projects, choices and absence keep runs apart", () => {
	const table = smallTable(
		{ config: { seed: 0, x: 1 } },
		{ config: { seed: 1 } },
		{ config: { seed: 2, x: 1 }, project: "other" },
		{ config: { seed: 3, x: 1 } },
		{ config: { seed: 4, x: 1 } },
	);
	expect(fold(table).groups).toEqual(["0 3 4", "1", "2"]);
	const model = { name: "choice.model", values: [undefined, "a", "b"], codes: Uint32Array.of(1, 1, 1, 1, 2) };
	expect(fold({ ...table, choices: new Map([[model.name, model]]) }).groups).toEqual(["0 3", "1", "2", "4"]);
});

test("runs of which nothing is known are equal to nothing", () => {
	expect(fold(smallTable({}, { config: { seed: 0 } }, {}, { config: { seed: 1 } })).groups).toEqual(["0", "1 3", "2"]);
});

test("jobs that left no folder are where their words put them", () => {
	const run = (lr: number, seed: number) => ({ config: { lr, seed, depth: 2 } });
	const lost = (lr: number, seed: number) => ({ config: { lr, seed }, status: "missing" as const });
	const table = smallTable(lost(0.2, 1), run(0.1, 0), lost(0.1, 1), run(0.2, 0), lost(0.3, 0), lost(0.3, 1));
	expect(fold(table).groups).toEqual(["1 2", "3 0", "4 5"]);
});

test("groups are those of comparing all parameters of every two runs", () => {
	const value = fc.nat(2);
	const config = fc.record({ a: value, b: value, c: value, seed: value }, { requiredKeys: ["seed"] });
	fc.assert(
		fc.property(fc.array(config, { minLength: 1, maxLength: 30 }), (configs) => {
			const table = smallTable(...configs.map((one) => ({ config: one })));
			const spelled = configs.map(({ a, b, c }) => `${a} ${b} ${c}`);
			const naive = Map.groupBy(spelled.keys(), (row) => spelled[row]);
			expect(fold(table).groups).toEqual(Array.from(naive.values(), (rows) => rows.join(" ")));
		}),
	);
});

test("no rows, no groups", () => {
	expect(foldSeeds(smallTable({ config: { seed: 0 } }), new Uint32Array()).groups).toEqual([]);
});
