import { appendFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Run } from "../../source/model/run.ts";
import type { SeriesSummary } from "../../source/model/series.ts";
import { Float } from "../../source/model/value.ts";
import { Disk } from "../../source/project/disk.ts";
import { encodeIndex } from "../../source/project/index-file.ts";
import { indexFileOf, keptIndexes, writeIndex } from "../../source/project/index-folder.ts";
import { type Asked, SummaryMemory } from "../../source/project/summary-memory.ts";
import { SummaryReader } from "../../source/project/summary-reader.ts";
import { ReductionStream } from "../../source/query/reduction-stream.ts";
import { float64File } from "../formats/npy-bytes.ts";
import { someRun } from "./runs.ts";
import { temporaryTree } from "./tree.ts";

function place() {
	const root = temporaryTree({
		"0/loss.npy": float64File([3, 1, 2]),
		"1/loss.npy": float64File([Number.NaN]),
		"cache/": "",
	});
	const runs = ["0", "1"].map((path) => someRun({ root, path, files: ["loss.npy"] }));
	const cache = join(root, "cache");
	const disk = new Disk();
	const asked = { metric: "loss", direction: "min", among: "loss\0loss.npy", reductions: [] } as const;
	const recall = async (run: Run, memory = new SummaryMemory(cache)) =>
		(await memory.recall(run, asked, disk))?.summary ?? null;
	const learn = async (): Promise<SeriesSummary[]> => {
		const memory = new SummaryMemory(cache);
		const reader = new SummaryReader("loss", { memory });
		const summaries = [(await reader.of(runs[0]!)).summary, (await reader.of(runs[1]!)).summary];
		await memory.save();
		return summaries;
	};
	return { root, runs, cache, recall, learn };
}

test("what was summed up is known the next time, value for value", async () => {
	const { runs, recall, learn } = place();
	expect(await recall(runs[0]!)).toBeNull();
	const [first, second] = await learn();
	expect(first).toEqual({ last: new Float(2), best: new Float(1), bestStep: 1, n: 3 });
	expect([await recall(runs[0]!), await recall(runs[1]!)]).toEqual([first, second]);
	expect(await learn()).toEqual([first, second]);
});

test("what was read in another way is not known", async () => {
	const { runs, cache, recall, learn } = place();
	const [first] = await learn();
	expect(await recall(runs[0]!, new SummaryMemory(cache, "/loss (?<loss>.)/"))).toBeNull();
	const memory = new SummaryMemory(cache, "/other/");
	const own = await new SummaryReader("loss", { memory }).of(runs[0]!);
	expect(own.summary).toEqual(first);
	await memory.save();
	expect(await recall(runs[0]!, new SummaryMemory(cache, "/other/"))).toEqual(first);
	expect(await recall(runs[0]!)).toBeNull();
});

test("summaries that were kept without what could not be read are not known", async () => {
	const { root, runs, cache, recall } = place();
	const stamps = [await new Disk().stamp(join(root, "0/loss.npy"))];
	const row = ["0", "loss", "min", ["loss.npy"], stamps, 2, 1, 1, 3, "loss\0loss.npy", []];
	const parts = { about: { root, values: "metrics", runs: 1 }, json: { entries: [row] }, numbers: {} };
	await writeIndex(cache, indexFileOf(cache, root, "metrics"), await encodeIndex(parts));
	expect(await recall(runs[0]!)).toBeNull();
	expect((await new SummaryReader("loss", { memory: new SummaryMemory(cache) }).of(runs[0]!)).problems).toEqual([]);
});

test("a file that has changed, or gone, is not known", async () => {
	const { root, runs, recall, learn } = place();
	await learn();
	appendFileSync(join(root, "0/loss.npy"), "x");
	writeFileSync(join(root, "1/loss.npy"), float64File([5]));
	expect([await recall(runs[0]!), await recall(runs[1]!)]).toEqual([null, null]);
});

test("nor is another end, another metric, or a run whose metric stands in another file now", async () => {
	const { runs, cache, learn } = place();
	await learn();
	const memory = new SummaryMemory(cache);
	const asked = { metric: "loss", direction: "min", among: "loss\0loss.npy", reductions: [] as string[] } as const;
	const recalls = async (change: Partial<Asked>) => memory.recall(runs[0]!, { ...asked, ...change }, new Disk());
	expect(await recalls({})).not.toBeNull();
	expect(await recalls({ direction: "max" })).toBeNull();
	expect(await recalls({ metric: "acc" })).toBeNull();
	expect(await recalls({ among: "loss\0other.npy" })).toBeNull();
	expect(await recalls({ reductions: ["mean"] })).toBeNull();
});

test("it is one file a folder, which says what it is of; a damaged one counts as none", async () => {
	const { root, runs, cache, recall, learn } = place();
	await learn();
	expect(await keptIndexes(cache)).toMatchObject([{ root, values: "metrics", runs: 2 }]);
	const [file] = readdirSync(cache);
	writeFileSync(join(cache, file!), "damaged");
	expect(await recall(runs[0]!)).toBeNull();
});

test("a file that has come since is looked into, and what else was asked for is kept", async () => {
	const root = temporaryTree({ "0/train.csv": "step,loss\n0,3\n1,2\n", "cache/": "" });
	const cache = join(root, "cache");
	const found = new Map([
		["loss", ["metrics.csv", "train.csv"].map((source) => ({ source, series: "loss", origin: null }))],
	]);
	const reads = { count: 0 };
	const also = {
		names: ["first"],
		of: ({ values }: { values: Float64Array }) => {
			reads.count++;
			return new Map([["first", values[0]!]]);
		},
		begin: (count: number) => new ReductionStream([{ name: "first" }], "min", count),
	};
	const summaryOf = async (files: readonly string[]) => {
		const memory = new SummaryMemory(cache);
		const { summary } = await new SummaryReader("loss", { memory, found, also }).of(someRun({ root, files }));
		await memory.save();
		return [Number(summary.last), summary.reduced?.get("first"), reads.count];
	};
	expect(await summaryOf(["train.csv"])).toEqual([2, 3, 1]);
	expect(await summaryOf(["train.csv"])).toEqual([2, 3, 1]);
	writeFileSync(join(root, "0/metrics.csv"), "step,loss\n0,9\n1,8\n");
	expect(await summaryOf(["metrics.csv", "train.csv"])).toEqual([8, 9, 2]);
	expect(await summaryOf(["train.csv"])).toEqual([2, 3, 3]);
});
