import { posix } from "node:path";
import type { Origin } from "../hydra/origin.ts";
import { naturalOrder } from "../model/natural-order.ts";
import type { OuterFolder } from "../model/outer-folder.ts";
import { folderOf, type Run } from "../model/run.ts";
import { type Claimant, configClaims } from "./config-claims.ts";
import type { Disk, Entry } from "./disk.ts";
import { FolderClaims } from "./folder-claims.ts";
import { FolderFiles } from "./folder-files.ts";
import { LoggerEvidence } from "./logger-evidence.ts";
import { OutsideFolders, parentOf } from "./outside-folders.ts";
import type { TableBuilder } from "./table-builder.ts";

export interface OuterFilesOptions {
	/** Absolute path of the folder that was opened. */
	readonly root: string;
	readonly disk: Disk;
	readonly builder: TableBuilder;
	readonly signal: AbortSignal;
	/** What a folder (relative to the opened one) holds. */
	readonly list: (folder: string) => Promise<readonly Entry[]>;
	/** A list of names as runs share it. */
	readonly shared: (files: readonly string[]) => readonly string[];
}

/**
 * Files outside of the runs' folders that are a run's: a folder that one run's config alone names, or that names one run's
 * output folder itself. What more than one run could claim is nobody's.
 */
export class OuterFiles {
	readonly outside = new OutsideFolders();
	readonly #options: OuterFilesOptions;
	/** By the path of the run. */
	readonly #foldersOf = new Map<string, readonly OuterFolder[]>();
	readonly #origins = new Map<string, Origin | null>();

	constructor(options: OuterFilesOptions) {
		this.#options = options;
	}

	/** A run, by its path, and where it has run. */
	add(path: string, origin: Origin | null): void {
		this.#origins.set(path, origin);
		this.outside.addRun(path);
	}

	/** What a run was given, for when it is read anew. */
	of(path: string): Pick<Run, "outerFolders"> {
		const outerFolders = this.#foldersOf.get(path);
		// A list of its own, for with other files of the run it makes another whole.
		return outerFolders === undefined ? {} : { outerFolders: [...outerFolders] };
	}

	/**
	 * Gives each run in the table what is its own, once all runs are there, and tells of the folders that are nobody's. May be
	 * called again, when runs or folders have come. Returns the paths of the runs that have other files than before.
	 */
	async attribute(): Promise<string[]> {
		const changed: string[] = [];
		if (this.outside.isEmpty) return changed;
		const { builder, root, signal } = this.#options;
		const runs = this.#claimants();
		const claims = this.#claims(runs);
		const owners = await this.#owners(claims, runs);
		const given = await this.#given(claims, owners);
		if (signal.aborted) return changed;
		this.#foldersOf.clear();
		for (let row = 0; row < builder.length; row++) {
			const run = builder.runAt(row);
			if (run.root !== root) continue;
			const outerFolders = given.get(row);
			if (outerFolders !== undefined) this.#foldersOf.set(run.path, outerFolders);
			const { outerFolders: before, ...own } = run;
			if (JSON.stringify(before) === JSON.stringify(outerFolders)) continue;
			builder.replace(row, outerFolders === undefined ? own : { ...own, outerFolders });
			changed.push(run.path);
		}
		const homes = this.#homes();
		const strays = [...owners].filter(([, row]) => row === null).map(([path]) => path);
		builder.setStrays(
			root,
			strays.toSorted(naturalOrder).map((path) => {
				const home = aboveOf(path).find((at) => homes.has(at)) ?? ".";
				return { root, path, home };
			}),
		);
		return changed;
	}

