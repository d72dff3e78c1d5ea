import { execFileSync } from "node:child_process";
import { appendFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { metricSources } from "../../source/formats/metric-sources.ts";
import { DataError, NoCurveError } from "../../source/model/problem.ts";
import { thinSeries } from "../../source/model/thin-series.ts";
import { Disk } from "../../source/project/disk.ts";
import { FileSource } from "../../source/project/file-source.ts";
import { MetricStore } from "../../source/project/metric-store.ts";
import { float64File } from "../formats/npy-bytes.ts";
import { someRun } from "./runs.ts";
import { temporaryTree } from "./tree.ts";

const table = "step,loss,acc\n0,3,0.1\n10,2,0.5\n20,1,0.9\n";

test("a series of a table, with its axis", async () => {
	const root = temporaryTree({ "0/metrics.csv": table });
	const series = await new MetricStore().series(someRun({ root, files: ["metrics.csv"] }), "acc");
	expect(series).toMatchObject({ name: "acc", axis: "step", origin: null });
	expect([[...series.steps], [...series.values]]).toEqual([
		[0, 10, 20],
		[0.1, 0.5, 0.9],
	]);
});

test("the file named after a metric comes first; another is called by its own name", async () => {
	const root = temporaryTree({ "0/metrics.csv": table, "0/loss.npy": float64File([7]) });
	const run = someRun({ root, files: ["loss.npy", "metrics.csv"] });
	const store = new MetricStore();
	expect([...(await store.series(run, "loss")).values]).toEqual([7]);
	expect([...(await store.series(run, "metrics.csv:loss")).values]).toEqual([3, 2, 1]);
});

test("where metrics were found is where they are looked for", async () => {
	const root = temporaryTree({ "0/a.csv": table, "0/b.csv": "loss\n5\n6\n" });
	const run = someRun({ root, files: ["a.csv", "b.csv"] });
	const found = new Map([["loss", [{ source: "b.csv", series: "loss", origin: null }]]]);
	expect([...(await new MetricStore().series(run, "loss", found)).values]).toEqual([5, 6]);
});

test("why there is none", async () => {
	const root = temporaryTree({ "0/loss.npy": "no array", "0/metrics.csv": table });
	const run = someRun({ root, files: ["loss.npy", "gone.npy", "metrics.csv"] });
	const store = new MetricStore();
	await expect(store.series(run, "f1")).rejects.toThrow(new NoCurveError("this run has no f1"));
	await expect(store.series(run, "gone")).rejects.toThrow(new DataError("cannot be read: no such file or folder"));
	// What the broken file should hold stands in another one.
	expect([...(await store.series(run, "loss")).values]).toEqual([3, 2, 1]);
});

test("a file that has grown is read on, one that has not is not read", async () => {
	const root = temporaryTree({ "0/metrics.csv": table });
	const run = someRun({ root, files: ["metrics.csv"] });
	const [source] = metricSources(run);
	const store = new MetricStore();
	const first = await store.file(run, source!);
	expect(await store.file(run, source!)).toBe(first);
	appendFileSync(join(root, "0/metrics.csv"), "30,0.5,1\n");
	expect([...(await store.series(run, "loss")).values]).toEqual([3, 2, 1, 0.5]);
	writeFileSync(join(root, "0/metrics.csv"), "step,loss\n0,9\n");
	expect([...(await store.series(run, "loss")).values]).toEqual([9]);
});

test("no more is kept than there is room for", async () => {
	const root = temporaryTree({ "0/metrics.csv": table });
	const run = someRun({ root, files: ["metrics.csv"] });
	const [source] = metricSources(run);
	const store = new MetricStore({ maxBytes: 100 });
	const first = await store.file(run, source!);
	expect(await store.file(run, source!)).not.toBe(first);
	expect(await store.file(run, source!)).toEqual(first);
});

test("a pipe and a device that are called like metrics are refused at once", async () => {
	const root = temporaryTree({ "0/": "" });
	execFileSync("mkfifo", [join(root, "0/metrics.csv"), join(root, "0/loss.npy")]);
	symlinkSync("/dev/zero", join(root, "0/train.log"));
	const run = someRun({ root, files: ["loss.npy", "metrics.csv", "train.log"] });
	const store = new MetricStore();
	const sources = metricSources(run);
	expect(sources).toHaveLength(3);
	for (const source of sources)
		await expect(store.file(run, source)).rejects.toThrow(new DataError("is not a regular file"));
});

test("of a long curve only what is drawn is read into memory, and kept while the file is what it was", async () => {
	const values = Float64Array.from({ length: 200_000 }, (_, index) => Math.sin(index / 900));
	const root = temporaryTree({ "0/loss.npy": float64File([...values]), "0/short.npy": float64File([1, 2]) });
	const run = someRun({ root, files: ["loss.npy", "short.npy"] });
	const store = new MetricStore();
	const whole = await new MetricStore().series(run, "loss");
	const thin = await store.thin(run, "loss", 10);
	expect(thin).toEqual(await thinSeries(whole, 10));
	expect(await store.thin(run, "loss", 10)).toBe(thin);
	expect((await store.thin(run, "loss", 20)).values.length).toBe(80);
	expect([...(await store.thin(run, "short", 10)).values]).toEqual([1, 2]);
	writeFileSync(join(root, "0/loss.npy"), float64File([...values, 9]));
	expect((await store.thin(run, "loss", 10)).values.at(-1)).toBe(9);
});

test("a small file is read once, for the picture and for what else is asked of it", async () => {
	const root = temporaryTree({ "0/loss.npy": float64File(Array.from({ length: 50_000 }, (_, at) => at)) });
	const run = someRun({ root, files: ["loss.npy"] });
	const disk = new Disk();
	const reads = vi.spyOn(disk, "read");
	const store = new MetricStore({ disk });
	for (const parts of [10, 20]) expect((await store.thin(run, "loss", parts)).values.length).toBe(parts * 4);
	expect(reads).toHaveBeenCalledTimes(1);
	expect((await store.series(run, "loss")).values.length).toBe(50_000);
	expect(reads).toHaveBeenCalledTimes(1);
});

test("large files are read one after the other", async () => {
	const file = float64File(Array.from({ length: 200_000 }, (_, at) => at));
	const root = temporaryTree({ "0/a.npy": file, "0/b.npy": file, "0/c.npy": file });
	const run = someRun({ root, files: ["a.npy", "b.npy", "c.npy"] });
	const { open } = FileSource;
	const events: string[] = [];
	const spy = vi.spyOn(FileSource, "open").mockImplementation(async (path, disk) => {
		events.push("open");
		const source = await open.call(FileSource, path, disk);
		const close = source.close.bind(source);
		source.close = () => {
			events.push("close");
			return close();
		};
		return source;
	});
	onTestFinished(() => spy.mockRestore());
	const store = new MetricStore();
	await Promise.all([store.series(run, "a"), store.thin(run, "b", 10), store.series(run, "c")]);
	expect(events).toEqual(["open", "close", "open", "close", "open", "close"]);
});

test("a long curve that is cut off is drawn as far as it is there", async () => {
	const file = float64File(Array.from({ length: 200_000 }, (_, index) => index));
	const root = temporaryTree({ "0/loss.npy": file.subarray(0, 128 + 150_000 * 8) });
	const thin = await new MetricStore().thin(someRun({ root, files: ["loss.npy"] }), "loss", 10);
	expect([thin.values.length, thin.values.at(-1), thin.steps.at(-1)]).toEqual([40, 149_999, 149_999]);
});
