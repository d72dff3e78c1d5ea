import type { Entry } from "./disk.ts";
import { under } from "./under.ts";

/** What a run may have elsewhere is taken from so many levels and folders, and up to so many files; all runs together have a share. */
const maxLevels = 8;
const maxFolders = 1000;
const maxFiles = 10_000;
const maxAllFolders = 100_000;

export interface FolderFilesOptions {
	/** What a folder holds. All folders are relative to the opened one. */
	readonly list: (folder: string) => Promise<readonly Entry[]>;
	/** Whether a folder inside one of a run's is not its own. */
	readonly skips: (folder: string, row: number) => boolean;
	/** What the link at a path stands for, as the scan has taken it. */
	readonly kindOf: (path: string) => Promise<Entry["kind"]>;
	/** Whether a folder is a logger's, lies in one or around one: it is listed before others and does not count with them. */
	readonly isLoggers: (folder: string) => boolean;
	/** Called with a folder of which not all files are listed. */
	readonly onLimit: (folder: string) => void;
}

/** Lists the files below folders that are given to runs. */
export class FolderFiles {
	readonly #options: FolderFilesOptions;
	readonly #maxAllFolders: number;
	#listed = 0;

	/** `most`: how many folders of all runs together are listed. */
	constructor(options: FolderFilesOptions, most = maxAllFolders) {
		this.#options = options;
		this.#maxAllFolders = most;
	}

	/** Paths relative to the folder. */
	async below(folder: string, row: number): Promise<string[]> {
		const { isLoggers, onLimit } = this.#options;
		const files: string[] = [];
		const counts = { plain: 0, loggers: 0 };
		let level = [""];
		for (let depth = 0; level.length > 0; depth++) {
			const next: string[] = [];
			for (const below of level) {
				const place = below === "" ? folder : under(folder, below);
				const kind = isLoggers(place) ? "loggers" : "plain";
				const isOver = kind === "plain" && this.#listed >= this.#maxAllFolders;
				if (depth === maxLevels || isOver || counts[kind] === maxFolders || files.length >= maxFiles) {
					onLimit(folder);
					break;
				}
				counts[kind]++;
				if (kind === "plain") this.#listed++;
				next.push(...(await this.#list(place, below, row, files)));
			}
			level = [
				...next.filter((below) => isLoggers(under(folder, below))),
				...next.filter((below) => !isLoggers(under(folder, below))),
			];
		}
		if (files.length <= maxFiles) return files;
		onLimit(folder);
		return files.slice(0, maxFiles);
	}

	/** Adds the files of one folder; the folders in it. */
	async #list(place: string, below: string, row: number, files: string[]): Promise<string[]> {
		const { list, skips, kindOf } = this.#options;
		const folders: string[] = [];
		for (const entry of await list(place).catch(() => [])) {
			const path = below === "" ? entry.name : `${below}/${entry.name}`;
			const here = under(place, entry.name);
			const kind = entry.kind === "link" ? await kindOf(here) : entry.kind;
			if (kind === "file") files.push(path);
			else if (kind === "folder" && !entry.name.startsWith(".") && !skips(here, row)) folders.push(path);
		}
		return folders;
	}
}
