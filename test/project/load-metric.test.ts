import { join } from "node:path";
import { expect, test } from "vitest";
import { DataError, NoCurveError } from "../../source/model/problem.ts";
import type { Run } from "../../source/model/run.ts";
import type { SeriesSummary } from "../../source/model/series.ts";
import { loadArrays, loadSeries, loadSummaries, type SummaryOptions } from "../../source/project/load-metric.ts";
import { float64File } from "../formats/npy-bytes.ts";
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
