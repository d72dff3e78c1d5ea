import { join } from "node:path";
import { expect, test } from "vitest";
import type { Json } from "../corpus.ts";
import { runMain } from "./run-main.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");
const sweep = "vision/multirun/2024-03-04/09-15-02";
const ls = (...words: string[]) => runMain(["ls", ...words], { cwd: examples });

test("runs against a baseline: it comes first, whatever the filter, with what differs from it", async () => {
	const words = ["--metric", "val_acc", "--sort", "-val_acc", "--baseline", "7", "--limit", "2"];
	const { out, notes } = await ls(sweep, ...words, "--filter", "lr = 1");
	const [head, first, second, ...more] = out.trimEnd().split("\n");
	expect(head!.trim().split(/ {2,}/)).toEqual([
		"run",
		"status",
		"started",
		"lr",
		"seed",
		"val_acc best",
		"diff",
		"last",
		"time",
	]);
	expect(first).toMatch(/^7 .* 0\.01 +1 +0\.97206 +0\.97206 /);
	expect(second).toMatch(/ 1\.0 +\d +0\.\d+ +-0\.\d+ /);
	expect([more.length, notes]).toEqual([1, ["the first 2 of 3 runs"]]);
	const wrong = await ls(sweep, "--baseline", "77");
	expect([wrong.code, wrong.notes.at(-1)]).toEqual([2, expect.stringContaining("there is no run 77 among these")]);
	const senseless = await ls(sweep, "--baseline", "7", "--group", "seeds");
	expect([senseless.code, senseless.notes.at(-1)]).toEqual([2, expect.stringContaining("says nothing with --group")]);
});

test("a baseline among programs' lines is marked, each with how far its best is from that one's", async () => {
	const words = [sweep, "--metric", "val_acc", "--metric", "train_loss", "--baseline", "7", "--limit", "2"];
	const [first, second, ...more] = JSON.parse((await ls(...words, "--filter", "lr = 1", "--format", "json")).out);
	expect([first.run, first.baseline, first.metrics.val_acc.difference]).toEqual([7, true, 0]);
	expect([second.baseline, more.map(({ baseline }: Json) => baseline)]).toEqual([false, [false]]);
	expect(second.metrics.val_acc.difference).toBe(second.metrics.val_acc.best - first.metrics.val_acc.best);
	// It has diverged, and so no best to hold against that of others.
	expect(second.metrics.train_loss.difference).toBeNull();
	const { out } = await ls(...words, "--filter", "lr = 1", "--format", "csv");
	const [header, ...lines] = out.trimEnd().split("\n");
	expect(header).toMatch(/,files,baseline,.*,val_acc\.n,val_acc\.difference,/);
	expect(lines.map((line) => /,(true|false),/.exec(line)?.[1])).toEqual(["true", "false", "false"]);
	const without = JSON.parse((await ls(sweep, "--metric", "val_acc", "--format", "json")).out)[0];
	expect([Object.keys(without), Object.keys(without.metrics.val_acc)]).toEqual([
		expect.not.arrayContaining(["baseline"]),
		["last", "best", "bestStep", "n"],
	]);
});
