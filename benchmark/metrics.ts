import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Run } from "../source/model/run.ts";
import { folderOf } from "../source/model/run.ts";
import { loadSeries, loadSummaries } from "../source/project/load-metric.ts";
import { MetricStore } from "../source/project/metric-store.ts";
import { loadTable } from "../source/project/open-project.ts";
import { unicodeGlyphs } from "../source/render/glyphs.ts";
import { sparkline } from "../source/render/sparkline.ts";
import { ownTree } from "./own-tree.ts";
import { quantile } from "./quantile.ts";

const trees = ["10,000 runs × 1,000 points", "100 runs × 1,000,000 points"] as const;
const rounds = 5;
const metric = "metric";
const cells = 10;

/** Last values and sparklines of many runs against numpy, which does the same in the same rounds; files are in the system's cache. */
export async function print(folders: readonly string[]): Promise<void> {
	const all =
		folders.length > 0
			? folders.map((folder) => [folder, folder] as const)
			: trees.map((name) => [name, ownTree(name)] as const);
	process.stdout.write(
		`Measured on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, files in the system's cache; median of ${rounds} rounds. "again" is what was read once more while it is kept (64 MB).\n\n`,
	);
	process.stdout.write("| | exptrack | numpy | bytes read a run |\n|---|---:|---:|---:|\n");
	for (const [name, folder] of all) await printTree(name, folder);
}

async function printTree(name: string, folder: string): Promise<void> {
	const { table } = await loadTable([folder]);
	const runs = table.runs.filter((run) => run.files.includes(`${metric}.npy`));
	const times = { last: [] as number[], sparkline: [] as number[], again: [] as number[] };
	const bytes = { last: 0, sparkline: 0, again: 0 };
	const numpy: { last: number; sparkline: number }[] = [];
	for (let round = 0; round < rounds; round++) {
		const before = bytesRead();
		times.last.push(await timed(() => lasts(runs)));
		bytes.last = bytesRead() - before;
		const store = new MetricStore();
		times.sparkline.push(await timed(() => sparklines(runs, store)));
		bytes.sparkline = bytesRead() - before - bytes.last;
		times.again.push(await timed(() => sparklines(runs, store)));
		bytes.again = bytesRead() - before - bytes.last - bytes.sparkline;
		const told = numpyTimes(runs);
		if (told !== null) numpy.push(told);
	}
	const of = (which: "last" | "sparkline") =>
		numpy.length === 0
			? "–"
			: ms(
					quantile(
						numpy.map((one) => one[which] * 1000),
						0.5,
					),
				);
	const row = (label: string, value: readonly number[], other: string, read: number) =>
		process.stdout.write(
			`| ${name}: ${label} | ${ms(quantile(value, 0.5))} | ${other} | ${Number.isNaN(read) ? "–" : Math.round(read).toLocaleString("en")} |\n`,
		);
	row("last value", times.last, of("last"), bytes.last / runs.length);
	row("sparkline and last value", times.sparkline, of("sparkline"), bytes.sparkline / runs.length);
	row("… again", times.again, of("sparkline"), bytes.again / runs.length);
}

async function lasts(runs: readonly Run[]): Promise<void> {
	for await (const _ of loadSummaries(runs, metric, { lastOnly: true }));
}

async function sparklines(runs: readonly Run[], store: MetricStore): Promise<void> {
	for (const run of runs) {
		const { values } = await loadSeries(run, metric, { store, parts: cells });
		if (sparkline(values, cells, unicodeGlyphs).length !== 10 || values.at(-1) === undefined)
			throw new Error("no curve");
	}
}

async function timed(work: () => Promise<void>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

function numpyTimes(runs: readonly Run[]): { last: number; sparkline: number } | null {
	const script = fileURLToPath(new URL("read-npy.py", import.meta.url));
	const input = runs.map((run) => `${join(folderOf(run), `${metric}.npy`)}\n`).join("");
	const { status, stdout } = spawnSync("python3", [script], {
		input,
		encoding: "utf8",
		stdio: ["pipe", "pipe", "ignore"],
	});
	if (status === 0) return JSON.parse(stdout);
	process.stderr.write("no numpy to compare with: it takes python3 and its numpy\n");
	return null;
}

/** By all calls of this process so far, as Linux counts them; NaN where nobody counts. */
function bytesRead(): number {
	try {
		return Number(/rchar: (\d+)/.exec(readFileSync("/proc/self/io", "latin1"))?.[1]);
	} catch {
		return Number.NaN;
	}
}

function ms(value: number): string {
	return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(value < 20 ? 1 : 0)} ms`;
}
