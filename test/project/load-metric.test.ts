import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DataError, NoCurveError } from "../../source/model/problem.ts";
import type { Run } from "../../source/model/run.ts";
import type { SeriesSummary } from "../../source/model/series.ts";
import { loadArrays, loadSeries, loadSummaries, type SummaryOptions } from "../../source/project/load-metric.ts";
import { SummaryMemory } from "../../source/project/summary-memory.ts";
import { alsoReduced } from "../../source/query/also-reduced.ts";
import { parseReduction } from "../../source/query/reduction.ts";
import { float64File, npyBytes, npyHeaderText } from "../formats/npy-bytes.ts";
import { event, joined, scalar, version } from "../formats/tensorboard/event-bytes.ts";
import { someRun } from "./runs.ts";
import { temporaryTree } from "./tree.ts";

const loss = float64File([3, 1, 2]);

async function summaries(runs: readonly Run[], metric: string, options?: SummaryOptions) {
	const found = new Map<Run, SeriesSummary>();
	const problems: string[] = [];
	for await (const batch of loadSummaries(runs, metric, options)) {
		for (const [run, summary] of batch.summaries) found.set(run, summary);
		problems.push(...batch.problems.map(({ path, message }) => `${path.split("/").slice(-2).join("/")}: ${message}`));
	}
	return { found, problems };
}

test("a curve, or why there is none", async () => {
	const root = temporaryTree({ "0/loss.npy": loss, "0/eval/f1.npy": loss, "0/cut.npy": loss.subarray(0, -1) });
	const run = someRun({ root, files: ["loss.npy", "eval/f1.npy", "cut.npy", "gone.npy"] });
	expect([...(await loadSeries(run, "loss")).values]).toEqual([3, 1, 2]);
	expect([...(await loadSeries(run, "eval/f1")).steps]).toEqual([0, 1, 2]);
	await expect(loadSeries(run, "acc")).rejects.toThrow(new NoCurveError("this run has no acc"));
	await expect(loadSeries(run, "gone")).rejects.toThrow(new DataError("cannot be read: no such file or folder"));
	expect([...(await loadSeries(run, "cut")).values]).toEqual([3, 1]);
});

test("the arrays of a file", async () => {
	const root = temporaryTree({ "a.npy": loss, "b.npy": "no array", "c.txt": "text" });
	const { arrays } = await loadArrays(join(root, "a.npy"));
	expect(arrays.map(({ array }) => array.shape)).toEqual([[3]]);
	for (const name of ["b.npy", "none.npy"]) await expect(loadArrays(join(root, name))).rejects.toThrow(DataError);
});

test("what says nothing of metrics does not make them doubtful where it is broken", async () => {
	const folder = "wandb/run-20240101_120000-abc/files";
	const files = {
		[`${folder}/config.yaml`]: "lr: [",
		[`${folder}/wandb-metadata.json`]: '{"host":',
		[`${folder}/wandb-summary.json`]: '{"loss": 0.5}',
	};
	const inRun = Object.fromEntries(Object.entries(files).map(([path, text]) => [`0/${path}`, text]));
	const run = someRun({ root: temporaryTree(inRun), files: Object.keys(files) });
	const place = { source: "wandb", series: "loss", origin: null };
	const { found, problems } = await summaries([run], "loss", { found: new Map([["loss", [place]]]) });
	expect(found.get(run)).toMatchObject({ last: 0.5, best: 0.5 });
	expect(problems).toEqual([
		expect.stringMatching(/config\.yaml: config\.yaml: /),
		expect.stringMatching(/config\.yaml: wandb-metadata\.json: is no JSON$/),
	]);
});

test("last and best of many runs, and what cannot be read is told", async () => {
	const files: Record<string, Uint8Array> = {};
	for (let index = 0; index < 100; index++) files[`${index}/loss.npy`] = float64File([index + 1, index, index + 2]);
	const root = temporaryTree({ ...files, "7/loss.npy": loss.subarray(0, 20) });
	const runs = Array.from({ length: 100 }, (_, index) =>
		someRun({ root, path: `${index}`, id: index, files: ["loss.npy"] }),
	);
	const { found, problems } = await summaries([...runs, someRun({ root, path: "other" })], "loss");
	expect([found.size, problems.length]).toEqual([99, 1]);
	expect(problems[0]).toMatch(/^7\/loss\.npy: ./);
	expect(Number(found.get(runs[40]!)!.best)).toBe(40);
	expect(found.get(runs[40]!)).toMatchObject({ bestStep: 1, n: 3 });
	expect(Number(found.get(runs[40]!)!.last)).toBe(42);
});

