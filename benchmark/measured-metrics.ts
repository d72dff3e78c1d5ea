import { metricSources } from "../source/formats/metric-sources.ts";
import { DataError } from "../source/model/problem.ts";
import { MetricStore } from "../source/project/metric-store.ts";
import { loadTable } from "../source/project/open-project.ts";

/**
 * What a measured process runs: reads all that the files of one run hold of metrics and says what came of it as one line of
 * JSON (`Reading`). Bundled and started as the program is (`built-entry.ts`).
 */
export interface Reading {
	/** Milliseconds. */
	readonly time: number;
	/** The longest time that nothing else had its turn, in milliseconds. */
	readonly stall: number;
	readonly series: number;
	/** What it says of the file. */
	readonly problem: string;
}

const { table } = await loadTable(process.argv.slice(2, 3));
const [run] = table.runs;
if (run === undefined) throw new Error("no run");

let stall = 0;
let last = performance.now();
let turn = setImmediate(take);
function take(): void {
	const now = performance.now();
	stall = Math.max(stall, now - last);
	last = now;
	turn = setImmediate(take);
}

const start = performance.now();
const store = new MetricStore();
let series = 0;
const problems: string[] = [];
for (const source of metricSources(run)) {
	try {
		const file = await store.file(run, source);
		series += file.series.length;
		problems.push(...file.problems);
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		problems.push(error.message);
	}
}
const time = performance.now() - start;
clearImmediate(turn);
const reading: Reading = { time, stall, series, problem: problems[0] ?? "" };
process.stdout.write(`${JSON.stringify(reading)}\n`);
