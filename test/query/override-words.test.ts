import { expect, test } from "vitest";
import { overrideWords } from "../../source/query/override-words.ts";
import { smallTable } from "./small-table.ts";

test("each word once, and the words of each run", () => {
	const { runs } = smallTable({ overrides: ["lr=1", "seed=0"] }, {}, { overrides: ["seed=0", "lr=2", "seed=0"] });
	const { words, codes, starts } = overrideWords(runs);
	expect(words).toEqual(["lr=1", "seed=0", "lr=2"]);
	const of = (row: number) => Array.from(codes.subarray(starts[row], starts[row + 1]), (code) => words[code]);
	expect([of(0), of(1), of(2)]).toEqual([["lr=1", "seed=0"], [], ["seed=0", "lr=2", "seed=0"]]);
	expect(overrideWords(runs).words).toBe(words);
});
