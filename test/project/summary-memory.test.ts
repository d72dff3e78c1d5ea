import { appendFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Run } from "../../source/model/run.ts";
import type { SeriesSummary } from "../../source/model/series.ts";
import { Float } from "../../source/model/value.ts";
import { Disk } from "../../source/project/disk.ts";
import { keptIndexes } from "../../source/project/index-folder.ts";
import { SummaryMemory } from "../../source/project/summary-memory.ts";
import { SummaryReader } from "../../source/project/summary-reader.ts";
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
	const recall = (run: Run, memory = new SummaryMemory(cache)) => memory.recall(run, "loss", "min", "loss.npy", disk);
	const learn = async (): Promise<SeriesSummary[]> => {
		const memory = new SummaryMemory(cache);
		const reader = new SummaryReader("loss", { memory });
		const summaries = [await reader.of(runs[0]!), await reader.of(runs[1]!)];
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
	expect(await memory.recall(runs[0]!, "loss", "max", "loss.npy", new Disk())).toBeNull();
	expect(await memory.recall(runs[0]!, "acc", "min", "acc.npy", new Disk())).toBeNull();
	expect(await memory.recall(runs[0]!, "loss", "min", "other.npy", new Disk())).toBeNull();
});

test("it is one file a folder, which says what it is of; a damaged one counts as none", async () => {
	const { root, runs, cache, recall, learn } = place();
	await learn();
	expect(await keptIndexes(cache)).toMatchObject([{ root, values: "metrics", runs: 2 }]);
	const [file] = readdirSync(cache);
	writeFileSync(join(cache, file!), "damaged");
	expect(await recall(runs[0]!)).toBeNull();
});
