import { appendFileSync, cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ownTree } from "./own-tree.ts";
import { quantile } from "./quantile.ts";
import { Session } from "./session.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { writeTree } from "./write-tree.ts";

const program = fileURLToPath(new URL("../dist/exptrack.js", import.meta.url));
const columns = 200;
const rows = 60;
const growing = 10;
/** Seconds that the use of the processor is measured over. */
const measured = 20;
const repeats = 5;

/** The program in a terminal while nothing happens below the folder, and while ten runs go on: each writes a line a second. */
export async function print(folders: readonly string[]): Promise<void> {
	const named = folders.length > 0 ? folders : [ownTree("10,000 runs"), ownTree("100,000 runs")];
	const found: Live[] = [];
	for (const folder of named) found.push(await measure(folder));
	const row = (what: string, of: (live: Live) => string, aim: string) =>
		`| ${what} | ${found.map(of).join(" | ")} | ${aim} |`;
	const lines = [
		`Measured on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${columns}×${rows}, told by the file system; a share of one core over ${measured} s, and the median (longest) of ${repeats} waits.`,
		"",
		`| | ${found.map(({ runs }) => `${runs} runs`).join(" | ")} | aim |`,
		`|---|${"---|".repeat(found.length + 1)}`,
		row("processor while nothing happens", ({ idle }) => percent(idle), "0 %"),
		row(`processor while ${growing} runs write a line a second`, ({ following }) => percent(following), "3 %"),
		row("from a new value to the screen", ({ values }) => seconds(values), ""),
		row("from a new run to the screen", ({ newRuns }) => seconds(newRuns), ""),
	];
	process.stdout.write(`${lines.join("\n")}\n`);
}

interface Live {
	readonly runs: string;
	/** Shares of one core. */
	readonly idle: number;
	readonly following: number;
	/** Milliseconds. */
	readonly values: readonly number[];
	readonly newRuns: readonly number[];
}

async function measure(folder: string): Promise<Live> {
	const cache = join(temporaryFolder(), "cache");
	const live = join(folder, "live");
	rmSync(live, { recursive: true, force: true });
	writeTree(live, { experiments: 1, runs: growing + repeats, points: 10 });
	const sweep = join(live, "2021-01-26", "17-07-39");
	const later = join(cache, "..", "later");
	mkdirSync(later);
	for (let run = 0; run < growing + repeats; run++) withCsv(join(sweep, String(run)));
	// The last ones come when the others have been going on for a while.
	for (let run = growing; run < growing + repeats; run++)
		renameSync(join(sweep, String(run)), join(later, String(run)));
	const session = new Session(
		program,
		[folder, "--metric", "loss", "--filter", 'path ~ "^live"'],
		columns,
		rows,
		cache,
	);
	try {
		let runs = "";
		await session.shown(([title = ""]) => {
			runs = /of ([\d,]+) runs/.exec(title)?.[1] ?? "";
			return /\blive$/.test(title);
		});
		await open(session);
		// Logs are looked into for metrics first.
		await setTimeout(10_000);
		const idle = await share(session);
		const writing = new Writing(sweep);
		await setTimeout(3000);
		const following = await share(session);
		const values = await timesOf(session, (index) => {
			// The best one so far: the last one may be another before it is seen.
			const value = `-${index + 1}.765`;
			appendFileSync(join(sweep, "0", "metric.csv"), `${writing.step + 1000 + index},${value}\n`);
			return value;
		});
		const newRuns = await timesOf(session, (index) => {
			const num = growing + index;
			writeFileSync(join(later, String(num), "lstm_finetuning.log"), logLine(0));
			cpSync(join(later, String(num)), join(sweep, String(num)), { recursive: true });
			return new RegExp(`^[ ▸•]+${num} +●`);
		});
		writing.stop();
		return { runs, idle, following, values, newRuns };
	} finally {
		await session.end();
		rmSync(live, { recursive: true, force: true });
	}
}

/** Opens the experiment that goes on. */
async function open(session: Session): Promise<void> {
	await session.shown((lines) => lines.some((line) => line.includes("17-07-39")));
	await session.press("\r");
	await session.shown((lines) => lines.filter((line) => /^[ ▸]+\d+ /.test(line)).length >= growing);
}

/** Share of one core. */
async function share(session: Session): Promise<number> {
	const [before, start] = [session.processorSeconds(), performance.now()];
	await setTimeout(measured * 1000);
	return (session.processorSeconds() - before) / ((performance.now() - start) / 1000);
}

async function timesOf(session: Session, cause: (index: number) => string | RegExp): Promise<number[]> {
	const times: number[] = [];
	for (let index = 0; index < repeats; index++) {
		await setTimeout(1000);
		const start = performance.now();
		const shown = cause(index);
		await session.shown((lines) =>
			lines.some((line) => (typeof shown === "string" ? line.includes(shown) : shown.test(line))),
		);
		times.push(performance.now() - start);
	}
	return times;
}

function withCsv(folder: string): void {
	rmSync(join(folder, "metric.npy"));
	writeFileSync(join(folder, "metric.csv"), "step,loss\n0,1\n");
}

function logLine(step: number): string {
	return `[${new Date().toISOString().slice(0, 19).replace("T", " ")},000][train][INFO] - step ${step}\n`;
}

/** Runs that go on: each writes a value and a line of its log a second. */
class Writing {
	step = 0;
	readonly #timer: NodeJS.Timeout;

	constructor(sweep: string) {
		let run = 0;
		this.#timer = setInterval(() => {
			run = (run + 1) % growing;
			if (run === 0) this.step++;
			appendFileSync(join(sweep, String(run), "metric.csv"), `${this.step},${(1 / (this.step + 2)).toFixed(5)}\n`);
			appendFileSync(join(sweep, String(run), "lstm_finetuning.log"), logLine(this.step));
		}, 1000 / growing);
	}

	stop(): void {
		clearInterval(this.#timer);
	}
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}

function seconds(milliseconds: readonly number[]): string {
	const text = (value: number) => (value / 1000).toFixed(1);
	return `${text(quantile(milliseconds, 0.5))} s (${text(Math.max(...milliseconds))})`;
}
