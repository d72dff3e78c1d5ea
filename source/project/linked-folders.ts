import { isAbsolute, relative, sep } from "node:path";
import type { Disk, Entry } from "./disk.ts";

/** Symbolic links in an opened tree. */
export class LinkedFolders {
	readonly #root: string;
	readonly #disk: Disk;
	readonly #entered = new Set<string>();
	#realRoot: Promise<string> | null = null;

	constructor(root: string, disk: Disk) {
		this.#root = root;
		this.#disk = disk;
	}

	/**
	 * What the link at a path stands for here. A link to a folder inside the opened tree is passed over, for the walk meets
	 * that folder under its own name; one that leads above the tree would never end; each other real folder is entered once.
	 */
	async kindOf(path: string): Promise<Entry["kind"]> {
		this.#realRoot ??= this.#disk.follow(this.#root).then((root) => root?.real ?? this.#root);
		const [target, realRoot] = [await this.#disk.follow(path), await this.#realRoot];
		if (target?.kind !== "folder") return target?.kind ?? "other";
		const entered = [realRoot, ...this.#entered];
		if (entered.some((root) => isWithin(target.real, root) || isWithin(root, target.real))) return "other";
		this.#entered.add(target.real);
		return "folder";
	}
}

function isWithin(path: string, root: string): boolean {
	const way = relative(root, path);
	return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}
