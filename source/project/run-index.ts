import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import type { JobFacts } from "../hydra/job-facts.ts";
import type { Origin } from "../hydra/origin.ts";
import type { Turn } from "../hydra/settle-experiment.ts";
import type { FlatConfig, NamedValues } from "../model/flat-config.ts";
import { folderOf, type Run } from "../model/run.ts";
import type { Disk, Entry, Stamp } from "./disk.ts";
import { FolderMemory } from "./folder-memory.ts";
import { decodeIndex, encodeIndex, type IndexParts } from "./index-file.ts";
import { indexFileOf, touchIndex, writeIndex } from "./index-folder.ts";
import { listMark } from "./list-mark.ts";
import { Pace } from "./pace.ts";
import { RunPacker } from "./pack-runs.ts";
import { PackedRuns } from "./packed-runs.ts";
import type { RunEntry } from "./run-entry.ts";
import type { Signs } from "./run-signs.ts";
import { type Seen, SeenLog } from "./seen-log.ts";
import type { OwnPlaces } from "./table-builder.ts";

/** What was learnt of a run this time, without what the table holds anyway: little, for there are very many. */
interface Learnt {
	/** The row of the run in the table. */
	readonly row: number;
	/** The names of its config and choices, as runs share them. */
	readonly names: FlatConfig["names"];
	readonly paths: FlatConfig["paths"];
	readonly own: OwnPlaces;
	readonly choiceNames: readonly string[];
	readonly broken: RunEntry["broken"];
	readonly job: JobFacts;
	readonly origin: Origin | null;
	readonly markers: string | null;
	/** Number of a list in the log of what was seen. */
	readonly readFrom: number;
	/** null: what became of it is not known, or may change by itself. */
	turn: Turn | null;
	signsFrom: number;
}

/** A run as it was known, and what that was checked against. */
export interface Recalled extends RunEntry {
	readonly readFrom: readonly Seen[];
	readonly signsFrom: readonly Seen[];
}

/** Gives back what the table holds of a row. */
export interface TableRows {
	runAt(row: number): Run;
	/** As it was before runs of one experiment were looked at together. */
	ownSignsAt(row: number): Signs;
	configAt(row: number, names: readonly string[]): NamedValues;
	choicesAt(row: number, names: readonly string[]): NamedValues;
}

export interface IndexPlace {
	/** Where indexes are kept; null: nowhere, and nothing is remembered. */
	readonly folder: string | null;
	/** Absolute path of the folder that was opened. */
	readonly root: string;
	/** How values are read, for what is kept of one way is of no use for the other. */
	readonly values: "resolved" | "raw";
}

/** A change within the last two seconds may be followed by another one that no file system tells from it. */
const restMilliseconds = 2000;
/** What a server's clock may be ahead. A time that is yet to come by more is none of a change of now. */
const skewMilliseconds = 60_000;

/**
 * What was learnt of the runs below one folder, kept in one file from one time to the next. Whatever is taken from it is
 * checked first against the files and folders that it was learnt from: path, size, times and inode. Without a file it
 * remembers nothing.
 */
export class RunIndex {
	readonly #place: IndexPlace;
	readonly #file: string | null;
	readonly #folders: FolderMemory;
	readonly #runs: PackedRuns | null;
	readonly #learnt = new Map<string, Learnt>();
	readonly #seen = new SeenLog();
	readonly #nothingSeen = this.#seen.add([]);
	readonly #trusted = Date.now() - restMilliseconds;
	#isChanged = false;

	private constructor(place: IndexPlace, file: string | null, parts: IndexParts | null) {
		this.#place = place;
		this.#file = file;
		this.#folders = new FolderMemory(parts);
		this.#runs = parts === null ? null : new PackedRuns(parts);
	}

	/** What is kept of a folder; a file that does not fit or is damaged is as good as none. */
	static async load(place: IndexPlace): Promise<RunIndex> {
		const { folder, root, values } = place;
		if (folder === null) return new RunIndex(place, null, null);
		const file = indexFileOf(folder, root, values);
		try {
			const parts = decodeIndex(await readFile(file));
			const fits = parts?.about.root === root && parts.about.values === values;
			return new RunIndex(place, file, fits ? parts : null);
		} catch {
			return new RunIndex(place, file, null);
		}
	}

