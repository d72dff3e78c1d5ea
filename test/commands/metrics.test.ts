import { expect, test } from "vitest";
import { runTree, temporaryTree } from "../project/tree.ts";
import { runMain } from "./run-main.ts";

const lines = Array.from(
	{ length: 6 },
	(_, epoch) => `[2024-01-01 00:00:0${epoch},000][a][INFO] - epoch ${epoch} loss ${6 - epoch}.5\n`,
);

function place() {
	const root = temporaryTree({
		...runTree("s/0", { num: 0, config: "seed: 0\n" }),
		...runTree("s/1", { num: 1, config: "seed: 1\n" }),
		"s/0/train.log": lines.join(""),
		"s/1/train.log": lines.join("").replace("6.5", "0.5"),
		"s/1/result.csv": "f1\n0.8\n",
	});
	return (...words: string[]) => runMain(words, { cwd: root });
}

test("the metrics that runs have, and where they were found", async () => {
	const { code, out } = await place()("metrics", "--format", "json");
	expect(code).toBe(0);
	expect(JSON.parse(out)).toEqual([
		{ metric: "loss", better: "lower", runs: 2, sources: ["train.log"], line: lines[0]!.trim() },
		{ metric: "f1", better: "higher", runs: 1, sources: ["result.csv"], line: null },
	]);
});

test("they filter and sort runs, and are shown, wherever they stand", async () => {
	const run = place();
	const ls = async (...flags: string[]) => {
		const { out } = await run("ls", "--format", "json", ...flags);
		return JSON.parse(out).map((record: { run: number; metrics: unknown }) => [record.run, record.metrics]);
	};
	expect(await ls("--filter", "f1 > 0.5")).toEqual([[1, {}]]);
	expect(await ls("--sort", "first(loss)", "--metric", "loss")).toEqual([
		[1, { loss: { last: 1.5, best: 0.5, bestStep: 0, n: 6 } }],
		[0, { loss: { last: 1.5, best: 1.5, bestStep: 5, n: 6 } }],
	]);
});

test("what a pattern of the user's names is read instead of guessing", async () => {
	const { out } = await place()(
		"metrics",
		"--format",
		"json",
		"--log-pattern",
		"epoch (?<epoch>\\d+) loss (?<cost>\\S+)",
	);
	expect(JSON.parse(out).map(({ metric }: { metric: string }) => metric)).toEqual(["cost", "f1"]);
});
