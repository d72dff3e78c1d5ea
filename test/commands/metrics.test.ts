import { expect, test } from "vitest";
import { placedRun } from "../project/placed-run.ts";
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

test("files of a logger elsewhere are a run's where its config says so, and told of where nothing does", async () => {
	const ran = { cwd: "/home/u/project" };
	const table = "step,loss\n0,3\n1,2\n";
	const root = temporaryTree({
		...placedRun("s/0", "save_dir: /home/u/project/tb/0\n", ran),
		...placedRun("s/1", "save_dir: /home/u/project/tb/1\n", ran),
		"tb/0/version_0/metrics.csv": table,
		"tb/1/version_0/metrics.csv": table.replace("2", "1"),
		"s/old/hparams.yaml": "",
		"lightning_logs/version_0/hparams.yaml": "",
	});
	const run = (...words: string[]) => runMain([...words, "--format", "json"], { cwd: root });
	const { out, notes } = await run("metrics");
	expect(JSON.parse(out)).toMatchObject([{ metric: "loss", runs: 2, sources: ["../version_0/metrics.csv"] }]);
	expect(notes.join()).toMatch(/2 folders of loggers belong to no run for certain: lightning_logs\/version_0, s\/old$/);
	const runs = JSON.parse((await run("ls", "--filter", "loss < 2", "--metric", "loss", "--query", "*.csv")).out);
	expect(runs).toMatchObject([
		{ run: 1, files: ["../../tb/1/version_0/metrics.csv"], metrics: { loss: { last: 1, best: 1, n: 2 } } },
	]);
	const [sweep] = JSON.parse((await run("ls", "--experiments")).out);
	expect(sweep).toMatchObject({ experiment: "s", unclaimed: ["s/old"] });
	const [project] = JSON.parse((await run("ls", "--projects")).out);
	expect(project).toMatchObject({ project: ".", unclaimed: ["lightning_logs/version_0"] });
});

test("who asks for a metric is told of folders that lie outside of what is open", async () => {
	const trained = "/home/u/p";
	const root = temporaryTree({
		...placedRun("s/0", `save_dir: ${trained}/tb/0\n`, { cwd: trained }),
		"tb/0/m.csv": "step,loss\n0,3\n1,2\n",
	});
	const told = `outside of what is open: ${root}/tb/0;`;
	for (const words of [
		["metrics", "s"],
		["ls", "s", "--metric", "loss"],
	])
		expect((await runMain(words, { cwd: root })).notes.join("\n")).toContain(told);
	expect((await runMain(["ls", "s"], { cwd: root })).notes).toEqual([]);
	expect((await runMain(["ls", "--metric", "loss"], { cwd: root })).notes).toEqual([]);
});
