import { cpus } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { keptIndexes, removeIndexes } from "../source/project/index-folder.ts";
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
		`Measured on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${columns}×${rows}, warm file cache, started once before, median of ${repeats} (a bare \`node -e 0\` takes ${ms(quantile(bare, 0.5))}).`,
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
	for (const [width, height] of sizes)
		process.stdout.write(`\n${(await stepLines(folder, width, height)).join("\n")}\n`);
}

const sizes = [
	[columns, rows],
	[80, 24],
] as const;
/** Bits a second of a slow line, ten of which carry a byte. */
const slowLine = 9600;

interface Step {
	readonly what: string;
	readonly keys: readonly string[];
	/** What leads back to where the first key is pressed; not measured. */
	readonly back?: readonly string[];
	readonly times?: number;
}

/** What people do all day, in the order in which one thing leads to the next. */
const steps: readonly Step[] = [
	{ what: "move the cursor", keys: ["j"], times: 15 },
	{ what: "scroll a page", keys: ["\u0006"], back: ["\u0002"], times: 10 },
	{ what: "sort", keys: ["s"], times: 12 },
	{ what: "next metric", keys: ["m"], times: 8 },
	{ what: "type a letter of a filter", keys: ["/", "s", "e", "e", "d"], back: ["\u001b"], times: 4 },
	{ what: "type in the palette", keys: [":", "s", "o", "r", "t"], back: ["\u001b"], times: 4 },
	{ what: "open the help", keys: ["?"], back: ["\u001b"], times: 6 },
	{ what: "open a run", keys: ["\r"], back: ["\u001b"], times: 8 },
	{ what: "switch tabs", keys: ["\r", "\t", "\t", "\t", "\t"], back: ["\u001b"], times: 4 },
	{ what: "scroll a page of charts", keys: ["\u0006"], back: ["\u0002"], times: 6 },
	{ what: "read a chart", keys: ["l"], times: 10 },
	{ what: "zoom a chart", keys: ["+", "-"], times: 5 },
];
/** Keys that lead from the runs to the place of a step; all others are done on the runs. */
const wayTo: Readonly<Record<string, readonly string[]>> = {
	"scroll a page of charts": ["\r", "3"],
	"read a chart": ["o"],
	"zoom a chart": ["o"],
};

/** Time and bytes of each key, and how long a line of 9,600 baud takes for them. */
async function stepLines(folder: string, width: number, height: number): Promise<string[]> {
	const session = new Session(program, [folder, "--fresh"], width, height, cache);
	await session.shown(([title = ""]) => /\d runs/.test(title) && !title.includes("reading"));
	await setTimeout(2500);
	await openSweep(session);
	const lines = [
		`| at ${width}×${height} | key to frame | 90th percentile | bytes a key | at 9,600 baud |`,
		"|---|---|---|---|---|",
	];
	for (const { what, keys, back = [], times = 1 } of steps) {
		const way = wayTo[what] ?? [];
		await press(session, way);
		await setTimeout(way.length === 0 ? 0 : 1000);
		const taken: number[] = [];
		let bytes = 0;
		for (let round = 0; round < times; round++) {
			for (const key of keys) {
				const before = session.bytes;
				const time = await session.tried(key);
				if (time !== null) taken.push(time);
				// What is read for it comes in frames of their own.
				await setTimeout(150);
				bytes += session.bytes - before;
			}
			await press(session, back);
		}
		await press(session, way.length === 0 ? [] : ["\u001b"]);
		if (taken.length === 0) continue;
		const each = bytes / taken.length;
		const slow = `${((each * 10) / slowLine).toFixed(2)} s`;
		lines.push(
			`| ${what} | ${ms(quantile(taken, 0.5))} | ${ms(quantile(taken, 0.9))} | ${Math.round(each)} | ${slow} |`,
		);
	}
	await session.end();
	return lines;
}

/** The first experiment that is no single run. */
async function openSweep(session: Session): Promise<void> {
	for (let tries = 0; tries < 20; tries++) {
		await press(session, ["\r"]);
		await setTimeout(1000);
		if (/^\s+run\s+status/.test(session.lines[2] ?? "")) return;
		await press(session, ["\u001b", "j"]);
	}
	throw new Error(`no sweep among the first experiments:\n${session.lines.join("\n")}`);
}

/** Keys that lead somewhere, one after the other. */
async function press(session: Session, keys: readonly string[]): Promise<void> {
	for (const key of keys) {
		session.type(key);
		await setTimeout(200);
	}
}

interface Start {
	readonly firstPaint: number;
	readonly firstRows: number;
	readonly allRuns: number;
	readonly memory: number;
	/** As the title spells their number. */
	readonly runs: string;
}

/** As when the folder is opened for the first time; the program itself was started before. */
async function measureStart(folder: string): Promise<Start> {
	await removeIndexes(await keptIndexes(join(cache, "exptrack")));
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
