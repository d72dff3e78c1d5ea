import { expect, test } from "vitest";
import { GrowingColumn } from "../../../source/formats/table/growing-column.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

const column = (bytes = 1 << 20) => new GrowingColumn("loss", new ValueAllowance(bytes));
const held = ({ values, rows, count }: GrowingColumn) => [
	[...values.subarray(0, count)],
	rows === null ? null : [...rows.subarray(0, count)],
];

test("rows are kept only where some have no value", () => {
	const full = column();
	for (let row = 0; row < 20; row++) full.add(row, row / 2);
	expect(full.rows).toBeNull();
	const gaps = column();
	for (const row of [0, 1, 5, 900]) gaps.add(row, -row);
	expect(held(gaps)).toEqual([
		[-0, -1, -5, -900],
		[0, 1, 5, 900],
	]);
});

test("the later of two values of a row counts; the last row can be taken back", () => {
	const one = column();
	one.add(2, 1);
	one.add(2, 3);
	one.add(4, 5);
	one.undo(4);
	expect(held(one)).toEqual([[3], [2]]);
	one.undo(3);
	expect(one.count).toBe(1);
	one.undo(2);
	one.add(2, 7);
	expect(held(one)).toEqual([[7], [2]]);
});

test("texts are counted, the first is kept; dates are numbers", () => {
	const texts = column();
	texts.addText(0, 2, "a");
	texts.addText(1, 3, "");
	expect([texts.texts, texts.firstText, texts.asksForText]).toEqual([2, { text: "a", line: 2 }, true]);
	texts.undo(1);
	expect([texts.texts, texts.firstText?.text]).toEqual([1, "a"]);
	const one = column();
	one.addText(0, 2, "a");
	one.undo(0);
	expect([one.texts, one.firstText]).toEqual([0, null]);
	const dates = column();
	dates.addText(0, 2, "2024-03-04T12:00:00Z");
	dates.addText(1, 3, "never");
	expect([dates.isClock, held(dates), dates.texts]).toEqual([true, [[1709553600], null], 1]);
});

test("texts that look like numbers are counted among the first of them, and taken back", () => {
	const one = column();
	for (const [row, text] of ["1.5s", "3 MB", "tensor(0.5)", "x"].entries()) one.addText(row, row, text);
	expect([one.numberLikes, one.seemsNumeric]).toEqual([3, true]);
	one.addText(4, 4, "-0,5");
	one.undo(4);
	expect(one.numberLikes).toBe(3);
	for (const text of ["0001.png", "2024-01-01", "3x3 conv", "1.2.3-rc", "12:30:05"]) one.addText(one.texts, 9, text);
	expect([one.numberLikes, one.seemsNumeric]).toEqual([3, false]);
	while (one.texts < 64) one.addText(one.texts, 9, "x");
	expect(one.asksForText).toBe(false);
});

test("no more memory than is left", () => {
	const memory = new ValueAllowance(1000);
	const small = new GrowingColumn("a", memory);
	for (let row = 0; row < 1000; row++) small.add(row, 1);
	expect([small.count, memory.isSpent]).toEqual([125, true]);
	small.add(2000, 1);
	expect(small.count).toBe(125);
});