	/** What a folder holds, relative to the root. */
	list(folder: string, disk: Disk): Promise<readonly Entry[]> {
		const path = folderOf({ root: this.#place.root, path: folder });
		return this.#file === null
			? disk.list(path)
			: this.#folders.list(path, folder, disk, (stamp) => this.#stable(stamp));
	}

	/** What is known of a run, if nothing that it was learnt from has changed: all of it, all but its signs, or null. */
	async recall(path: string, hydraFolder: string, disk: Disk): Promise<Recalled | null> {
		const runs = this.#runs;
		const row = runs?.rowOf(path);
		if (runs === null || row === undefined || runs.hydraFolder(row) !== hydraFolder) return null;
		const folder = folderOf({ root: this.#place.root, path });
		const isAsBefore = (seen: readonly Seen[]) =>
			disk.areUnchanged(seen.map(({ name, stamp }) => ({ path: `${folder}/${name}`, stamp })));
		const readFrom = runs.readFrom(row);
		if (!(await isAsBefore(readFrom))) return null;
		const signsFrom = runs.signsFrom(row);
		const hasSigns = await isAsBefore(signsFrom);
		return { ...runs.entry(row, hasSigns), readFrom, signsFrom: hasSigns ? signsFrom : [] };
	}

	/** A disk that takes note of what is read of a run, in `seen`. */
	witness(disk: Disk, path: string, seen: Seen[]): Disk {
		if (this.#file === null) return disk;
		const folder = folderOf({ root: this.#place.root, path });
		return disk.seenBy((file, stamp) => seen.push({ name: nameIn(folder, file), stamp: this.#stable(stamp) }));
	}

	/** Remembers a run that was read, in its row of the table. */
	note(path: string, row: number, read: Omit<RunEntry, "placed" | "signs">, readFrom: readonly Seen[]): void {
		if (this.#file === null) return;
		this.#isChanged = true;
		this.#learn(path, row, read, null, readFrom, []);
	}

	/** Remembers a run that was recalled, in its new row. */
	keep(path: string, row: number, recalled: Recalled): void {
		const { signs, readFrom, signsFrom } = recalled;
		this.#learn(path, row, recalled, signs?.turn ?? null, readFrom, signsFrom);
	}

	/** Remembers that what the table says became of a run is to be kept; null: it may change by itself. */
	noteSigns(path: string, turn: Turn | null, signsFrom: readonly Seen[]): void {
		const learnt = this.#learnt.get(path);
		if (learnt === undefined) return;
		if (turn !== null || learnt.turn !== null) this.#isChanged = true;
		learnt.turn = turn;
		learnt.signsFrom = turn === null ? this.#nothingSeen : this.#seen.add(signsFrom);
	}

	#learn(
		path: string,
		row: number,
		{ config, own, choices, broken, job, origin, markers }: Omit<RunEntry, "placed" | "signs">,
		turn: Turn | null,
		readFrom: readonly Seen[],
		signsFrom: readonly Seen[],
	): void {
		this.#learnt.set(path, {
			row,
			names: config.names,
			paths: config.paths,
			own,
			choiceNames: choices.names,
			broken,
			job,
			origin,
			markers,
			readFrom: this.#seen.add(readFrom),
			turn,
			signsFrom: signsFrom.length === 0 ? this.#nothingSeen : this.#seen.add(signsFrom),
		});
	}

	/** Writes the file anew if there is news. */
	async save(rows: TableRows): Promise<void> {
		const file = this.#file;
		const { folder } = this.#place;
		if (file === null || folder === null) return;
		const hasGone = this.#learnt.size !== (this.#runs?.size ?? 0);
		if (!this.#isChanged && !hasGone && !this.#folders.isChanged) return touchIndex(file);
		await writeIndex(folder, file, await this.#encoded(rows));
	}

	/** null where there is too much to keep. */
	async #encoded(rows: TableRows): Promise<Uint8Array[] | null> {
		try {
			return await encodeIndex(await this.#parts(rows));
		} catch (error) {
			// A single value may be longer, when spelled, than any text can be.
			if (error instanceof RangeError) return null;
			throw error;
		}
	}

	async #parts(rows: TableRows): Promise<IndexParts> {
		const packer = new RunPacker();
		const pace = new Pace();
		for (const [path, learnt] of this.#learnt) {
			const { row, names, paths, own, choiceNames, broken, job, origin, markers, turn } = learnt;
			const entry = {
				placed: rows.runAt(row),
				config: { ...rows.configAt(row, names), paths },
				own,
				choices: rows.choicesAt(row, choiceNames),
				broken,
				job,
				origin,
				markers,
				signs: turn === null ? null : { ...rows.ownSignsAt(row), turn, files: listMark(rows.runAt(row).files) },
			};
			packer.add(path, entry, learnt.readFrom, learnt.signsFrom);
			if (pace.isDue(performance.now())) await pace.breathe();
		}
		const [runs, folders, seen] = [packer.tables(), this.#folders.tables(), this.#seen.tables()];
		const { root, values } = this.#place;
		return {
			about: { root, values, runs: this.#learnt.size },
			json: { ...runs.json, ...folders.json, ...seen.json },
			numbers: { ...runs.numbers, ...folders.numbers, ...seen.numbers },
		};
	}

	/** A state that can be told from each later one; else one that no file has. */
	#stable(stamp: Stamp | null): Stamp | null {
		if (stamp === null || !(this.#isFresh(stamp.modified) || this.#isFresh(stamp.changed))) return stamp;
		return { ...stamp, inode: -1 };
	}

	#isFresh(time: number): boolean {
		return time >= this.#trusted && time <= Date.now() + skewMilliseconds;
	}
}

/** The names that files have in their runs, each as one string. */
const names = new Map<string, string>();
const maxNames = 10_000;

function nameIn(folder: string, path: string): string {
	const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : relative(folder, path);
	const known = names.get(name);
	if (known !== undefined) return known;
	if (names.size < maxNames) names.set(name, name);
	return name;
}
