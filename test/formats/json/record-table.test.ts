import { expect, test } from "vitest";
import { JsonCursor } from "../../../source/formats/json/json-cursor.ts";
import { RecordTable } from "../../../source/formats/json/record-table.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

const add = (table: RecordTable, text: string) =>
	table.add(new JsonCursor(Buffer.from(text), 0, Buffer.byteLength(text), 1));
const held = (table: RecordTable) =>
	table.columns.map(({ name, values, count, rows, texts }) => [
		...[name, [...values.subarray(0, count)], rows === null ? null : [...rows.subarray(0, count)], texts],
	]);

test("one column a dotted name, however keys are ordered", () => {
	const table = new RecordTable(new ValueAllowance(1 << 20));
	add(table, '{"a": 1, "b": {"c": 2, "d": "x"}, "e": [1, {"a": 5}]}');
	add(table, '{"b": {"c": 3}, "a": 4, "é\\u00e9": true}');
	add(table, "{}");
	add(table, '{"a.b": 1, "a": NaN, "b": null}');
	expect([table.rowCount, held(table)]).toEqual([
		4,
		[
			["a", [1, 4, Number.NaN], [0, 1, 3], 0],
			["b.c", [2, 3], null, 0],
			["b.d", [], null, 1],
			["éé", [], null, 1],
			["a.b", [1], [3], 0],
		],
	]);
	expect(table.names).toEqual(["a", "b", "b.c", "b.d", "e", "éé", "a.b"]);
});

test("keys that begin alike are not confused", () => {
	const table = new RecordTable(new ValueAllowance(1 << 20));
	add(table, '{"loss": 1, "loss2": 2}');
	add(table, '{"loss2": 3, "loss": 4}');
	expect(held(table)).toEqual([
		["loss", [1, 4], null, 0],
		["loss2", [2, 3], null, 0],
	]);
});

test("a broken record leaves the table as it was", () => {
	const table = new RecordTable(new ValueAllowance(1 << 20));
	add(table, '{"a": 1}');
	expect(() => add(table, '{"a": 2, "b": 3, "c": ]')).toThrow("a value should be");
	add(table, '{"a": 5}');
	expect(held(table)).toEqual([
		["a", [1, 5], null, 0],
		["b", [], [], 0],
	]);
});