test("which end is best is guessed from the name, unless it is said", async () => {
	const root = temporaryTree({ "0/acc.npy": loss, "0/loss.npy": loss });
	const run = someRun({ root, files: ["acc.npy", "loss.npy"] });
	const best = async (metric: string, options?: SummaryOptions) =>
		Number((await summaries([run], metric, options)).found.get(run)!.best);
	expect([await best("acc"), await best("loss"), await best("acc", { direction: "min" })]).toEqual([3, 1, 1]);
});

test("stops when told, and has nothing to say of no runs", async () => {
	expect((await summaries([], "loss")).found.size).toBe(0);
	const run = someRun({ root: temporaryTree({ "0/loss.npy": loss }), files: ["loss.npy"] });
	expect((await summaries([run], "loss", { signal: AbortSignal.abort() })).found.size).toBe(0);
});

test("of files that are not read to their end no last or best value is claimed, and each run tells why", async () => {
	const records = [version, ...[3, 2, 1].map((loss, step) => event(step, scalar("loss", loss)))];
	// The length of a record is damaged: what follows it may be anything.
	const damaged = joined(...records, new Uint8Array(40));
	const names = ["0", "1", "2", "3", "4"];
	const file = "tb/events.out.tfevents.1.host";
	const tree = Object.fromEntries(names.map((name) => [`${name}/${file}`, damaged]));
	const root = temporaryTree({ ...tree, "whole/tb/events.out.tfevents.1.host": joined(...records), "cache/": "" });
	const runs = [...names, "whole"].map((path) => someRun({ root, path, files: [file] }));
	const found = new Map([["loss", [{ source: "tb", series: "loss", origin: null }]]]);
	const reductions = [parseReduction("mean"), parseReduction("count")];
	const options = () => ({ found, memory: new SummaryMemory(join(root, "cache")), ...alsoReduced(reductions, "min") });
	const first = await summaries(runs, "loss", options());
	for (const run of runs.slice(0, -1)) {
		const nothing = new Map([
			["mean", null],
			["count", null],
		]);
		expect(first.found.get(run)).toEqual({ last: null, best: null, bestStep: null, n: 3, reduced: nothing });
	}
	expect(Number(first.found.get(runs.at(-1)!)!.last)).toBe(1);
	const [problem] = first.problems;
	expect(problem).toMatch(/^tb\/events\.out\.tfevents\.1\.host: the length of the record at byte \d+ is damaged/);
	expect(first.problems).toEqual(names.map(() => problem));
	// What was noted says it again.
	expect(await summaries(runs, "loss", options())).toEqual(first);
});

test("a mean of an array too large to be held is worked out, with last and best", async () => {
	const count = 25_000_000;
	const root = temporaryTree({ "0/": "" });
	const path = join(root, "0/loss.npy");
	const head = npyBytes(npyHeaderText("<f8", [count]));
	writeFileSync(path, Buffer.concat([head, Buffer.from(Float64Array.of(count, -1).buffer)]));
	truncateSync(path, head.length + count * 8);
	const run = someRun({ root, files: ["loss.npy"] });
	const reductions = ["mean", "min", "count", "mean_last(3)"].map(parseReduction);
	const { found, problems } = await summaries([run], "loss", { ...alsoReduced(reductions, "min") });
	expect(problems).toEqual([]);
	const { last, best, bestStep, reduced } = found.get(run)!;
	expect([Number(last), Number(best), bestStep]).toEqual([0, -1, 1]);
	expect([...reduced!]).toEqual([
		["mean", (count - 1) / count],
		["min", -1],
		["count", count],
		["mean_last(3)", 0],
	]);
});

test("of an array that is not fully written nothing is worked out", async () => {
	const root = temporaryTree({ "0/loss.npy": loss.subarray(0, -1) });
	const also = alsoReduced([parseReduction("mean")], "min");
	const { found, problems } = await summaries([someRun({ root, files: ["loss.npy"] })], "loss", also);
	expect([found.size, problems]).toEqual([0, [expect.stringContaining("only 2 of 3 values are there")]]);
});
