import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { builtEntry } from "./built-entry.ts";
import { hostileFiles } from "./hostile-files.ts";
import type { Opening } from "./measured.ts";
import type { Reading } from "./measured-metrics.ts";
import { runProcess } from "./run-process.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const trees: Readonly<Record<string, (folder: string) => void>> = {
	"1,000,000 folders, no run": (folder) => {
		for (let index = 0; index < 10_000; index++) {
			const parent = join(folder, String(index % 100), String(Math.floor(index / 100)));
			mkdirSync(parent, { recursive: true });
			for (let child = 0; child < 100; child++) mkdirSync(join(parent, String(child)));
		}
	},
	"20 levels of 50 folders, one run": (folder) => {
		let level = folder;
		for (let depth = 0; depth < 20; depth++) {
			for (let index = 0; index < 50; index++) mkdirSync(join(level, String(index)), { recursive: true });
			level = join(level, "25");
		}
		writeRun(level);
	},
	"100,000 files in a folder, no run": (folder) => writeFiles(folder),
	"100,000 files in a run": (folder) => {
		writeRun(folder);
		writeFiles(folder);
	},
	"100,000 folders in a folder, no run": (folder) => {
		for (let index = 0; index < 100_000; index++) mkdirSync(join(folder, String(index)), { recursive: true });
	},
};

/** When it is stopped: so many parts of the time that it takes to its end. */
const stops = [0.02, 0.25, 0.5, 0.75, 0.95];

/** Trees that hold next to nothing and are huge, deep or wide: time and memory to their end, and how soon they stop. */
export async function print(): Promise<void> {
	const entry = await builtEntry(join(temporaryFolder(), "built"));
	process.stdout.write(`Stopped ${stops.length} times on the way: the longest time from the stop to the end of the stream.

| | runs | problems | opened in | peak memory | stops within |
|---|---:|---:|---:|---:|---:|
`);
	for (const [name, write] of Object.entries(trees)) {
		const folder = fileURLToPath(new URL("trees/hostile", import.meta.url));
		rmSync(folder, { recursive: true, force: true });
		try {
			process.stderr.write(`writing ${name} …\n`);
			write(folder);
			runProcess([entry, folder]);
			const { output, memory } = runProcess([entry, folder]);
			const { runs, problems, end } = JSON.parse(output) as Opening;
			const late = stops.map((part) => {
				const stopped = runProcess([entry, folder, `--cancel=${Math.round(end * part)}`]);
				return (JSON.parse(stopped.output) as Opening).cancelled ?? 0;
			});
			const cells = [name, runs, problems, `${(end / 1000).toFixed(2)} s`, `${Math.round(memory)} MB`];
			process.stdout.write(`| ${[...cells, `${Math.max(...late).toFixed(0)} ms`].join(" | ")} |\n`);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
	await printFiles();
}

/** Metric files that are huge or lie about what they hold, each read whole by a process of its own. */
async function printFiles(): Promise<void> {
	const entry = await builtEntry(join(temporaryFolder(), "reader"), "measured-metrics.ts");
	process.stdout.write(`
Metric files, each read by a process of its own; a process that reads nothing takes about 60 MB. "longest stall" is how long nothing else had its turn.

| | series | it says | read in | longest stall | peak memory |
|---|---:|---|---:|---:|---:|
`);
	for (const [title, { name, write }] of Object.entries(hostileFiles)) {
		const folder = fileURLToPath(new URL("trees/hostile", import.meta.url));
		rmSync(folder, { recursive: true, force: true });
		try {
			process.stderr.write(`writing ${title} …\n`);
			writeRun(folder);
			write(join(folder, name));
			const { output, memory } = runProcess([entry, folder]);
			const { time, stall, series, problem } = JSON.parse(output) as Reading;
			const cells = [title, series, problem, `${(time / 1000).toFixed(2)} s`, `${stall.toFixed(0)} ms`];
			process.stdout.write(`| ${[...cells, `${Math.round(memory)} MB`].join(" | ")} |\n`);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
}

function writeRun(folder: string): void {
	mkdirSync(join(folder, ".hydra"), { recursive: true });
	writeFileSync(join(folder, ".hydra/config.yaml"), "lr: 0.1\n");
	writeFileSync(join(folder, ".hydra/hydra.yaml"), "hydra:\n  mode: RUN\n");
	writeFileSync(join(folder, ".hydra/overrides.yaml"), "[]\n");
}

function writeFiles(folder: string): void {
	mkdirSync(folder, { recursive: true });
	for (let index = 0; index < 100_000; index++) writeFileSync(join(folder, `${index}.ckpt`), "");
}
