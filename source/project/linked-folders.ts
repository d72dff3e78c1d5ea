import { isAbsolute, relative, sep } from "node:path";
import type { Disk, Entry } from "./disk.ts";

/** Symbolic links in an opened tree. */
export class LinkedFolders {
	readonly #root: string;
	readonly #disk: Disk;
	/** By real path, where it was entered. */
	readonly #entered = new Map<string, string>();
	#realRoot: Promise<string> | null = null;

	constructor(root: string, disk: Disk) {
		this.#root = root;
		this.#disk = disk;
	}

	/**
	 * What the link at a path stands for here. A link to a folder inside the opened tree is passed over, for the walk meets
	 * that folder under its own name; one that leads above the tree would never end; each other real folder is entered once,
	 * and again where it was entered before.
	 */
	async kindOf(path: string): Promise<Entry["kind"]> {
		this.#realRoot ??= this.#disk.follow(this.#root).then((root) => root?.real ?? this.#root);
		const [target, realRoot] = [await this.#disk.follow(path), await this.#realRoot];
		if (target?.kind !== "folder") return target?.kind ?? "other";
		if (this.#entered.get(target.real) === path) return "folder";
		const entered = [realRoot, ...this.#entered.keys()];
		if (entered.some((root) => isWithin(target.real, root) || isWithin(root, target.real))) return "other";
		this.#entered.set(target.real, path);
		return "folder";
	}

	/** What was at or below a path is gone: another link may lead there now. */
	forget(path: string): void {
		for (const [real, place] of this.#entered) if (isWithin(place, path)) this.#entered.delete(real);
	}
}

function isWithin(path: string, root: string): boolean {
	const way = relative(root, path);
	return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}
