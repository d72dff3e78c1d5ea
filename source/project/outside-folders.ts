import { loggerFolder } from "../formats/logger-folder.ts";
import { loggerKind } from "../formats/logger-kind.ts";
import { isBelow } from "./is-below.ts";
import { parentOf } from "./parent-of.ts";

/** A tree with more folders without runs is one of data: of those that come later only what loggers made is known. */
const maxFolders = 100_000;
/** Of a folder with more files only the first ones are looked at. */
const maxNames = 1000;

/** The folders that the scan has met outside of runs, relative to the opened folder, and which of them a logger has made. */
export class OutsideFolders {
	readonly #maxFolders: number;
	readonly #folders = new Set<string>();
	/** By folder, which logger has made it. */
	readonly #loggers = new Map<string, ReturnType<typeof loggerKind>>();
	/** Those of the runs and all above them. */
	readonly #aboveRuns = new Set<string>(["."]);
	readonly #runs = new Set<string>();
	#isFull = false;

	/** Of `most` folders and more, plain ones are not kept. */
	constructor(most = maxFolders) {
		this.#maxFolders = most;
	}

	/** Whether there were more folders than are kept. */
	get isFull(): boolean {
		return this.#isFull;
	}

	add(folder: string, files: readonly string[]): void {
		if (/(?:^|\/)\.(?!wandb(?:\/|$))[^/]/.test(folder)) return;
		const names = files.slice(0, maxNames);
		const logger = names.length === 0 ? null : loggerFolder(folder, names);
		if (logger !== null) {
			if (!this.#loggers.has(logger) || logger === folder) this.#loggers.set(logger, loggerKind(logger, names));
			// A config names these or one above them, which the walk may have met when there were too many already.
			for (let at = folder; at !== "." && !this.#folders.has(at); at = parentOf(at)) this.#folders.add(at);
		} else if (this.#folders.size < this.#maxFolders) this.#folders.add(folder);
		else this.#isFull ||= !this.#folders.has(folder);
	}

	addRun(path: string): void {
		this.#runs.add(path);
		for (let above = path; !this.#aboveRuns.has(above); above = parentOf(above)) this.#aboveRuns.add(above);
	}

	/** A folder is gone with all that is below it. Whether anything of it was known. */
	forget(folder: string): boolean {
		const gone = [...this.#folders, ...this.#loggers.keys(), ...this.#runs].filter((path) => isBelow(path, folder));
		const hadRuns = gone.some((path) => this.#runs.has(path));
		for (const path of gone) {
			this.#folders.delete(path);
			this.#loggers.delete(path);
			this.#runs.delete(path);
		}
		if (hadRuns) {
			this.#aboveRuns.clear();
			this.#aboveRuns.add(".");
			for (const path of this.#runs) this.addRun(path);
		}
		return gone.length > 0;
	}

	/** Whether there is any folder that may be a run's though it lies outside of it, or a logger's that is none's. */
	get isEmpty(): boolean {
		if (this.#loggers.size > 0) return false;
		for (const folder of this.#folders) if (!this.#aboveRuns.has(folder)) return false;
		return true;
	}

	/** Whether it was met outside of runs, under this name: a link is only where the walk went through it. */
	has(folder: string): boolean {
		return this.#folders.has(folder);
	}

	/** Whether it was met, holds no run and lies in none. */
	isFree(folder: string): boolean {
		return this.#folders.has(folder) && !this.#aboveRuns.has(folder) && !this.#isInRun(folder);
	}

	/** The folders of loggers' runs. One that also holds runs is no single run's. */
	loggers(): readonly string[] {
		return [...this.#loggers.keys()].filter((folder) => !this.#isInRun(folder));
	}

	/** Which logger has made a folder of `loggers`. */
	kindOf(logger: string): ReturnType<typeof loggerKind> {
		return this.#loggers.get(logger)!;
	}

	/** A run may be known only after the walk was in its folder. */
	#isInRun(folder: string): boolean {
		for (let at = folder; at !== "."; at = parentOf(at)) if (this.#runs.has(at)) return true;
		return this.#runs.has(".");
	}
}
