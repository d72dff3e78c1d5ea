import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { Session } from "./session.ts";
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

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function measureStart(): Promise<Start & { memory: number }> {
	const session = new Session(program, [folder], columns, rows);
	const firstRows = await session.shown((lines) => /20\d\d-\d\d-\d\d/.test(lines[3] ?? ""));
	const allRuns = await session.shown(([title = ""]) => /\d runs/.test(title) && !title.includes("reading"));
	await sleep(1500);
	const memory = session.memory();
	await session.end();
	return { firstPaint: session.firstByte, firstRows, allRuns, memory };
}

async function measureKeys(): Promise<{ times: number[]; bytes: number; memory: number }> {
	const session = new Session(program, [folder], columns, rows);
	await session.shown(([title = ""]) => /\d runs/.test(title) && !title.includes("reading"));
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
