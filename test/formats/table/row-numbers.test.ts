import { expect, test } from "vitest";
import { GrowingColumn } from "../../../source/formats/table/growing-column.ts";
import { RowNumbers } from "../../../source/formats/table/row-numbers.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

function numbersOf(name: string, values: readonly number[]): number[] {
	const memory = new ValueAllowance(1 << 20);
	const column = new GrowingColumn(name, new ValueAllowance(1 << 20));
	const numbers = new RowNumbers(memory);
	numbers.know(column);
	return values.map((value, row) => {
		column.add(row, value);
		numbers.pay(row + 1);
		return (1 << 20) - memory.left;
	});
}

test("where a column counts the rows, their numbers take nothing, until it goes back", () => {
	expect(numbersOf("loss", [1, 2, 3])).toEqual([8, 16, 24]);
	expect(numbersOf("step", [1, 2, 2])).toEqual([0, 0, 0]);
	expect(numbersOf("step", [1, 2, 0, 1])).toEqual([0, 0, 24, 32]);
});

test("numbers that do not fit leave the memory spent", () => {
	const memory = new ValueAllowance(20);
	const numbers = new RowNumbers(memory);
	for (const count of [1, 2, 3]) numbers.pay(count);
	expect([memory.left, memory.isSpent]).toEqual([4, true]);
});
