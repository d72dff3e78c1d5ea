import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { spawn } from "node-pty";
import { writeTree } from "./write-tree.ts";

/**
 * Prints the table of the readme's performance section; nothing is asserted. `npm run benchmark [-- FOLDER]`: the tree is
 * written once, 10,000 runs in 100 sweeps, unless a folder is named.
 */
const program = fileURLToPath(new URL("../dist/exptrack.js", import.meta.url));
const columns = 200;
const rows = 60;
const repeats = 5;

const named = process.argv[2];
const folder = named ?? fileURLToPath(new URL("trees/10000/", import.meta.url));
if (named === undefined && !existsSync(folder)) {
	process.stderr.write("writing 10,000 runs …\n");
	writeTree(folder, { experiments: 100, runs: 100, points: 100 });
}

interface Start {
	readonly firstPaint: number;
	readonly firstRows: number;
	readonly allRuns: number;
}

/** Drives the program in a terminal: what it wrote and when. */
class Session {
	readonly #terminal;
	readonly #start = performance.now();
	#text = "";
	#firstByte = 0;
	#waiting: { test: (text: string) => boolean; resolve: (ms: number) => void }[] = [];
	bytes = 0;

	constructor(args: readonly string[]) {
		this.#terminal = spawn(process.execPath, [program, ...args], {
			cols: columns,
			rows,
			name: "xterm-256color",
			env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8", CI: "", NO_COLOR: "", FORCE_COLOR: "" },
		});
		this.#terminal.onData((data) => {
			if (this.#firstByte === 0) this.#firstByte = performance.now() - this.#start;
			this.bytes += Buffer.byteLength(data);
			this.#text += data;
			const ready = this.#waiting.filter(({ test }) => test(this.#text));
			this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
			for (const { resolve } of ready) resolve(performance.now() - this.#start);
		});
	}

	get firstByte(): number {
		return this.#firstByte;
	}

	/** Milliseconds from the start of the process to the output that passes the test. */
	when(test: (text: string) => boolean): Promise<number> {
		if (test(this.#text)) return Promise.resolve(performance.now() - this.#start);
		return new Promise((resolve) => this.#waiting.push({ test, resolve }));
	}

	/** Milliseconds from a key to the end of the frame that it caused. */
	async press(key: string): Promise<number> {
		this.#text = "";
		const before = performance.now();
		const frame = this.when((text) => text.includes("\u001b[?2026l"));
		this.#terminal.write(key);
		await frame;
		return performance.now() - before;
	}

	/** Peak resident memory in MB. */
	memory(): number {
		const status = readFileSync(`/proc/${this.#terminal.pid}/status`, "utf8");
		return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
	}

	async end(): Promise<void> {
		const gone = new Promise<void>((resolve) => this.#terminal.onExit(() => resolve()));
		this.#terminal.write("q");
		await gone;
	}
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function measureStart(): Promise<Start & { memory: number }> {
	const session = new Session([folder]);
	const firstRows = await session.when((text) => /20\d\d-\d\d-\d\d/.test(text) && text.includes("✓"));
	const allRuns = await session.when(
		(text) => /\d+ runs {2}?/.test(text) && !text.slice(text.lastIndexOf("exptrack")).includes("reading"),
	);
	await sleep(1500);
	const memory = session.memory();
	await session.end();
	return { firstPaint: session.firstByte, firstRows, allRuns, memory };
}

async function measureKeys(): Promise<{ times: number[]; bytes: number; memory: number }> {
	const session = new Session([folder]);
	await session.when((text) => text.includes("10000 runs"));
	await sleep(2500);
	await session.press("\r");
	await sleep(1000);
	const times: number[] = [];
	const before = session.bytes;
	// Within the screen: the cursor moves and nothing scrolls.
	for (let index = 0; index < 200; index++) {
		times.push(await session.press(index % 40 < 20 ? "j" : "k"));
		await sleep(40);
	}
	const bytes = (session.bytes - before) / 200;
	const memory = session.memory();
	await session.end();
	return { times, bytes, memory };
}

function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

const starts: Awaited<ReturnType<typeof measureStart>>[] = [];
for (let index = 0; index < repeats; index++) starts.push(await measureStart());
const keys = await measureKeys();
const median = (of: (start: (typeof starts)[number]) => number) => quantile(starts.map(of), 0.5);

const lsTimes = Array.from({ length: 3 }, () => {
	const before = performance.now();
	const { status } = spawnSync(process.execPath, [program, "ls", folder, "--format", "json"], {
		maxBuffer: 1 << 30,
		stdio: ["ignore", "ignore", "inherit"],
	});
	if (status !== 0) throw new Error(`ls ended with ${status}`);
	return performance.now() - before;
});
const bare = Array.from({ length: 5 }, () => {
	const before = performance.now();
	execFileSync(process.execPath, ["-e", "0"]);
	return performance.now() - before;
});

const line = (what: string, figure: string, aim: string) => `| ${what} | ${figure} | ${aim} |`;
const ms = (value: number) => `${value.toFixed(value < 20 ? 1 : 0)} ms`;
process.stdout.write(
	`${[
		`Measured on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${columns}×${rows}, warm file cache, median of ${repeats} (a bare \`node -e 0\` takes ${ms(quantile(bare, 0.5))}).`,
		"",
		"| 10,000 runs in 100 sweeps | here | aim |",
		"|---|---|---|",
		line("start to first paint", ms(median((start) => start.firstPaint)), "100 ms"),
		line("start to first rows", ms(median((start) => start.firstRows)), "300 ms"),
		line("start to all runs", ms(median((start) => start.allRuns)), "2 s"),
		line("key to frame, median", ms(quantile(keys.times, 0.5)), "8 ms"),
		line("key to frame, 99th percentile", ms(quantile(keys.times, 0.99)), "16 ms"),
		line("bytes a cursor move", `${Math.round(keys.bytes)}`, "700"),
		line("peak memory", `${Math.round(Math.max(keys.memory, ...starts.map(({ memory }) => memory)))} MB`, "200 MB"),
		line("`exptrack ls --format json`", ms(quantile(lsTimes, 0.5)), "–"),
	].join("\n")}\n`,
);
