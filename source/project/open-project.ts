import { setTimeout } from "node:timers/promises";
import type { Problem } from "../model/problem.ts";
import type { RunTable } from "../model/run-table.ts";
import { Disk } from "./disk.ts";
import { RunReader } from "./run-reader.ts";
import { Scan } from "./scan.ts";
import { TableBuilder } from "./table-builder.ts";

/** All that is known so far. */
export interface Snapshot {
	readonly table: RunTable;
	readonly problems: readonly Problem[];
	/** Folders listed so far. */
	readonly scanned: number;
	/** Whether this is all there is. */
	readonly complete: boolean;
}

export interface OpenOptions {
	/** Stops the reading; the last snapshot then is not complete. */
	readonly signal?: AbortSignal;
	/** Milliseconds since 1970, for what is still running; the clock when not given. */
	readonly now?: number;
	/** Milliseconds between snapshots. */
	readonly interval?: number;
}

/**
 * Reads the runs below some folders (absolute paths) as a stream: the first snapshot comes with the first runs, then one
 * about every tenth of a second, later ones more rarely, and the last one is complete. What is broken becomes a problem and
 * stops nothing. The reading begins at once, before the first snapshot is asked for.
 */
export function openProject(folders: readonly string[], options: OpenOptions = {}): AsyncGenerator<Snapshot, void> {
	const { signal = new AbortController().signal, now = Date.now(), interval = 100 } = options;
	const builder = new TableBuilder();
	const problems: Problem[] = [];
	const disk = new Disk();
	let scanned = 0;
	const snapshot = (complete: boolean): Snapshot => ({
		table: builder.snapshot(),
		problems: problems.slice(),
		scanned,
		complete,
	});

	const first = Promise.withResolvers<void>();
	const reading = (async () => {
		for (const root of folders) {
			const before = scanned;
			const reader = new RunReader({ root, disk, builder, now, onProblem: (problem) => problems.push(problem) });
			const scan: Scan = new Scan(root, {
				disk,
				signal,
				depthOf: (folder) => reader.depthOf(folder),
				bareDepthOf: (folder) => reader.bareDepthOf(folder),
				onProblem: (problem) => problems.push(problem),
				onRun: async (found) => {
					await reader.read(found, scan.markers);
					scanned = before + scan.folders;
					first.resolve();
				},
			});
			await scan.run();
			scanned = before + scan.folders;
		}
	})();
	const done = reading.then(() => true);
	// Whoever takes the snapshots is told.
	done.catch(() => {});
	return snapshots();

	async function* snapshots(): AsyncGenerator<Snapshot, void> {
		const start = performance.now();
		await Promise.race([first.promise, done]);
		// A project that is read within a blink comes as one snapshot.
		let wait = Math.min(interval, 20);
		while (!(await Promise.race([done, setTimeout(wait, false, { ref: false })]))) {
			yield snapshot(false);
			// Each snapshot is the whole table, and whoever shows it looks at all of it.
			wait = Math.max(interval, (performance.now() - start) / 4);
		}
		yield snapshot(!signal.aborted);
	}
}

/** The last snapshot: everything below the folders (absolute paths). */
export async function loadTable(folders: readonly string[], options: OpenOptions = {}): Promise<Snapshot> {
	let last: Snapshot | undefined;
	for await (const snapshot of openProject(folders, { interval: 1e6, ...options })) last = snapshot;
	return last!;
}
