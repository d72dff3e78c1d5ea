import type { Entry } from "./disk.ts";
import { under } from "./scan.ts";

/** What a run may have elsewhere is taken from so many levels and folders, and up to so many files; all runs together have a share. */
const maxLevels = 8;
const maxFolders = 1000;
const maxFiles = 10_000;
const maxAllFolders = 100_000;

/** Lists the files below folders that are given to runs. */
export class FolderFiles {
	readonly #list: (folder: string) => Promise<readonly Entry[]>;
	readonly #skips: (folder: string, row: number) => boolean;
	#listed = 0;

	/** `skips`: whether a folder inside one of a run's is not its own. Folders are relative to the opened one. */
	constructor(list: (folder: string) => Promise<readonly Entry[]>, skips: (folder: string, row: number) => boolean) {
		this.#list = list;
		this.#skips = skips;
	}

	/** Paths relative to the folder. Links are passed over: what they lead to has its own place. */
	async below(folder: string, row: number): Promise<string[]> {
		const files: string[] = [];
		let level = [""];
		let folders = 0;
		for (let depth = 0; depth < maxLevels && level.length > 0; depth++) {
			const next: string[] = [];
			for (const below of level) {
				if (folders++ === maxFolders || this.#listed++ >= maxAllFolders) return files;
				const place = below === "" ? folder : under(folder, below);
				for (const { name, kind } of await this.#list(place).catch(() => [])) {
					const path = below === "" ? name : `${below}/${name}`;
					if (kind === "file") {
						if (files.push(path) === maxFiles) return files;
					} else if (kind === "folder" && !name.startsWith(".") && !this.#skips(under(folder, path), row))
						next.push(path);
				}
			}
			level = next;
		}
		return files;
	}
}
