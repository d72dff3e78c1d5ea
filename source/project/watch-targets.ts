import { folderOf, type Run } from "../model/run.ts";
import type { Disk } from "./disk.ts";
import { parentOf } from "./parent-of.ts";
import type { RootReader } from "./root-reader.ts";
import { runPlaces } from "./run-places.ts";
import type { TableBuilder } from "./table-builder.ts";
import type { Watch } from "./watch.ts";

export interface WatchTargetsOptions {
	/** Absolute path of the folder that was opened. */
	readonly root: string;
	readonly reader: RootReader;
	readonly builder: TableBuilder;
	readonly disk: Disk;
	readonly watch: Watch;
	/** When the reading began, milliseconds since 1970: what has changed since then may have been missed. */
	readonly since: number;
}

/** Folders outside of runs, and runs, by path relative to the root. */
export interface Targets {
	readonly folders: ReadonlySet<string>;
	readonly runs: ReadonlySet<string>;
}

/** Folders that are looked at each time: those in which something came or went last. */
const maxFolders = 256;
/** The latest of them, whose runs may be young though no log says so. */
const latestFolders = 16;
const maxRuns = 512;
/** A run whose files have changed is expected to go on. */
const stirMilliseconds = 10 * 60_000;

/**
 * What is looked at each time: the folders where new runs may come, runs that go on, and those that are seen. All else is
 * looked at in turn.
 */
export class WatchTargets {
	readonly #options: WatchTargetsOptions;
	/** When a folder outside of runs has changed. */
	readonly #times = new Map<string, number>();
	#folders: readonly string[] = ["."];
	/** Runs that go on, and until when that is believed of those of which only a change was seen. */
	readonly #stirred = new Map<string, number>();
	#running: readonly string[] = [];
	/** All folders and runs, and how many of them have had their turn. */
	#round: readonly string[] = [];
	#place = 0;
	/** Runs by the folders (absolute) that they write to. */
	#writers = new Map<string, string[]>();

	constructor(options: WatchTargetsOptions) {
		this.#options = options;
	}

	get isBusy(): boolean {
		return this.#running.length > 0;
	}

	async begin(): Promise<void> {
		const { reader, disk, root, since } = this.#options;
		for (const folder of reader.outside) {
			const stamp = await disk.stamp(folderOf({ root, path: folder }));
			if (stamp !== null) this.note(folder, stamp.changed);
		}
		this.choose();
		const latest = new Set(this.#folders.slice(0, latestFolders));
		const young = [...reader.rows.keys()].filter((path) => latest.has(parentOf(path))).slice(-maxRuns / 2);
		this.stir(young, since);
	}

	note(folder: string, changed: number): void {
		this.#times.set(folder, changed);
	}

	/** Something in these runs has changed. */
	stir(paths: Iterable<string>, now: number): void {
		for (const path of paths) this.#stirred.set(path, now + stirMilliseconds);
		for (const [path, until] of this.#stirred) if (until < now) this.#stirred.delete(path);
	}

	/** Chooses what is looked at each time, after runs came or went. */
	choose(): void {
		const { reader, builder } = this.#options;
		for (const folder of [...this.#times.keys()]) if (!reader.outside.has(folder)) this.#times.delete(folder);
		const latest = [...reader.outside].sort((a, b) => (this.#times.get(b) ?? 0) - (this.#times.get(a) ?? 0));
		this.#folders = latest.slice(0, maxFolders);
		const running: string[] = [];
		for (const [path, row] of reader.rows) if (builder.runAt(row).status === "running") running.push(path);
		this.#running = running;
	}

	/** What is to be looked at now, and `others` more in turn. */
	due(others: number): Targets {
		const { reader } = this.#options;
		const folders = new Set([".", ...this.#folders].filter((folder) => reader.outside.has(folder)));
		const runs = new Set([...this.#hot()]);
		for (let count = 0; count < others; count++) {
			if (this.#place >= this.#round.length) {
				this.#round = [...reader.outside, ...reader.rows.keys()];
				this.#place = 0;
				// A small tree is gone through once a look.
				if (count > 0) break;
			}
			const path = this.#round[this.#place++];
			if (path === undefined) break;
			if (reader.outside.has(path)) folders.add(path);
			else if (reader.rows.has(path)) runs.add(path);
		}
		return { folders, runs };
	}

	/** What the file system means when it tells of these folders (absolute). */
	heard(heard: ReadonlySet<string>): Targets {
		const { reader, root } = this.#options;
		const folders = new Set<string>();
		const runs = new Set<string>();
		for (const folder of heard) {
			const path = folder === root ? "." : folder.slice(root.length + 1);
			if (reader.outside.has(path)) folders.add(path);
			for (const run of this.#writers.get(folder) ?? []) runs.add(run);
		}
		return { folders, runs };
	}

	/** Folders (absolute) that are worth listening to, the most telling first. */
	toHear(): readonly string[] {
		const { root } = this.#options;
		this.#writers = new Map();
		const hear: string[] = [root];
		const folders = this.#folders.map((path) => folderOf({ root, path }));
		for (const path of this.#hot()) {
			const run = this.#runOf(path);
			if (run === undefined) continue;
			for (const folder of runPlaces(run).homes) {
				const writers = this.#writers.get(folder);
				if (writers === undefined) this.#writers.set(folder, [path]);
				else writers.push(path);
			}
		}
		hear.push(...folders.slice(0, maxFolders / 2), ...this.#writers.keys(), ...folders.slice(maxFolders / 2));
		return hear;
	}

	/** Runs that go on or are seen. */
	#hot(): ReadonlySet<string> {
		const { root, watch, reader } = this.#options;
		const prefix = `${root}/`;
		const seen = Array.from(watch.inSight(), (key) =>
			key === root ? "." : key.startsWith(prefix) ? key.slice(prefix.length) : "",
		);
		const hot = new Set([...seen, ...this.#running.slice(0, maxRuns), ...[...this.#stirred.keys()].slice(-maxRuns)]);
		return new Set([...hot].filter((path) => reader.rows.has(path)));
	}

	#runOf(path: string): Run | undefined {
		const { reader, builder } = this.#options;
		const row = reader.rows.get(path);
		return row === undefined ? undefined : builder.runAt(row);
	}
}
