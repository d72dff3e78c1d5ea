import { expect, test } from "vitest";
import { WordColumn } from "../../../source/formats/csv/word-column.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

const column = (bytes = 1 << 20) => new WordColumn("metric", new ValueAllowance(bytes));

test("each row has the number of its word, those between none", () => {
	const words = column();
	for (const [row, text] of [
		[0, "loss"],
		[1, " acc "],
		[3, "loss"],
		[5000, "acc"],
	] as const)
		words.add(row, text);
	expect([words.words, words.count]).toEqual([["loss", "acc"], 4]);
	expect([0, 1, 2, 3, 5000].map((row) => words.codes?.[row])).toEqual([1, 2, 0, 1, 2]);
});

test("the last row can be taken back, with its word where it was new", () => {
	const words = column();
	words.add(0, "loss");
	words.add(1, "ac");
	words.undo(1);
	words.undo(1);
	words.add(1, "acc");
	expect([words.words, words.count, words.codes?.[1]]).toEqual([["loss", "acc"], 2, 2]);
	words.add(2, "loss");
	words.undo(2);
	expect([words.words, words.count]).toEqual([["loss", "acc"], 2]);
});

test("words that are too many, too long or too much for the memory name nothing", () => {
	const many = column();
	for (let row = 0; row <= 1024; row++) many.add(row, `w${row}`);
	expect([many.codes, many.words.length <= 1025]).toEqual([null, true]);
	const long = column();
	long.add(0, "x".repeat(201));
	expect(long.codes).toBeNull();
	const small = column(2048);
	for (let row = 0; row < 1024; row++) small.add(row, "loss");
	expect(small.codes).not.toBeNull();
	small.add(1024, "loss");
	expect(small.codes).toBeNull();
});
