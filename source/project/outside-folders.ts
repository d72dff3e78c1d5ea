import { loggerFolder } from "../formats/logger-folder.ts";

/** A tree with more folders without runs is one of data: of those that come later nothing is known. */
const maxFolders = 100_000;
/** Of a folder with more files only the first ones are looked at. */
const maxNames = 1000;

/** The folders that the scan has met outside of runs, relative to the opened folder, and which of them a logger has made. */
export class OutsideFolders {
	readonly #folders = new Set<string>();
	readonly #loggers = new Set<string>();
	/** Those of the runs and all above them. */
	readonly #aboveRuns = new Set<string>(["."]);
	readonly #runs = new Set<string>();

	add(folder: string, files: readonly string[]): void {
		if (this.#folders.size >= maxFolders || /(?:^|\/)\.(?!wandb(?:\/|$))[^/]/.test(folder)) return;
		this.#folders.add(folder);
		const logger = files.length === 0 ? null : loggerFolder(folder, files.slice(0, maxNames));
		if (logger !== null) this.#loggers.add(logger);
	}

	addRun(path: string): void {
		this.#runs.add(path);
		for (let above = path; !this.#aboveRuns.has(above); above = parentOf(above)) this.#aboveRuns.add(above);
	}

	/** Whether there is any folder that may be a run's though it lies outside of it, or a logger's that is none's. */
	get isEmpty(): boolean {
		if (this.#loggers.size > 0) return false;
		for (const folder of this.#folders) if (!this.#aboveRuns.has(folder)) return false;
		return true;
	}

	/** Whether it was met, holds no run and lies in none. */
	isFree(folder: string): boolean {
		return this.#folders.has(folder) && !this.#aboveRuns.has(folder) && !this.#isInRun(folder);
	}

	/** The folders of loggers' runs. One that also holds runs is no single run's. */
	loggers(): readonly string[] {
		return [...this.#loggers].filter((folder) => !this.#isInRun(folder));
	}

	/** A run may be known only after the walk was in its folder. */
	#isInRun(folder: string): boolean {
		for (let at = folder; at !== "."; at = parentOf(at)) if (this.#runs.has(at)) return true;
		return this.#runs.has(".");
	}
}

export function parentOf(folder: string): string {
	const end = folder.lastIndexOf("/");
	return end === -1 ? "." : folder.slice(0, end);
}
