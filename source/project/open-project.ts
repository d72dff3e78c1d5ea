import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Problem } from "../model/problem.ts";
import type { RunTable } from "../model/run-table.ts";
import { Disk } from "./disk.ts";
import { RootReader } from "./root-reader.ts";
import { TableBuilder } from "./table-builder.ts";
import type { Freshness, Watch } from "./watch.ts";
import { watchProject } from "./watch-project.ts";
import { RootWatch } from "./watch-root.ts";

const noRuns: ReadonlySet<string> = new Set();

/** All that is known so far. */
export interface Snapshot {
	readonly table: RunTable;
	readonly problems: readonly Problem[];
	/** Folders listed so far. */
	readonly scanned: number;
	/** Whether these are all runs, with all of their parameters. */
	readonly complete: boolean;
	/** Whether what became of each run is known too; until then the state of most is `unknown`. */
	readonly settled: boolean;
	/** Folders of the runs that are new since the snapshot before, or whose files have changed; empty until all is settled. */
	readonly changed: ReadonlySet<string>;
	/** How current this is; null where nobody looks for changes. */
	readonly live: Freshness | null;
}

export interface OpenOptions {
	/** Stops the reading; the last snapshot then is not complete. */
	readonly signal?: AbortSignal;
	/** Milliseconds since 1970, for what is still running; the clock when not given. */
	readonly now?: number;
	/** Milliseconds between snapshots. */
	readonly interval?: number;
	/** Whether interpolations stay as they are written; else the table has what they stand for. */
	readonly raw?: boolean;
	/**
	 * The environment that `${oc.env:NAME}` reads. By default none: the machine that looks at a run is not the one that ran it,
	 * so that what has a default takes it, and the rest stays as it is written. Nor is then what Hydra kept of the environment
	 * in `hydra.job.env_set`, which may hold secrets.
	 */
	readonly env?: (name: string) => string | undefined;
	/**
	 * Folder in which to keep what is learnt, so that the next time only what has changed since is read. By default nothing
	 * is written.
	 */
	readonly cacheFolder?: string | null;
	/**
	 * Goes on when all is read: each change below the folders makes another snapshot, until the watch is stopped. A table in
	 * which nothing is other stays the same object, and so does a run of which nothing is.
	 */
	readonly watch?: Watch | null;
}

/**
 * Reads the runs below some folders (absolute paths) as a stream: the first snapshot comes with the first runs, then one
 * about every tenth of a second, later ones more rarely. First come the runs with their parameters, then what became of
 * them. What is broken becomes a problem and stops nothing. The reading begins at once, before the first snapshot is asked
 * for.
 */
export function openProject(folders: readonly string[], options: OpenOptions = {}): AsyncGenerator<Snapshot, void> {
	const {
		signal = new AbortController().signal,
		now = Date.now(),
		interval = 100,
		cacheFolder = null,
		raw = false,
		env = null,
		watch = null,
	} = options;
	const since = Date.now();
	const builder = new TableBuilder();
	let problems: Problem[] = [];
	const disk = new Disk();
	const onProblem = (problem: Problem) => problems.push(problem);
	const roots: RootReader[] = [];
	const stage = { complete: false, settled: false };
	const snapshot = (table: RunTable = builder.snapshot()): Snapshot => ({
		table,
		problems: problems.slice(),
		scanned: roots.reduce((sum, root) => sum + root.scanned, 0),
		...stage,
		changed: noRuns,
		live: null,
	});
	const first = Promise.withResolvers<void>();
	const reading = (async () => {
		for (const root of folders) {
			const reader = await RootReader.open({ root, disk, builder, cacheFolder, raw, env, now, signal, onProblem });
			roots.push(reader);
			await reader.read(first.resolve);
		}
		stage.complete = !signal.aborted;
		for (const root of roots) await root.settle();
		stage.settled = !signal.aborted;
	})();
	const done = reading.then(() => true);
	// Whoever takes the snapshots is told.
	done.catch(() => {});
	return snapshots();

	function watched(handle: Watch): RootWatch[] {
		const remove = (rows: readonly number[]) => {
			if (rows.length === 0) return;
			const gone = new Set(rows);
			const rowOf = builder.remove(gone);
			for (const root of roots) root.moved(gone, rowOf);
		};
		const forgetProblems = (folder: string, isGone: boolean) => {
			// What is broken alike in many configs is told once, and would not be told again.
			const isOf = ({ path, kind }: Problem) =>
				isGone ? path.startsWith(`${folder}/`) : kind === undefined && (path === folder || dirname(path) === folder);
			problems = problems.filter((problem) => !isOf(problem));
		};
		return roots.map(
			(reader, index) =>
				new RootWatch({ root: folders[index]!, reader, builder, disk, watch: handle, since, remove, forgetProblems }),
		);
	}

	async function* snapshots(): AsyncGenerator<Snapshot, void> {
		const start = performance.now();
		await Promise.race([first.promise, done]);
		// A project that is read within a blink comes as one snapshot.
		let wait = Math.min(interval, 20);
		while (!(await Promise.race([done, setTimeout(wait, false, { ref: false })]))) {
			yield snapshot();
			// Each snapshot is the whole table, and whoever shows it looks at all of it.
			wait = Math.max(interval, (performance.now() - start) / 4);
		}
		let last = snapshot();
		yield last;
		for (const root of roots) await root.save();
		if (watch === null || signal.aborted) return;
		for await (const { changed, isOtherTable, live } of watchProject(watched(watch), watch, signal)) {
			last = { ...snapshot(isOtherTable ? builder.snapshot() : last.table), changed, live };
			yield last;
		}
	}
}

/** The last snapshot: everything below the folders (absolute paths). */
export async function loadTable(
	folders: readonly string[],
	options: Omit<OpenOptions, "watch"> = {},
): Promise<Snapshot> {
	let last: Snapshot | undefined;
	for await (const snapshot of openProject(folders, { interval: 1e6, ...options, watch: null })) last = snapshot;
	return last!;
}