	/** By row, the folders that are its own with their files. */
	async #given(
		claims: FolderClaims,
		owners: ReadonlyMap<string, number | null>,
	): Promise<Map<number, readonly OuterFolder[]>> {
		/** What a logger's own settings say goes before what is only named. */
		const isOthers = (folder: string, row: number) => {
			if (owners.get(folder) === null) return true;
			return aboveOf(folder).some((at) => (owners.get(at) ?? row) !== row);
		};
		const foldersOf = new Map<number, string[]>();
		const give = (folder: string, row: number) => {
			const folders = foldersOf.get(row);
			if (folders === undefined) foldersOf.set(row, [folder]);
			else folders.push(folder);
		};
		for (const [folder, row] of claims.outputs())
			if (!claims.holderOf(folder).isContested && !isOthers(folder, row)) give(folder, row);
		for (const [folder, row] of owners) if (row !== null) give(folder, row);
		const files = new FolderFiles(this.#options.list, (folder, row) => {
			const owner = owners.get(folder);
			return (owner !== undefined && owner !== row) || (claims.isOthers(folder, row) && owner !== row);
		});
		const given = new Map<number, readonly OuterFolder[]>();
		for (const [row, folders] of foldersOf) {
			if (this.#options.signal.aborted) break;
			const { path } = this.#options.builder.runAt(row);
			const outer: OuterFolder[] = [];
			for (const folder of outermost(folders)) {
				const names = this.#options.shared(await files.below(folder, row));
				if (names.length > 0) outer.push({ path: posix.relative(path, folder), files: names });
			}
			if (outer.length > 0) given.set(row, outer);
		}
		return given;
	}

	/** Runs of which something tells where they ran. */
	#claimants(): Claimant[] {
		const { builder, root } = this.#options;
		const claimants: Claimant[] = [];
		for (let row = 0; row < builder.length; row++) {
			const run = builder.runAt(row);
			const origin = run.root === root ? this.#origins.get(run.path) : null;
			if (origin != null) claimants.push({ row, folder: folderOf(run), origin });
		}
		return claimants;
	}

	#claims(runs: readonly Claimant[]): FolderClaims {
		const { builder, root } = this.#options;
		const claims = new FolderClaims();
		configClaims(builder.parameters(), runs, (path, row, isOutput) => {
			if (!path.startsWith(`${root}/`)) return;
			const folder = path.slice(root.length + 1);
			if (this.outside.isFree(folder)) claims.add(folder, row, isOutput);
		});
		return claims;
	}

	/** For each folder of a logger its run; null: nobody's for certain. */
	async #owners(claims: FolderClaims, runs: readonly Claimant[]): Promise<Map<string, number | null>> {
		const { disk, signal } = this.#options;
		const evidence = new LoggerEvidence({ ...this.#options, runs });
		const owners = new Map<string, number | null>();
		for (const folder of this.outside.loggers().toSorted()) {
			if (signal.aborted) break;
			await disk.breathe();
			owners.set(folder, this.outside.isFree(folder) ? await this.#ownerOf(folder, claims, evidence, owners) : null);
		}
		return owners;
	}

	async #ownerOf(
		folder: string,
		claims: FolderClaims,
		evidence: LoggerEvidence,
		owners: ReadonlyMap<string, number | null>,
	): Promise<number | null> {
		const { row, isContested } = claims.holderOf(folder);
		const [named = null, ...others] = await evidence.of(folder);
		if (others.length > 0) return null;
		if (named !== null) return isContested || row === null || row === named ? named : null;
		if (isContested) return null;
		if (row !== null) return row;
		// A logger keeps parts of one run in folders of their own below.
		const above = aboveOf(parentOf(folder)).find((at) => owners.has(at));
		return above === undefined ? null : owners.get(above)!;
	}

	/** Experiments and projects. */
	#homes(): ReadonlySet<string> {
		const { builder, root } = this.#options;
		const homes = new Set<string>();
		for (let row = 0; row < builder.length; row++) {
			const run = builder.runAt(row);
			if (run.root === root) homes.add(run.experiment).add(run.project);
		}
		return homes;
	}
}

/** Without those that lie in another one. */
function outermost(folders: readonly string[]): readonly string[] {
	const all = new Set(folders);
	const isInside = (folder: string) => aboveOf(parentOf(folder)).some((at) => all.has(at));
	return [...all].filter((folder) => !isInside(folder)).toSorted(naturalOrder);
}

/** A folder and those above it, the nearest first, without the opened one. */
function aboveOf(folder: string): string[] {
	const folders: string[] = [];
	for (let at = folder; at !== "."; at = parentOf(at)) folders.push(at);
	return folders;
}
