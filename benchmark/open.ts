import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { builtEntry } from "./built-entry.ts";
import type { Floor } from "./floor.ts";
import type { Opening } from "./measured.ts";
import { ownTree } from "./own-tree.ts";
import { type Calls, type Plan, planOf } from "./plan-of.ts";
import { quantile } from "./quantile.ts";
import { type Ended, runProcess } from "./run-process.ts";
import { slowDiskLibrary } from "./slow-disk-library.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const url = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const program = url("../dist/exptrack.js");
const work = temporaryFolder();
const cache = join(work, "cache");
/** Rounds for a tree of so many runs: what is short is repeated more often. */
const roundsFor = (runs: number) => (runs > 30_000 ? 3 : 5);

type Rows = Map<string, string>;

const aims: Readonly<Record<string, string>> = {
	"cold: first rows": "as with 3 runs",
	"cold: parameters known": "2.5 ×; 1 s for 10,000, 10 s for 100,000",
	"warm ÷ cold, states known": "33 %",
	"peak memory: floor, cold, warm": "400 MB for 100,000",
};

/** Opening each of the trees, in rounds of floor, cold, warm and the program's own command, so that what drifts hits all. */
export async function print(folders: readonly string[]): Promise<void> {
	const trees =
		folders.length > 0
			? folders.map((folder) => [folder, resolve(folder)] as const)
			: (["10,000 runs", "100,000 runs", "10,000 runs, 400 keys"] as const).map(
					(name) => [name, ownTree(name)] as const,
				);
	const entry = await builtEntry(join(work, "built"));
	const columns: Rows[] = [];
	for (const [, folder] of trees) columns.push(measure(entry, folder));
	const labels = [...new Set(columns.flatMap((rows) => [...rows.keys()]))];
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	const lines = [
		`Measured on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, warm file cache; median (minimum) of 5 rounds, of 3 where there are more than 30,000 runs; × is the ratio to the floor of the same kind.`,
		"",
		line(["", ...trees.map(([name]) => name), "aim"]),
		line(["---", ...trees.map(() => "---:"), "---"]),
		...labels.map((label) => line([label, ...columns.map((rows) => rows.get(label) ?? "–"), aims[label] ?? ""])),
	];
	process.stdout.write(`${lines.join("\n")}\n`);
}

function measure(entry: string, folder: string): Rows {
	const cold = (tree = folder): Measured<Opening> => {
		rmSync(cache, { recursive: true, force: true });
		return told<Opening>([entry, tree, `--cache=${cache}`]);
	};
	const warm = () => told<Opening>([entry, folder, `--cache=${cache}`]);
	const ls = () => runProcess([program, "ls", folder, "--format", "json"], { XDG_CACHE_HOME: cache }, "dropped");

	const { runs } = cold().told;
	const plan = traced(entry, folder);
	const planFile = join(work, "plan");
	if (plan !== null) writeFileSync(planFile, `${plan.lines.join("\n")}\n`);
	const few = ownTree("3 runs");
	const floors: Measured<Floor>[] = [];
	const [colds, warms, fews]: Measured<Opening>[][] = [[], [], []];
	const [lsColds, lsWarms]: Ended[][] = [[], []];
	for (let round = 0; round < roundsFor(runs); round++) {
		if (plan !== null) floors.push(told<Floor>([url("floor.ts"), planFile]));
		colds!.push(cold());
		warms!.push(warm());
		rmSync(cache, { recursive: true, force: true });
		lsColds!.push(ls());
		lsWarms!.push(ls());
		fews!.push(cold(few));
	}

	const rows: Rows = new Map([["runs", runs.toLocaleString("en")]]);
	const floorOf = (of: keyof Floor) =>
		quantile(
			floors.map((floor) => floor.told[of]),
			0.5,
		);
	const time = (values: readonly number[], floor = Number.NaN) => {
		const median = quantile(values, 0.5);
		const ratio = Number.isNaN(floor) ? "" : `, ${(median / floor).toFixed(1)} ×`;
		return `${ms(median)} (${ms(quantile(values, 0))})${ratio}`;
	};
	const megabytes = (all: readonly { readonly memory: number }[]) =>
		`${Math.round(Math.max(...all.map(({ memory }) => memory)))} MB`;
	const opening = (all: readonly Measured<Opening>[], of: "firstRows" | "parameters" | "states" | "end") =>
		all.map((one) => one.told[of] ?? Number.NaN);
	if (plan !== null) {
		rows.set("asked until all parameters are known", callsText(plan.parameters));
		rows.set("asked in all", callsText(plan.states));
		const { folders, files, bytes } = floors[0]!.told;
		rows.set("asked by the floor", callsText({ list: folders, open: files, read: files, stat: 0, other: 0, bytes }));
		rows.set("floor: parameters", time(floors.map((floor) => floor.told.parameters)));
		rows.set("floor: states too", time(floors.map((floor) => floor.told.states)));
	}
	rows.set("first rows of a project of 3 runs", time(opening(fews!, "firstRows")));
	rows.set("cold: first rows", time(opening(colds!, "firstRows")));
	rows.set("cold: parameters known", time(opening(colds!, "parameters"), floorOf("parameters")));
	rows.set("cold: states known", time(opening(colds!, "states"), floorOf("states")));
	rows.set("cold: index written", time(opening(colds!, "end")));
	rows.set("warm: first rows", time(opening(warms!, "firstRows")));
	rows.set("warm: parameters known", time(opening(warms!, "parameters"), floorOf("parameters")));
	rows.set("warm: states known", time(opening(warms!, "states"), floorOf("states")));
	rows.set("warm ÷ cold, states known", share(opening(warms!, "states"), opening(colds!, "states")));
	rows.set("`exptrack ls --format json`, cold", time(lsColds!.map(({ milliseconds }) => milliseconds)));
	rows.set("`exptrack ls --format json`, warm", time(lsWarms!.map(({ milliseconds }) => milliseconds)));
	rows.set("peak memory: floor, cold, warm", [floors, colds!, warms!].map(megabytes).join(", "));
	rows.set("peak memory: `ls` cold, warm", [lsColds!, lsWarms!].map(megabytes).join(", "));
	for (const [name, text] of yamlTimes(plan?.configs ?? [], runs, floorOf("parameters"))) rows.set(name, text);
	return rows;
}

