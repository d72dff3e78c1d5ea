import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import type { Disk, Entry } from "./disk.ts";
import { codeOf } from "./file-error.ts";
import { LinkedFolders } from "./linked-folders.ts";
import { RecentListings } from "./recent-listings.ts";
import { sortBackwards } from "./sort-backwards.ts";
import { under } from "./under.ts";

/** A folder that may be a run, as the walk meets it. */
export interface FoundRun {
	/** Path relative to the opened folder, `.` for itself. */
	readonly path: string;
	/** Path of Hydra's folder relative to the run (`.hydra`, `.` when the files lie in the run itself); null where there is none. */
	readonly hydraFolder: string | null;
	/** Relative to the run, without Hydra's own and without those of runs inside it, in the order in which they were met. */
	readonly files: readonly string[];
}

/** `Content` is what Hydra's folder of a run holds, whatever the reader makes of it. */
export interface ScanOptions<Content> {
	readonly disk: Disk;
	readonly signal: AbortSignal;
	/** What a folder (relative to the opened one) holds. */
	readonly list: (folder: string) => Promise<readonly Entry[]>;
	/** Reads what Hydra keeps of the run `path` in its folder `hydraFolder`; null where nothing of Hydra's is in there. */
	readonly open: (path: string, hydraFolder: string) => Promise<Content | null>;
	/** Called once for each run, when all of its files are known; null: a run that has no folder of Hydra's. */
	readonly onRun: (run: FoundRun, content: Content | null) => void;
	/** Called with the files of each folder that is in no run, as far as the walk can tell then. */
	readonly onOutside?: (folder: string, files: readonly string[]) => void;
	readonly onProblem: (problem: Problem) => void;
	/**
	 * Where Hydra's three files lie in a folder that is not hidden, hydra.yaml tells which folder is the run: how many
	 * parts of the path to strip; null when this is no run at all.
	 */
	readonly depthOf: (folder: string) => Promise<number | null>;
	/**
	 * How many levels below a folder with a multirun.yaml the runs of that sweep lie when Hydra was told to keep no folder
	 * of its own (`hydra.output_subdir=null`); 0 when it keeps one, so that runs are known by it.
	 */
	readonly bareDepthOf: (folder: string) => Promise<number>;
	/** What an earlier walk over the same tree knows; without it none is. */
	readonly before?: {
		readonly markers: Scan<Content>["markers"];
		readonly links: LinkedFolders;
		/** Whether a folder is left out with all that is below it. */
		readonly skips: (folder: string) => boolean;
	};
}

export const hydraFileNames = ["config.yaml", "hydra.yaml", "overrides.yaml"] as const;
const markerNames = new Set(["multirun.yaml", "optimization_results.yaml", ".submitit"]);
/** Folders that hold no runs and can be huge. */
const pruned = new Set([".git", "node_modules", "__pycache__", ".venv", ".ipynb_checkpoints"]);
const workers = 32;
/** A run that writes more files than this has the first ones listed. */
const maxFiles = 10_000;
/** Of more folders without runs new ones are not looked for in the rest. */
const maxOutside = 100_000;

/** One run whose subfolders are still being listed. */
interface OpenRun<Content> {
	readonly path: string;
	readonly hydraFolder: string | null;
	readonly content: Content | null;
	readonly files: string[];
	/** Folders of it that are still to be listed. */
	pending: number;
}

interface Task<Content> {
	readonly folder: string;
	readonly owner: OpenRun<Content> | null;
	/** Already listed, by the look into hidden folders. */
	readonly entries?: readonly Entry[];
	/** Levels left to the runs of a sweep without Hydra folders; 1: this folder is one of them; 0: no such sweep. */
	readonly bare: number;
}

/**
 * Walks a tree depth first, in natural order, with many requests in flight, and reports the runs it meets.
 * A run is known by what a folder holds: Hydra's three files in a hidden folder of it, in itself, or deeper below.
 */
export class Scan<Content> {
	/** By folder: which of `multirun.yaml`, `optimization_results.yaml` and `.submitit` it holds. */
	readonly markers: Map<string, Set<string>>;
	/** Folders in which nothing of a run lies, but runs may: where new ones come. */
	readonly outside = new Set<string>();
	readonly links: LinkedFolders;
	folders = 0;
	readonly #root: string;
	readonly #options: ScanOptions<Content>;
	readonly #stack: Task<Content>[] = [];
	#active = 0;
	readonly #others: Promise<void>[] = [];
	#wake: (() => void)[] = [];
	readonly #reported = new Set<string>();
	/** What folders outside of runs hold, the latest of them: a run may turn out to lie around them. */
	readonly #listings = new RecentListings();

