import { expect, test } from "vitest";
import { longForm, mayPart } from "../../../source/formats/csv/long-form.ts";
import { WordColumn } from "../../../source/formats/csv/word-column.ts";
import { GrowingColumn } from "../../../source/formats/table/growing-column.ts";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

/** By which columns a table is parted, and what its first column of values is called in the part `w`; null where it is not parted. */
function formOf(table: Readonly<Record<string, readonly (number | string)[]>>): [by: string[], names: string[]] | null {
	const memory = new ValueAllowance(1 << 20);
	const columns = Object.entries(table).map(([name, cells]) => {
		const [column, words] = [new GrowingColumn(name, memory), new WordColumn(name, memory)];
		for (const [row, cell] of cells.entries()) {
			if (typeof cell === "number") column.add(row, cell);
			else {
				column.addText(row, row + 2, cell);
				words.add(row, cell);
			}
		}
		return { column, words };
	});
	const words = columns.flatMap(({ words }) => (mayPart(words.name) ? [words] : []));
	const numbers = columns.map(({ column }) => column);
	const form = longForm(words, numbers, Object.values(table)[0]!.length);
	if (form === null) return null;
	const metrics = numbers.filter(({ count, name }) => count > 0 && name !== "step");
	return [form.words.map(({ name }) => name), metrics.map(({ name }) => form.nameOf(name, "w"))];
}

const step = [0, 0, 1, 1];
const value = [1, 2, 3, 4];

test("a column of values is called as the word, others beside it after it", () => {
	expect(formOf({ step, metric: ["a", "b", "a", "b"], value })).toEqual([["metric"], ["w"]]);
	expect(formOf({ step, tag: ["a", "b", "a", "b"], loss: value })).toEqual([["tag"], ["w"]]);
	expect(formOf({ step, key: ["a", "b", "a", "b"], value, std: value })).toEqual([["key"], ["w", "w/std"]]);
	expect(formOf({ step, name: ["a", "b", "a", "b"], loss: value, acc: value })).toEqual([
		["name"],
		["w/loss", "w/acc"],
	]);
});

test("splits part a table too, alone or with metrics", () => {
	const split = ["train", "val", "train", "val"];
	expect(formOf({ step, split, loss: value })).toEqual([["split"], ["w/loss"]]);
	expect(formOf({ step, split, metric: ["a", "a", "b", "b"], value })).toEqual([["split", "metric"], ["w"]]);
	expect(formOf({ step, phase: ["warmup", "warmup", "main", "main"], loss: value })).toBeNull();
});

test("single words are parts where a column is called value, and else only names", () => {
	expect(formOf({ metric: ["loss", "acc"], value: [1, 2] })).toEqual([["metric"], ["w"]]);
	expect(formOf({ name: ["mlp", "cnn"], acc: [1, 2] })).toBeNull();
	expect(formOf({ step, name: ["run 1", "run 1", "run 1", "run 1"], loss: value })).toBeNull();
});

test("without such a column, without values, or with more gaps than words there is none", () => {
	expect(formOf({ step, note: ["a", "b", "a", "b"], value })).toBeNull();
	expect(formOf({ step, metric: ["a", "b", "a", "b"] })).toBeNull();
	expect(formOf({ step, metric: ["a", 1, 2, 3], value })).toBeNull();
});