interface Measured<T> {
	readonly told: T;
	readonly memory: number;
}

function told<T>(words: readonly string[], env: Readonly<Record<string, string>> = {}): Measured<T> {
	const { output, memory } = runProcess(words, env);
	return { told: JSON.parse(output) as T, memory };
}

/** What our open asks of the disk; null, and a word on stderr, where that cannot be seen. */
function traced(entry: string, folder: string): Plan | null {
	const before = slowDiskLibrary(work);
	if (before === null) {
		process.stderr.write("no floor: it takes Linux and a C compiler (cc) to see what is read\n");
		return null;
	}
	const trace = join(work, "trace");
	runProcess([entry, folder], before(folder, { trace }));
	return planOf(trace);
}

/** PyYAML on at most 500 of the configs, scaled to all runs. */
function yamlTimes(configs: readonly string[], runs: number, floor: number): [string, string][] {
	const count = Math.min(500, configs.length);
	if (count === 0) return [];
	const chosen = Array.from({ length: count }, (_, index) => configs[Math.floor((index * configs.length) / count)]);
	const { error, status, stdout } = spawnSync("python3", [url("read-yaml.py")], {
		input: `${chosen.join("\n")}\n`,
		stdio: ["pipe", "pipe", "ignore"],
		encoding: "utf8",
	});
	if (error !== undefined || status !== 0) {
		process.stderr.write("no PyYAML to compare with: it takes python3 and its yaml\n");
		return [];
	}
	return Object.entries(JSON.parse(stdout) as Record<string, number>).map(([loader, seconds]) => {
		const all = ((seconds * 1000) / count) * runs;
		const ratio = Number.isNaN(floor) ? "" : `, ${Math.round(all / floor)} ×`;
		return [`PyYAML's ${loader}, configs alone (${count}, scaled)`, `${ms(all)}${ratio}`];
	});
}

function callsText({ list, open, stat, bytes }: Calls): string {
	const count = (value: number, what: string) => `${value.toLocaleString("en")} ${what}`;
	return `${count(list, "folders")}, ${count(open, "files")}, ${count(Math.round(bytes / 1e6), "MB")}, ${count(stat, "stats")}`;
}

function share(part: readonly number[], whole: readonly number[]): string {
	return `${Math.round((100 * quantile(part, 0.5)) / quantile(whole, 0.5))} %`;
}

function ms(value: number): string {
	if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
	return `${value.toFixed(value < 20 ? 1 : 0)} ms`;
}
