import { join } from "node:path";
import { expect, test } from "vitest";
import { corpus, hasCorpus, type Json } from "../corpus.ts";
import { runMain } from "./run-main.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");
const sweep = "vision/multirun/2024-03-04/09-15-02";
const ls = (...words: string[]) => runMain(["ls", "--no-cache", ...words], { cwd: examples });
const json = async (...words: string[]): Promise<Json[]> => JSON.parse((await ls(...words, "--format", "json")).out);

test("the seeds of a sweep folded, in the shape that the readme writes down", async () => {
	const groups = await json(sweep, "--group", "seeds", "--metric", "val_acc");
	expect(groups.map(({ group, runs, seeds }) => [group, runs, seeds])).toEqual(
		[0.0003, 0.001, 0.01, 1].map((lr) => [{ "optimizer.lr": lr }, 3, { seed: [0, 1, 2] }]),
	);
	const [first] = groups;
	expect(Object.keys(first)).toEqual(["project", "group", "params", "choices", "runs", "paths", "seeds", "metrics"]);
	expect(first.paths).toEqual(["0", "1", "2"]);
	expect(first.params).toMatchObject({ "optimizer.lr": 0.0003, "model.name": "mlp", "dataset.shape": [1, 28, 28] });
	expect(Object.keys(first.params)).not.toContain("seed");
	expect(Object.keys(first.params)).not.toContain("run_name");
	expect(Object.keys(first.metrics.val_acc.best)).toEqual([
		...["n", "nan", "infinite", "missing", "mean", "std", "stderr", "median", "iqm", "min", "max", "ci95", "interval"],
	]);
});

test("the statistics are those of the runs as ls prints them", async () => {
	const runs = await json(sweep, "--metric", "val_acc", "--filter", "lr = 0.01");
	const values: number[] = runs.map(({ metrics }) => metrics.val_acc.last);
	const [{ metrics }] = await json(sweep, "--metric", "val_acc", "--filter", "lr = 0.01", "--group", "seeds");
	const mean = values.reduce((sum, value) => sum + value, 0) / 3;
	const std = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 2);
	const { last } = metrics.val_acc;
	expect(last.mean).toBeCloseTo(mean, 12);
	expect(last.std).toBeCloseTo(std, 12);
	expect(last.ci95[1]).toBeCloseTo(mean + (4.302652729749462 * std) / Math.sqrt(3), 10);
	expect(last.interval).toBe("t");
	expect(last.median).toBe(values.toSorted()[1]);
});

test("a diverged run is counted, not dropped", async () => {
	const [group] = await json(sweep, "--metric", "train_loss", "--filter", "lr = 1", "--group", "seeds");
	expect(group.runs).toBe(3);
	for (const { n, nan, infinite, missing } of Object.values<Json>(group.metrics.train_loss)) {
		expect(nan + infinite).toBeGreaterThan(0);
		expect(n + nan + infinite + missing).toBe(3);
	}
});

test("bootstrap is said, and is the same every time", async () => {
	const words = [sweep, "--metric", "val_acc", "--group", "seeds", "--ci", "bootstrap"];
	const groups = await json(...words);
	expect(groups).toEqual(await json(...words));
	const { interval, ci95, min, max } = groups[0].metrics.val_acc.best;
	expect(interval).toBe("bootstrap");
	expect(ci95[0]).toBeGreaterThanOrEqual(min);
	expect(ci95[1]).toBeLessThanOrEqual(max);
});

test("by parameters and fields of the run", async () => {
	const groups = await json("vision", "--group", "model.name,status", "--sort", "model.name,status");
	expect(groups.map(({ group, runs, seeds }) => [group, runs, seeds])).toEqual([
		[{ "model.name": "cnn", status: "ended" }, 2, {}],
		[{ "model.name": "mlp", status: "done" }, 6, {}],
		[{ "model.name": "mlp", status: "ended" }, 14, {}],
		[{ "model.name": "transformer", status: "done" }, 4, {}],
		[{ "model.name": "transformer", status: "ended" }, 1, {}],
		[{ "model.name": "transformer", status: "failed" }, 1, {}],
	]);
});

test("a table for people", async () => {
	const { out } = await ls(sweep, "--group", "seeds", "--metric", "val_acc", "--sort", "-val_acc");
	const lines = out.trimEnd().split("\n");
	expect(lines[0]!.split(/ {2,}/)).toEqual(["lr", "runs", "n", "val_acc best", "95 % CI", "n", "last"]);
	expect(lines[1]!.split(/ {2,}/)).toEqual([
		"0.01",
		"3",
		"3",
		"0.9709 ± 0.0011",
		"0.96819 … 0.97363",
		"3",
		"0.9687 ± 0.0030",
	]);
	expect(lines.length).toBe(5);
	const ascii = await ls(sweep, "--group", "seeds", "--metric", "val_acc", "--ascii", "--columns", "model.name,lr");
	expect(ascii.out).toMatch(/^[\x20-\x7e\n]+$/);
	expect(ascii.out.split("\n")[0]).toMatch(/^name +lr +runs/);
});

test("csv has a column for each parameter and each statistic", async () => {
	const { out } = await ls(sweep, "--group", "status,seed", "--metric", "val_acc", "--format", "csv");
	const [head, ...rows] = out.trimEnd().split("\n");
	expect(head).toMatch(/^project,runs,paths,seeds,status,model\.name,.*,val_acc\.best\.n,.*,val_acc\.last\.max$/);
	expect(rows.length).toBe(3);
	expect(rows[0]).toMatch(/^\.,4,"\[""0"",""3"",""6"",""9""\]",\{\},ended,mlp,/);
	const folded = await ls(sweep, "--group", "seeds", "--format", "csv");
	expect(folded.out.split("\n")[1]).toContain(`,"{""seed"":[0,1,2]}",`);
});

test.skipIf(!hasCorpus)(
	"sweeps of the corpus: jobs that never ran are in their groups (skipped where it is absent)",
	async () => {
		const groups = await json(join(corpus, "grid"), "--group", "seeds", "--metric", "val_acc");
		const cut = groups.filter(({ metrics }) => metrics.val_acc.best.missing > 0 && metrics.val_acc.best.n > 1);
		expect(
			cut.map(({ params, runs, seeds, metrics }) => [params.only, runs, seeds.seed, metrics.val_acc.last.n]),
		).toEqual([
			["mlp-mnist-s3", 6, [0, 1, 2, 3, 4, 5], 4],
			["transformer-mnist-s3", 8, [0, 1, 2, 3, 4, 5, 6, 7], 4],
		]);
		const all = groups.reduce((sum, { runs }) => sum + runs, 0);
		expect(all).toBe((await json(join(corpus, "grid"))).length);
		const layouts = await json(join(corpus, "layouts"), "--group", "seeds", "--filter", "project = override_dirname");
		expect(layouts.map(({ group, runs }) => [group["optimizer.lr"], runs])).toEqual([
			[0.001, 8],
			[0.01, 6],
			[0.1, 3],
		]);
	},
);
