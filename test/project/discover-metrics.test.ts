import { join } from "node:path";
import { expect, test } from "vitest";
import type { Run } from "../../source/model/run.ts";
import { discoverMetrics } from "../../source/project/discover-metrics.ts";
import { MetricStore } from "../../source/project/metric-store.ts";
import { loadTable } from "../../source/project/open-project.ts";
import { corpus, hasCorpus } from "../corpus.ts";
import { float64File } from "../formats/npy-bytes.ts";
import { someRun } from "./runs.ts";
import { temporaryTree } from "./tree.ts";

const table = "step,loss,acc\n0,3,0.1\n10,2,0.5\n20,1,0.9\n";
const sourcesOf = (found: Awaited<ReturnType<typeof discoverMetrics>>["found"]) =>
	Object.fromEntries(Array.from(found, ([name, places]) => [name, places.map(({ source }) => source)]));

test("what the files of a run hold, by the names they have there", async () => {
	const root = temporaryTree({ "0/metrics.csv": table });
	const { found, problems } = await discoverMetrics([someRun({ root, files: ["metrics.csv", "notes.md"] })]);
	expect([sourcesOf(found), problems]).toEqual([{ loss: ["metrics.csv"], acc: ["metrics.csv"] }, []]);
});

test("files that say the same are one metric, and two where they differ", async () => {
	const files = ["a.csv", "b.csv", "loss.npy"];
	const root = temporaryTree({
		"0/a.csv": table,
		"0/b.csv": "acc\n0.1\n0.6\n0.9\n",
		"0/loss.npy": float64File([3, 2, 1]),
	});
	const { found } = await discoverMetrics([someRun({ root, files })]);
	expect(sourcesOf(found)).toEqual({ loss: ["a.csv"], acc: ["a.csv"], "b.csv:acc": ["b.csv"] });
});

test("a single result is the same as the end of a curve", async () => {
	const root = temporaryTree({ "0/a.csv": table, "0/result.csv": "acc,f1\n0.9,0.8\n" });
	const { found } = await discoverMetrics([someRun({ root, files: ["a.csv", "result.csv"] })]);
	expect(sourcesOf(found)).toEqual({ loss: ["a.csv"], acc: ["a.csv", "result.csv"], f1: ["result.csv"] });
	expect(found.get("acc")!.map(({ isSingle = false }) => isSingle)).toEqual([false, true]);
	expect(found.get("f1")).toEqual([{ source: "result.csv", series: "f1", origin: null, isSingle: true }]);
});

test("of the runs of a sweep a few are looked into; what they have is joined", async () => {
	const names = ["a", "b", "c", "d", "e"];
	const root = temporaryTree(
		Object.fromEntries(names.map((name, index) => [`${index}/metrics.csv`, `step,${name}\n0,1\n1,2\n`])),
	);
	const runs = names.map((_, index) => someRun({ root, path: String(index), files: ["metrics.csv"] }));
	const { found } = await discoverMetrics(runs);
	expect([...found.keys()]).toEqual(["a", "c", "e"]);
});

test("a broken file is a problem, and the others are read", async () => {
	const root = temporaryTree({ "0/metrics.csv": table, "0/x.csv": Uint8Array.of(0x1f, 0x8b, 0, 255, 254, 0, 0) });
	const { found, problems } = await discoverMetrics([someRun({ root, files: ["gone.csv", "metrics.csv"] })]);
	expect([...found.keys()]).toEqual(["loss", "acc"]);
	expect(problems).toEqual([{ path: `${root}/0/gone.csv`, message: "cannot be read: no such file or folder" }]);
});

test("stops when told", async () => {
	const root = temporaryTree({ "0/metrics.csv": table });
	const options = { signal: AbortSignal.abort() };
	expect((await discoverMetrics([someRun({ root, files: ["metrics.csv"] })], options)).found.size).toBe(0);
});

test("whatever was looked into first, the file that says most exactly what it holds is read", async () => {
	const log = (value: number) =>
		Array.from({ length: 6 }, (_, epoch) => `epoch ${epoch} loss ${value - epoch}.5\n`).join("");
	const root = temporaryTree({
		"a/0/train.log": log(20),
		"b/0/train.log": log(30),
		"b/0/metrics.csv": "epoch,loss\n0,1\n1,0.5\n",
	});
	const a = someRun({ root, path: "a/0", experiment: "a", files: ["train.log"] });
	const b = someRun({ root, path: "b/0", experiment: "b", files: ["metrics.csv", "train.log"] });
	for (const order of [
		[a, b],
		[b, a],
	]) {
		const { found } = await discoverMetrics(order);
		const store = new MetricStore();
		const last = async (run: Run, metric: string) => (await store.series(run, metric, found)).values.at(-1);
		expect([await last(a, "loss"), await last(b, "loss"), await last(b, "train.log:loss")]).toEqual([15.5, 0.5, 25.5]);
	}
});

test.skipIf(!hasCorpus)("arrays with names of their own are looked into, plain ones are not read", async () => {
	const folder = join(corpus, "grid/multirun/2024-03-05/08-00-00");
	const { table } = await loadTable([folder]);
	const run = table.runs.find(({ files }) => files.includes("wide_struct.npy"))!;
	const { found } = await discoverMetrics([run]);
	const places = [...found.values()].flat().filter(({ source }) => source === "wide_struct.npy");
	expect(places.length).toBeGreaterThan(1);
});
