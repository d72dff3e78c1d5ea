import { expect, test } from "vitest";
import { textPairs } from "../../source/query/text-pairs.ts";

const run = (...files: string[]) => ({ job: "train", files, outerLogs: [] });
const pairs = (...of: Parameters<typeof textPairs>) => textPairs(...of).map(({ key, a, b }) => [key, a, b]);

test("logs first, then patches, texts, and other logs that both have", () => {
	const a = run("b.txt", "metrics.csv", "other.log", "train.log", "x/diff.patch", "y.json");
	const b = run("diff.patch", "other.log", "train.log", "x/diff.patch", "y.json");
	expect(pairs(a, b)).toEqual([
		["log", "train.log", "train.log"],
		["x/diff.patch", "x/diff.patch", "x/diff.patch"],
		["y.json", "y.json", "y.json"],
		["other.log", "other.log", "other.log"],
	]);
	expect(textPairs(a, b).map(({ isLog }) => isLog)).toEqual([true, false, false, true]);
});

test("what is called after a run of its own is the same file", () => {
	const [x, y] = ["wandb/offline-run-20240101_120000-abc", "wandb/run-20240102_130000-def"];
	const store = (id: string) => `mlruns/1/${id.repeat(32)}/artifacts/a.py`;
	expect(pairs(run(`${x}/files/diff.patch`, store("0")), run(`${y}/files/diff.patch`, store("f")))).toEqual([
		["wandb/*/files/diff.patch", `${x}/files/diff.patch`, `${y}/files/diff.patch`],
		["mlruns/1/*/artifacts/a.py", store("0"), store("f")],
	]);
	expect(pairs(run("sweep-1.txt"), run("sweep-2.txt"))).toEqual([]);
});

test("logs of other names are held against each other where they are the logs of their runs", () => {
	expect(pairs(run("train.log"), { job: "main", files: ["main.log"], outerLogs: [] })).toEqual([
		["log", "train.log", "main.log"],
	]);
	expect(pairs(run("train.log"), run())).toEqual([]);
});
