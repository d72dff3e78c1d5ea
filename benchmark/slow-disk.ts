import { join, resolve } from "node:path";
import { builtEntry } from "./built-entry.ts";
import type { Opening } from "./measured.ts";
import { ownTree } from "./own-tree.ts";
import { planOf, sumOf } from "./plan-of.ts";
import { runProcess } from "./run-process.ts";
import { slowDiskLibrary } from "./slow-disk-library.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Milliseconds before each answer. */
const delay = 2;

/** Opening a project on a file system that answers each call late, against the time of one call after the other. */
export async function print(folders: readonly string[]): Promise<void> {
	const folder = resolve(folders[0] ?? ownTree("2,000 runs"));
	const work = temporaryFolder();
	const before = slowDiskLibrary(work);
	if (before === null) {
		process.stderr.write("no slow disk: it takes Linux and a C compiler (cc)\n");
		return;
	}
	const entry = await builtEntry(join(work, "built"));
	process.stdout.write(`Each call of the file system is answered after ${delay} ms; the time is that until the states are known.

| | runs | calls | one after the other | time | share | parameters known | first rows |
|---|---:|---:|---:|---:|---:|---:|---:|
`);
	const cache = join(work, "cache");
	for (const name of ["cold", "cold", "cold", "warm", "warm", "warm"]) {
		const trace = join(work, "trace");
		const kept = name === "warm" ? [`--cache=${cache}`] : [];
		if (name === "warm") runProcess([entry, folder, ...kept]);
		const { output } = runProcess([entry, folder, ...kept], before(folder, { delay: delay * 1000, trace }));
		const { runs, states, parameters, firstRows } = JSON.parse(output) as Opening;
		const calls = sumOf(planOf(trace).states);
		const share = `${((100 * states!) / (calls * delay)).toFixed(1)} %`;
		const cells = [name, runs, calls, s(calls * delay), s(states!), share, s(parameters!), s(firstRows!)];
		process.stdout.write(`| ${cells.join(" | ")} |\n`);
	}
}

function s(milliseconds: number): string {
	return `${(milliseconds / 1000).toFixed(2)} s`;
}
