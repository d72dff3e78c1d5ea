import { expect, test } from "vitest";
import { valueAt } from "../../source/model/run-table.ts";
import { FilePath, Float, type Value } from "../../source/model/value.ts";
import { TableBuilder } from "../../source/project/table-builder.ts";
import { flat as config } from "../hydra/flat.ts";
import { someRun } from "./runs.ts";

test("absent, null and missing stay apart, and rows keep their order", () => {
	const builder = new TableBuilder();
	expect(builder.add(someRun({ id: 0 }), config({ seed: 0, tag: null }))).toBe(0);
	expect(builder.add(someRun({ id: 1 }), config({ tag: "???", lr: 0.1 }))).toBe(1);
	const { runs, columns } = builder.snapshot();
	expect(runs.map((run) => run.id)).toEqual([0, 1]);
	expect([...columns.keys()]).toEqual(["seed", "tag", "lr"]);
	expect([0, 1].map((row) => valueAt(columns.get("seed"), row))).toEqual([0, undefined]);
	expect([0, 1].map((row) => valueAt(columns.get("tag"), row))).toEqual([null, "???"]);
	expect([0, 1].map((row) => valueAt(columns.get("lr"), row))).toEqual([undefined, 0.1]);
});

test.each<[string, readonly Value[], number]>([
	["numbers and texts", [1, "1", 1n, true, "true", null, "null", 0.5, 1], 8],
	["floats and ints", [new Float(1), 1, new Float(1), new Float(-0), new Float(0)], 4],
	["not a number", [Number.NaN, Number.NaN], 1],
	["lists", [[1, "2"], [1, "2"], [1, 2], [new Float(1), 2], []], 4],
	["mappings", [new Map([["a", 1]]), new Map([["a", 1]]), new Map([["a", "1"]]), new Map()], 3],
	["bytes and paths", [new Uint8Array([1]), new Uint8Array([1]), new FilePath("a"), new FilePath("a"), "a"], 3],
])("equal values are one entry: %s", (_, values, distinct) => {
	const builder = new TableBuilder();
	for (const value of values) builder.add(someRun(), config({ x: value }));
	const column = builder.snapshot().columns.get("x")!;
	expect(column.values.length - 1).toBe(distinct);
	expect(values.map((_, row) => valueAt(column, row))).toEqual(values);
});

test("a snapshot does not change when runs come after it", () => {
	const builder = new TableBuilder();
	const first = config({ seed: 0 });
	for (let seed = 0; seed < 10; seed++) builder.add(someRun({ id: seed }), { ...first, values: [seed] });
	const early = builder.snapshot();
	for (let seed = 10; seed < 100; seed++) builder.add(someRun({ id: seed }), { ...first, values: [seed] });
	builder.add(someRun(), config({ other: 1 }));
	builder.replace(3, someRun({ id: 3, status: "done" }));
	expect([early.runs.length, early.runs[3]!.status, early.columns.size]).toEqual([10, "ended", 1]);
	expect([early.columns.get("seed")!.codes.length, early.columns.get("seed")!.values.length]).toEqual([10, 11]);
	const late = builder.snapshot();
	expect([builder.length, late.runs.length, late.runs[3]!.status]).toEqual([101, 101, "done"]);
	expect(late.columns.get("seed")!.codes.length).toBe(101);
	expect([0, 99, 100].map((row) => valueAt(late.columns.get("seed"), row))).toEqual([0, 99, undefined]);
});

test("a row is written anew, and the snapshots before keep what they had", () => {
	const builder = new TableBuilder();
	for (const lr of [0.1, 0.2, 0.3]) builder.add(someRun({ id: lr }), config({ lr, seed: 1 }));
	const before = builder.snapshot();
	builder.rewrite(1, someRun({ id: 9 }), config({ lr: 0.3, new: true }));
	builder.add(someRun({ id: 4 }), config({ lr: 0.3, seed: 1 }));
	const { runs, columns } = builder.snapshot();
	const all = (name: string, from = columns) => [0, 1, 2, 3].map((row) => valueAt(from.get(name), row));
	expect(runs.map(({ id }) => id)).toEqual([0.1, 9, 0.3, 4]);
	expect(all("lr")).toEqual([0.1, 0.3, 0.3, 0.3]);
	expect(all("seed")).toEqual([1, undefined, 1, 1]);
	expect(all("new")).toEqual([undefined, true, undefined, undefined]);
	expect(all("lr", before.columns).slice(0, 3)).toEqual([0.1, 0.2, 0.3]);
	expect(all("seed", before.columns).slice(0, 3)).toEqual([1, 1, 1]);
});

test("what the rows after one that is written anew have stays", () => {
	const builder = new TableBuilder();
	const { names } = config({ seed: 0 });
	for (let seed = 0; seed < 5; seed++) builder.add(someRun({ id: seed }), { names, values: [seed] });
	builder.snapshot();
	builder.rewrite(1, someRun({ id: 1 }), { names, values: [9] });
	expect(builder.configAt(3, names).values).toEqual([3]);
	builder.add(someRun({ id: 5 }), { names, values: [5] });
	const { columns } = builder.snapshot();
	expect([0, 1, 2, 3, 4, 5].map((row) => valueAt(columns.get("seed"), row))).toEqual([0, 9, 2, 3, 4, 5]);
});

test("rows are taken out, and it is told where the others are", () => {
	const builder = new TableBuilder();
	for (const lr of [0.1, 0.2, 0.3, 0.3]) builder.add(someRun({ id: lr }), config({ lr }));
	builder.correct(2, { status: "done" });
	const rowOf = builder.remove(new Set([0, 3]));
	expect([rowOf[1], rowOf[2]]).toEqual([0, 1]);
	builder.add(someRun({ id: 5 }), config({ lr: 0.3 }));
	const { runs, columns } = builder.snapshot();
	expect(runs.map(({ id }) => id)).toEqual([0.2, 0.3, 5]);
	expect([0, 1, 2].map((row) => valueAt(columns.get("lr"), row))).toEqual([0.2, 0.3, 0.3]);
	expect([builder.uncorrect(1), builder.uncorrect(1), builder.runAt(1).status]).toEqual([true, false, "ended"]);
});
