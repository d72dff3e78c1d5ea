import { rmSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ownTree } from "./own-tree.ts";
import { quantile } from "./quantile.ts";
import { runProcess } from "./run-process.ts";
import { Session } from "./session.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const program = fileURLToPath(new URL("../dist/exptrack.js", import.meta.url));
const cache = join(temporaryFolder(), "cache");
const columns = 200;
const rows = 60;
const repeats = 5;

/** The program in a terminal: how soon it shows a project, and how soon it answers a key. */
export async function print([folder = ownTree("10,000 runs")]: readonly string[]): Promise<void> {
	const starts: Start[] = [];
	for (let index = 0; index < repeats; index++) starts.push(await measureStart(folder));
	const keys = await measureKeys(folder);
	const bare = Array.from({ length: repeats }, () => runProcess(["-e", "0"]).milliseconds);
	const median = (of: (start: Start) => number) => quantile(starts.map(of), 0.5);
	const memory = Math.max(keys.memory, ...starts.map((start) => start.memory));
	const line = (what: string, figure: string, aim: string) => `| ${what} | ${figure} | ${aim} |`;
	const lines = [
		`Measured on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${columns}×${rows}, warm file cache, median of ${repeats} (a bare \`node -e 0\` takes ${ms(quantile(bare, 0.5))}).`,
		"",
		`| ${starts[0]!.runs} runs | here | aim |`,
		"|---|---|---|",
		line("start to first paint", ms(median(({ firstPaint }) => firstPaint)), "100 ms"),
		line("start to first rows", ms(median(({ firstRows }) => firstRows)), "300 ms"),
		line("start to all runs", ms(median(({ allRuns }) => allRuns)), "2 s"),
		line("key to frame, median", ms(quantile(keys.times, 0.5)), "8 ms"),
		line("key to frame, 99th percentile", ms(quantile(keys.times, 0.99)), "16 ms"),
		line("bytes a cursor move", `${Math.round(keys.bytes)}`, "700"),
		line("peak memory", `${Math.round(memory)} MB`, "200 MB"),
	];
	process.stdout.write(`${lines.join("\n")}\n`);
}

interface Start {
	readonly firstPaint: number;
	readonly firstRows: number;
	readonly allRuns: number;
	readonly memory: number;
	/** As the title spells their number. */
	readonly runs: string;
}

/** As when the folder is opened for the first time. */
async function measureStart(folder: string): Promise<Start> {
	rmSync(cache, { recursive: true, force: true });
	const session = new Session(program, [folder], columns, rows, cache);
	const firstRows = await session.shown((lines) => /20\d\d-\d\d-\d\d/.test(lines[3] ?? ""));
	let runs = "";
	const allRuns = await session.shown(([title = ""]) => {
		runs = /([\d,]+) runs/.exec(title)?.[1] ?? "";
		return runs !== "" && !title.includes("reading");
	});
	await setTimeout(1500);
	const memory = session.memory();
	await session.end();
	return { firstPaint: session.firstByte, firstRows, allRuns, memory, runs };
}

async function measureKeys(folder: string): Promise<{ times: number[]; bytes: number; memory: number }> {
	const session = new Session(program, [folder], columns, rows, cache);
	await session.shown(([title = ""]) => /\d runs/.test(title) && !title.includes("reading"));
	await setTimeout(2500);
	await session.press("\r");
	await setTimeout(1000);
	const times: number[] = [];
	const before = session.bytes;
	// Within the screen: the cursor moves and nothing scrolls.
	for (let index = 0; index < 200; index++) {
		times.push(await session.press(index % 40 < 20 ? "j" : "k"));
		await setTimeout(40);
	}
	const bytes = (session.bytes - before) / 200;
	const memory = session.memory();
	await session.end();
	return { times, bytes, memory };
}

function ms(value: number): string {
	return `${value.toFixed(value < 20 ? 1 : 0)} ms`;
}
