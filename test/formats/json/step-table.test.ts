import { expect, test } from "vitest";
import { JsonCursor } from "../../../source/formats/json/json-cursor.ts";
import { JsonTree } from "../../../source/formats/json/json-tree.ts";
import { columnsOfSteps, type StepTable, stepTable } from "../../../source/formats/json/step-table.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

const memory = new ValueAllowance(1 << 24);

function entriesOf(data: unknown) {
	const bytes = Buffer.from(JSON.stringify(data));
	const node = new JsonTree(new JsonCursor(bytes, 0, bytes.length, 1), memory).read("");
	return node.kind === "object" ? node.entries : new Map();
}

const held = (table: StepTable | null) =>
	table?.columns.map(({ name, values, count }) => [name, ...values.subarray(0, count)]) ?? null;

test("numbers and objects by step", () => {
	expect(held(stepTable("loss", entriesOf({ epoch_10: 1, epoch_2: 2, epoch_3: null }), memory))).toEqual([
		["epoch", 2, 3, 10],
		["loss", 2, 1],
	]);
	expect(held(stepTable("", entriesOf({ 1: { a: { b: 1 }, c: "x" }, 2: { a: { b: 2 } } }), memory))).toEqual([
		...[["step", 1, 2], ["a.b", 1, 2], ["c"]],
	]);
});

test("other keys, mixed values and labels are none", () => {
	for (const data of [{ 1: 1, a: 2 }, { 1: 1, 2: { a: 1 } }, { 1: "x" }, { epoch_1: 1, step_2: 2 }, {}])
		expect(stepTable("loss", entriesOf(data), memory)).toBeNull();
	expect(stepTable("per_class", entriesOf({ 0: 0.5, 1: 0.25 }), memory)).toBeNull();
});

test("columns by the same steps", () => {
	expect(held(columnsOfSteps(entriesOf({ a: { 0: 1, 1: 2 }, b: { 0: 3, 1: null } }), memory))).toEqual([
		["index", 0, 1],
		["a", 1, 2],
		["b", 3],
	]);
	expect(columnsOfSteps(entriesOf({ a: { 0: 1 }, b: { 1: 3 } }), memory)).toBeNull();
	expect(columnsOfSteps(entriesOf({ a: { x: 1 }, b: { x: 3 } }), memory)).toBeNull();
	expect(columnsOfSteps(entriesOf({ a: { 0: 1 } }), memory)).toBeNull();
});