	constructor(root: string, options: ScanOptions<Content>) {
		this.#root = root;
		this.#options = options;
		this.links = options.before?.links ?? new LinkedFolders(root, options.disk);
		this.markers = options.before?.markers ?? new Map();
	}

	/** Walks the tree, or what of it lies below `folder`. */
	async run(folder = "."): Promise<void> {
		this.#stack.push({ folder, owner: null, bare: await this.#bareAt(folder) });
		await this.#work();
		await Promise.all(this.#others);
	}

	/** How many levels below a folder the runs of the sweep around it lie, counting from 1, where Hydra kept no folders. */
	async #bareAt(folder: string): Promise<number> {
		const parts = folder === "." ? [] : folder.split("/");
		for (let depth = parts.length - 1; depth >= 0; depth--) {
			const above = parts.slice(0, depth).join("/") || ".";
			if (!this.markers.get(above)?.has("multirun.yaml")) continue;
			return Math.max(0, (await this.#options.bareDepthOf(above)) - (parts.length - depth - 1));
		}
		return 0;
	}

	/** One worker goes straight down to the first run. On a slow disk others join, so that many requests are in flight. */
	#hire(): void {
		if (this.#options.disk.isQuick || this.#others.length > 0) return;
		for (let count = 1; count < workers; count++) this.#others.push(this.#work());
	}

	async #work(): Promise<void> {
		while (!this.#options.signal.aborted) {
			const task = this.#stack.pop();
			if (task === undefined) {
				if (this.#active === 0) break;
				await new Promise<void>((resolve) => this.#wake.push(resolve));
				continue;
			}
			this.#active++;
			try {
				await this.#visit(task);
			} finally {
				this.#active--;
				if (this.#stack.length > 0 || this.#active === 0) this.#wakeAll();
			}
			this.#hire();
		}
		this.#wakeAll();
	}

	#wakeAll(): void {
		const waiting = this.#wake;
		this.#wake = [];
		for (const resolve of waiting) resolve();
	}

	async #visit(task: Task<Content>): Promise<void> {
		const entries = task.entries ?? (await this.#list(task.folder));
		if (entries !== undefined) await this.#sort(task, entries);
		if (task.owner !== null) this.#release(task.owner);
	}

	async #list(folder: string): Promise<readonly Entry[] | undefined> {
		const remembered = this.#listings.get(folder);
		if (remembered !== undefined) return remembered;
		this.folders++;
		try {
			return await this.#options.list(folder);
		} catch (error) {
			this.#options.onProblem({ path: join(this.#root, folder), message: `cannot be listed: ${codeOf(error)}` });
			return undefined;
		}
	}

	/** Puts each entry of a folder where it belongs: a marker, a file of the run around it, a folder to visit. */
	async #sort({ folder, owner: outer, bare }: Task<Content>, entries: readonly Entry[]): Promise<void> {
		const files: string[] = [];
		const subfolders: string[] = [];
		for (const entry of entries) {
			if (markerNames.has(entry.name)) this.#mark(folder, entry.name);
			const kind = entry.kind === "link" ? await this.links.kindOf(join(this.#root, folder, entry.name)) : entry.kind;
			if (kind === "file") files.push(entry.name);
			else if (kind === "folder" && !pruned.has(entry.name)) subfolders.push(entry.name);
		}
		const listed = new Map<string, readonly Entry[]>();
		let own = (await this.#probe(folder, files, subfolders, listed)) ?? null;
		if (own === null && bare === 1 && files.length > 0) own = this.#open(folder, null, null) ?? null;
		const bareBelow = files.includes("multirun.yaml") ? await this.#options.bareDepthOf(folder) : Math.max(0, bare - 1);
		const owner = own ?? outer;
		if (owner === null) {
			this.#addOutside(folder, entries);
			this.#options.onOutside?.(folder, files);
		} else this.#collect(owner, folder, own?.hydraFolder === "." ? withoutHydra(files) : files);
		sortBackwards(subfolders);
		for (const name of subfolders) {
			if (own !== null && name === own.hydraFolder) continue;
			if (this.#options.before?.skips(under(folder, name))) continue;
			if (owner !== null) owner.pending++;
			const known = listed.get(name);
			this.#stack.push({ folder: under(folder, name), owner, bare: bareBelow, ...(known && { entries: known }) });
		}
		if (subfolders.length > 0) this.#wakeAll();
		if (own !== null) this.#release(own);
	}

	/** Whether this folder is a run; lists its hidden folders on the way. */
	async #probe(
		folder: string,
		files: readonly string[],
		subfolders: readonly string[],
		listed: Map<string, readonly Entry[]>,
	): Promise<OpenRun<Content> | undefined> {
		// A folder named .hydra is Hydra's even when some of its files are gone, which reading them tells; most runs have
		// one, so it is not listed first.
		if (subfolders.includes(".hydra")) {
			const content = await this.#options.open(folder, ".hydra");
			if (content !== null) return this.#open(folder, ".hydra", content);
		}
		const hidden = subfolders.filter((name) => name.startsWith(".") && name !== ".submitit");
		for (const name of hidden) {
			const entries = await this.#list(under(folder, name));
			listed.set(name, entries ?? []);
			const names = new Set(entries?.filter((entry) => entry.kind !== "folder").map((entry) => entry.name));
			if (!hydraFileNames.every((file) => names.has(file))) continue;
			const content = await this.#options.open(folder, name);
			if (content !== null) return this.#open(folder, name, content);
		}
		if (!hydraFileNames.every((name) => files.includes(name))) return undefined;
		const depth = await this.#options.depthOf(folder);
		if (depth === null) return undefined;
		// What is opened may be Hydra's own folder; the run above it is out of reach.
		if (depth === 0 || folder === ".") return this.#open(folder, ".", await this.#options.open(folder, "."));
		return this.#openAbove(folder, depth);
	}

	#open(path: string, hydraFolder: string | null, content: Content | null): OpenRun<Content> | undefined {
		if (this.#reported.has(path)) return undefined;
		this.#reported.add(path);
		return { path, hydraFolder, content, files: [], pending: 1 };
	}

	/** Hydra's files lie in a visible folder some levels below their run, which the walk has passed already: list the run on its own. */
	async #openAbove(folder: string, depth: number): Promise<undefined> {
		const parts = folder === "." ? [] : folder.split("/");
		const kept = parts.slice(0, Math.max(0, parts.length - depth));
		const path = kept.join("/") || ".";
		const hydraFolder = parts.slice(kept.length).join("/");
		const run = this.#open(path, hydraFolder, await this.#options.open(path, hydraFolder));
		if (run === undefined) return undefined;
		const list = async (below: string): Promise<void> => {
			if (this.#options.signal.aborted) return;
			const entries = (await this.#list(below)) ?? [];
			// The walk may come by later.
			this.#listings.add(below, entries);
			// A run inside it that the walk has not met yet.
			if (below !== path && entries.some((entry) => entry.name === ".hydra")) return;
			for (const entry of entries) {
				const place = under(below, entry.name);
				if (entry.kind === "file") this.#collect(run, below, [entry.name]);
				else if (entry.kind !== "folder" || pruned.has(entry.name) || place === folder) continue;
				else if (!this.#reported.has(place)) await list(place);
			}
		};
		await list(path);
		this.#release(run);
		return undefined;
	}

	#addOutside(folder: string, entries: readonly Entry[]): void {
		this.#listings.add(folder, entries);
		if (this.outside.size < maxOutside) this.outside.add(folder);
	}

	#collect(run: OpenRun<Content>, folder: string, names: readonly string[]): void {
		const prefix = run.path === folder ? "" : `${run.path === "." ? folder : folder.slice(run.path.length + 1)}/`;
		for (const name of names) {
			if (run.files.length === maxFiles) return;
			run.files.push(prefix + name);
		}
	}

	#release(run: OpenRun<Content>): void {
		run.pending--;
		if (run.pending === 0 && !this.#options.signal.aborted) this.#options.onRun(run, run.content);
	}

	#mark(folder: string, name: string): void {
		const names = this.markers.get(folder);
		if (names === undefined) this.markers.set(folder, new Set([name]));
		else names.add(name);
	}
}

function withoutHydra(files: readonly string[]): readonly string[] {
	return files.filter((name) => !(hydraFileNames as readonly string[]).includes(name));
}
