import { posix } from "node:path";
import type { Origin } from "../hydra/origin.ts";
import { recordedPlace } from "../hydra/recorded-place.ts";
import { naturalOrder } from "../model/natural-order.ts";
import type { OuterFolder } from "../model/outer-folder.ts";
import type { Problem } from "../model/problem.ts";
import { folderOf, type Run } from "../model/run.ts";
import type { Column } from "../model/run-table.ts";
import { type Claimant, configClaims } from "./config-claims.ts";
import type { Disk, Entry } from "./disk.ts";
import { FolderClaims } from "./folder-claims.ts";
import { FolderFiles } from "./folder-files.ts";
import { isBelow } from "./is-below.ts";
import { LoggerEvidence } from "./logger-evidence.ts";
import { type LoggerFolder, type LoggerOwners, loggerOwners } from "./logger-owners.ts";
import { OutsideFolders } from "./outside-folders.ts";
import { parentOf } from "./parent-of.ts";
import type { TableBuilder } from "./table-builder.ts";

/** Of folders outside of the opened one the first ones are looked for. */
const maxElsewhere = 64;

export interface OuterFilesOptions {
	/** Absolute path of the folder that was opened. */
	readonly root: string;
	readonly disk: Disk;
	readonly builder: TableBuilder;
	readonly signal: AbortSignal;
	/** The columns of the configs, interpolations resolved, with the rows of the builder. */
	readonly columns: () => ReadonlyMap<string, Column> | Promise<ReadonlyMap<string, Column>>;
	readonly onProblem: (problem: Problem) => void;
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
	#hasGiven = false;
	/** Folders of which a limit was told. */
	readonly #limited = new Set<string>();

	constructor(options: OuterFilesOptions) {
		this.#options = options;
	}

	/** A run, by its path, and where it has run. */
	add(path: string, origin: Origin | null): void {
		this.#origins.set(path, origin);
		this.outside.addRun(path);
	}

	/** A folder is gone with all that is below it. Whether that may change what runs have. */
	forget(folder: string): boolean {
		for (const path of this.#origins.keys()) if (isBelow(path, folder)) this.#origins.delete(path);
		return this.outside.forget(folder);
	}

	/** Problems of some folders and of what lies in them were taken back: limits there are told again. */
	tellAgain(folders: readonly string[]): void {
		for (const folder of folders)
			for (const limited of this.#limited)
				if (limited === folder || parentOf(limited) === folder) this.#limited.delete(limited);
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
		const { builder, root, signal } = this.#options;
		const runs = this.#claimants();
		const { claims, elsewhere } = this.#claims(await this.#options.columns(), runs);
		builder.setElsewhere(root, await this.#existing(elsewhere));
		if (this.outside.isEmpty && !this.#hasGiven) return changed;
		this.#hasGiven = true;
		const owners = await this.#owners(claims, runs);
		const given = await this.#given(claims, owners);
		if (signal.aborted) return changed;
		if (this.outside.isFull) this.#tellLimit(".");
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
		const strays = [...owners.rows].filter(([, row]) => row === null).map(([path]) => path);
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
		{ rows: owners, crowded }: LoggerOwners,
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
		for (const [folder, row] of claims.outputs()) {
			if (crowded.has(folder) || claims.holderOf(folder).isContested || isOthers(folder, row)) continue;
			give(folder, row);
		}
		for (const [folder, row] of owners) if (row !== null) give(folder, row);
		const { list, disk, root, signal, builder, shared } = this.#options;
		/** Folders of loggers and those around them. */
		const loggers = new Set([...owners.keys()].flatMap(aboveOf));
		const files = new FolderFiles({
			list,
			skips: (folder, row) => {
				const owner = owners.get(folder);
				if (owner !== undefined) return owner !== row;
				return crowded.has(folder) || claims.isOthers(folder, row);
			},
			kindOf: async (path) => {
				const kind = (await disk.follow(`${root}/${path}`))?.kind ?? "other";
				return kind === "folder" && !this.outside.has(path) ? "other" : kind;
			},
			isLoggers: (folder) => loggers.has(folder) || aboveOf(folder).some((at) => owners.has(at)),
			onLimit: (folder) => this.#tellLimit(folder),
		});
		const given = new Map<number, readonly OuterFolder[]>();
		for (const [row, folders] of foldersOf) {
			if (signal.aborted) break;
			const { path } = builder.runAt(row);
			const outer: OuterFolder[] = [];
			for (const folder of outermost(folders)) {
				const names = shared(await files.below(folder, row));
				if (names.length > 0) outer.push({ path: posix.relative(path, folder), files: names });
			}
			if (outer.length > 0) given.set(row, outer);
		}
		return given;
	}

	#tellLimit(folder: string): void {
		if (this.#limited.has(folder)) return;
		this.#limited.add(folder);
		const what = folder === "." ? "folders outside of runs" : "files and folders for one run";
		this.#options.onProblem({
			path: folderOf({ root: this.#options.root, path: folder }),
			message: `has too many ${what}: not all of what runs have there is known`,
		});
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

	/** … and the folders outside of the opened one that runs say they write into, as absolute paths. */
	#claims(
		columns: ReadonlyMap<string, Column>,
		runs: readonly Claimant[],
	): { claims: FolderClaims; elsewhere: ReadonlySet<string> } {
		const { root } = this.#options;
		const claims = new FolderClaims();
		const elsewhere = new Set<string>();
		// On the disk of the runs: what else a config names may be on one that does not answer.
		const projects = new Set(
			runs.flatMap(({ origin, folder }) => (origin.cwd && recordedPlace(origin.cwd, origin, folder)) || []),
		);
		const around = [...projects].filter((project) => root.startsWith(`${project}/`));
		/** Many runs name the same. */
		const known = new Map<string, string | null>();
		configClaims(columns, runs, (path, row, use) => {
			let folder = known.get(path);
			if (folder === undefined) {
				folder = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : null;
				if (folder !== null && !this.outside.isFree(folder)) folder = null;
				known.set(path, folder);
				const isBeyond = !path.startsWith(`${root}/`) && !`${root}/`.startsWith(`${path}/`);
				const isNear = isBeyond && around.some((project) => path.startsWith(`${project}/`));
				if (use === "output" && isNear && elsewhere.size < maxElsewhere) elsewhere.add(path);
			}
			if (folder !== null) claims.add(folder, row, use);
		});
		return { claims, elsewhere };
	}

	async #existing(paths: ReadonlySet<string>): Promise<readonly string[]> {
		const there: string[] = [];
		for (const path of paths) if ((await this.#options.disk.stamp(path))?.kind === "folder") there.push(path);
		return there;
	}

	/** For each folder of a logger its run; null: nobody's for certain. */
	async #owners(claims: FolderClaims, runs: readonly Claimant[]): Promise<LoggerOwners> {
		const { disk, signal } = this.#options;
		const evidence = new LoggerEvidence({ ...this.#options, runs });
		const loggers: LoggerFolder[] = [];
		for (const folder of this.outside.loggers()) {
			if (signal.aborted) break;
			await disk.breathe();
			const isFree = this.outside.isFree(folder);
			const named = isFree ? await evidence.of(folder) : new Set<number>();
			loggers.push({ folder, kind: this.outside.kindOf(folder), named, isShared: !isFree });
		}
		return loggerOwners(loggers, claims);
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
