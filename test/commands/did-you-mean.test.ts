import { join } from "node:path";
import { expect, test } from "vitest";
import { runMain } from "./run-main.ts";

const cwd = join(import.meta.dirname, "../../examples/vision/multirun/2024-03-04");

test.each([
	[["lss"], "no such folder: lss; did you mean exptrack ls?"],
	[
		["exprt", "--out", "x.csv"],
		"unknown flag --out; `exptrack help tui` lists those there are; did you mean exptrack export?",
	],
	[["help", "lss"], "there is no command lss; did you mean ls?"],
	[["help", "ls", "foo"], "help takes one command, not also foo"],
	[["ls", "--fliter", "x"], "unknown flag --fliter; did you mean --filter?"],
	[["ls", "--no-metric"], "unknown flag --no-metric; `exptrack help ls` lists those there are"],
	[["ls", "--format", "jsn"], "--format jsn: it takes table, json, jsonl, csv, tsv, md; did you mean json?"],
	[
		["ls", "--filter", "bst(val_acc) > 1"],
		"--filter 'bst(val_acc) > 1': bst is no reduction; did you mean best?, at character 1",
	],
	[["ls", "--sort", "-bst(val_acc)"], "bst is no reduction; did you mean best?"],
] as const)("%j: %s", async (words, message) => {
	const { code, notes } = await runMain([...words], { cwd });
	expect([code, notes.at(-1)]).toEqual([2, expect.stringContaining(message)]);
});

test("what is a folder is opened, and a bracket after a word is none of a reduction", async () => {
	expect((await runMain(["ls", "--filter", "not (lr = 77)"], { cwd })).code).toBe(0);
	expect((await runMain(["09-15-02", "--once"], { cwd })).code).toBe(0);
});
