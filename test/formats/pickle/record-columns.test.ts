import { expect, test } from "vitest";
import { MemoryBudget } from "../../../source/formats/memory-budget.ts";
import type { PickleValue } from "../../../source/formats/pickle/pickle-value.ts";
import { recordColumns } from "../../../source/formats/pickle/record-columns.ts";

const record = (json: Record<string, PickleValue>) => new Map<PickleValue, PickleValue>(Object.entries(json));
const columns = (records: Map<PickleValue, PickleValue>[], most = 100_000) =>
	recordColumns(records, new MemoryBudget(most));

test("a column a key, with the rows that have it; keys of mappings in a record have a path", () => {
	const found = columns([
		record({ step: 1, loss: 0.5, note: "a", val: record({ acc: 0.25 }) }),
		record({ step: 2, loss: null, tags: ["x"] }),
		record({ step: 3, loss: 0.25, val: record({ acc: 0.75 }) }),
	]);
	expect(found).toEqual([
		{ path: ["step"], values: Float64Array.of(1, 2, 3), rows: null, length: 3, kind: "numbers" },
		{ path: ["loss"], values: Float64Array.of(0.5, 0.25), rows: Uint32Array.of(0, 2), length: 3, kind: "numbers" },
		{
			path: ["val", "acc"],
			values: Float64Array.of(0.25, 0.75),
			rows: Uint32Array.of(0, 2),
			length: 3,
			kind: "numbers",
		},
	]);
});

test("keys that are printed alike are one, and a record that holds itself ends", () => {
	const own = record({ a: 1 });
	own.set("self", own);
	const paths = columns([own]).map(({ path }) => path.join("."));
	expect(paths).toEqual(["a", "self.a", "self.self.a", "self.self.self.a", "self.self.self.self.a"]);
	expect(
		columns([
			new Map<PickleValue, PickleValue>([
				[1, 5],
				["1", 6],
			]),
		]).map(({ values }) => [...values]),
	).toEqual([[5]]);
});

test("as many keys as there are records take memory by what is there", () => {
	const many = Array.from({ length: 5000 }, (_, index) => record({ [`k${index}`]: 1 }));
	expect(columns(many, 1_000_000)).toHaveLength(4096);
	expect(() => columns(many, 100_000)).toThrow("more memory");
});
