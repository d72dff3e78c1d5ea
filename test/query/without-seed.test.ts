import { expect, test } from "vitest";
import type { Value } from "../../source/model/value.ts";
import { withoutSeed } from "../../source/query/without-seed.ts";
import { allRows, smallTable } from "./small-table.ts";

/** The groups into which a column cuts runs once the seed is taken out, as letters; null where it stays as it is. */
function cut(name: string, ...runs: readonly (readonly [seed: number, value: Value])[]): string | null {
	const table = smallTable(...runs.map(([seed, value]) => ({ config: { seed, [name]: value } })));
	const found = withoutSeed(table.columns.get(name)!, [table.columns.get("seed")!], allRows(table));
	return found && Array.from(allRows(table), (row) => String.fromCharCode(96 + found.codes[row]!)).join("");
}

test("texts that are the same but for the seed", () => {
	expect(cut("note", [0, "mlp-s0"], [1, "mlp-s1"], [0, "cnn-s0"])).toBe("aab");
	expect(cut("note", [0, "lm_seed=0/x"], [12, "lm_seed=12/x"])).toBe("aa");
	expect(cut("note", [3, "rs3"], [4, "RS4"])).toBe(null);
	expect(cut("note", [3, "a_rs3"], [4, "a_rs4"])).toBe("aa");
});

test("a number that is not said to be the seed is none, but in what only tells runs apart", () => {
	expect(cut("model.name", [2, "gpt-2"], [3, "gpt-3"])).toBe(null);
	expect(cut("model.name", [18, "resnet18"], [34, "resnet34"])).toBe(null);
	expect(cut("run_name", [2, "exp_2"], [3, "exp_3"])).toBe("aa");
	expect(cut("logger.dir", [2, "out/2/s2"], [3, "out/3/s3"])).toBe("aa");
	expect(cut("run_name", [0, "lr0.1_0"], [1, "lr0.1_1"], [0, "lr0.01_0"])).toBe("aab");
	expect(cut("run_name", [2, "v2"], [3, "v3"])).toBe(null);
});

test("another number than the seed stays", () => {
	expect(cut("note", [0, "mlp-s1"], [1, "mlp-s0"])).toBe(null);
	expect(cut("note", [0, "mlp-s00"], [1, "mlp-s01"])).toBe(null);
});

test("a text that only looks so by chance is left as it is", () => {
	expect(cut("bucket", [3, "s3://a"], [4, "s3://a"])).toBe(null);
	expect(cut("x", [0, "s0"], [1, null])).toBe(null);
	expect(cut("lr", [0, 0], [1, 1])).toBe(null);
});
