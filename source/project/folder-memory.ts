import { type Disk, type Entry, type Stamp, sameStamp } from "./disk.ts";
import type { IndexTables } from "./index-file.ts";
import { stampNumbers } from "./pack-runs.ts";
import { stampAt } from "./packed-runs.ts";

interface Listing {
	readonly stamp: Stamp | null;
	readonly entries: readonly Entry[];
}

const letterOf = { file: "f", folder: "d", link: "l", other: "o" } as const;
const kindOf: Readonly<Record<string, Entry["kind"]>> = { f: "file", d: "folder", l: "link", o: "other" };
/** More folders than this are not remembered: a tree of a million without runs would cost more than it saves. */
const maxFolders = 400_000;

/**
 * What folders hold, from the last time if they have not changed since: to ask for the state of a folder takes a tenth of
 * the time of listing it. A folder's time changes when something in it comes, goes or is renamed.
 */
export class FolderMemory {
	readonly #known = new Map<string, Listing>();
	readonly #now = new Map<string, Listing>();
	/** Folders of a sweep hold the same: one list serves them all. */
	readonly #lists = new Map<string, readonly Entry[]>();
	#isChanged = false;

	constructor(parts: IndexTables | null) {
		if (parts === null) return;
		const paths = parts.json.folderPaths as string[];
		const lists = (parts.json.listings as string[]).map((text) => this.#list(text));
		for (const [place, path] of paths.entries()) {
			const entries = lists[parts.numbers.folderLists![place]!]!;
			this.#known.set(path, { stamp: stampAt(parts.numbers.folderStamps!, place), entries });
		}
	}

	/** Whether a folder was listed that was not known, or has changed, or has not come again. */
	get isChanged(): boolean {
		return this.#isChanged || this.#now.size !== this.#known.size;
	}

	/** What the folder at `path` holds. `name` is its name here; `stable` gives what of a state may be trusted later. */
	async list(
		path: string,
		name: string,
		disk: Disk,
		stable: (stamp: Stamp | null) => Stamp | null,
	): Promise<readonly Entry[]> {
		const known = this.#known.get(name);
		if (known !== undefined) {
			const stamp = await disk.stamp(path);
			if (stamp !== null && sameStamp(stamp, known.stamp)) {
				this.#now.set(name, known);
				return known.entries;
			}
		}
		let seen: Stamp | null = null;
		const entries = await disk.seenBy((_, stamp) => (seen = stamp)).list(path);
		this.#isChanged = true;
		if (this.#now.size >= maxFolders) return entries;
		const shared = this.#shared(entries);
		this.#now.set(name, { stamp: stable(seen), entries: shared });
		return shared;
	}

	parts(): IndexTables {
		const codeOf = new Map<readonly Entry[], number>();
		const lists: number[] = [];
		const stamps: number[] = [];
		for (const { stamp, entries } of this.#now.values()) {
			if (!codeOf.has(entries)) codeOf.set(entries, codeOf.size);
			lists.push(codeOf.get(entries)!);
			stamps.push(...stampNumbers(stamp));
		}
		return {
			json: { folderPaths: [...this.#now.keys()], listings: Array.from(codeOf.keys(), textOf) },
			numbers: { folderLists: Uint32Array.from(lists), folderStamps: Float64Array.from(stamps) },
		};
	}

	#shared(entries: readonly Entry[]): readonly Entry[] {
		const text = textOf(entries);
		const known = this.#lists.get(text);
		if (known !== undefined) return known;
		this.#lists.set(text, entries);
		return entries;
	}

	#list(text: string): readonly Entry[] {
		const entries = text === "" ? [] : text.split("\0").map((one) => ({ name: one.slice(1), kind: kindOf[one[0]!]! }));
		this.#lists.set(text, entries);
		return entries;
	}
}

function textOf(entries: readonly Entry[]): string {
	return entries.map(({ name, kind }) => letterOf[kind] + name).join("\0");
}
