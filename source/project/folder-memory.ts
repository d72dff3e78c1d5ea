import { type Disk, type Entry, type Stamp, sameStamp } from "./disk.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import type { IndexTables } from "./index-file.ts";
import { stampAt, stampNumbers } from "./seen-log.ts";

const letterOf = { file: "f", folder: "d", link: "l", other: "o" } as const;
const kindOf: Readonly<Record<string, Entry["kind"]>> = { f: "file", d: "folder", l: "link", o: "other" };
/** More folders than this are not remembered: a tree of a million without runs would cost more than it saves. */
const maxFolders = 400_000;

/**
 * What folders hold, from the last time if they have not changed since: to ask for the state of a folder takes a tenth of
 * the time of listing it. A folder's times change when something in it comes, goes or is renamed.
 */
export class FolderMemory {
	/** Place of each folder among those of the last time. */
	readonly #known = new Map<string, number>();
	readonly #knownTables: IndexTables | null;
	readonly #knownLists: (readonly Entry[])[];
	readonly #paths = new Set<string>();
	readonly #stamps = GrowingNumbers.floats();
	readonly #listOf = GrowingNumbers.codes();
	/** Folders of a sweep hold the same: one list serves them all. */
	readonly #lists: (readonly Entry[])[] = [];
	readonly #codeOf = new Map<string, number>();
	readonly #codeOfList = new Map<readonly Entry[], number>();
	#isChanged = false;

	constructor(tables: IndexTables | null) {
		this.#knownTables = tables;
		this.#knownLists = ((tables?.json.listings ?? []) as string[]).map(entriesOf);
		for (const [place, path] of ((tables?.json.folderPaths ?? []) as string[]).entries()) this.#known.set(path, place);
	}

	/** Whether a folder has come, holds something else or has not come again. One that was listed for nothing is no change. */
	get isChanged(): boolean {
		return this.#isChanged || this.#paths.size !== this.#known.size;
	}

	/** What the folder at `path` holds. `name` is its name here; `stable` gives what of a state may be trusted later. */
	async list(
		path: string,
		name: string,
		disk: Disk,
		stable: (stamp: Stamp | null) => Stamp | null,
	): Promise<readonly Entry[]> {
		const place = this.#known.get(name);
		let known: readonly Entry[] | null = null;
		if (place !== undefined) {
			const { folderStamps, folderLists } = this.#knownTables!.numbers;
			known = this.#knownLists[folderLists![place]!]!;
			const before = stampAt(folderStamps!, place);
			const stamp = await disk.stamp(path);
			if (stamp !== null && sameStamp(stamp, before)) {
				this.#note(name, before, this.#codeOfList.get(known) ?? this.#code(known));
				return known;
			}
		}
		let seen: Stamp | null = null;
		const entries = await disk.seenBy((_, stamp) => (seen = stamp)).list(path);
		if (known === null || textOf(known) !== textOf(entries)) this.#isChanged = true;
		if (this.#paths.size >= maxFolders) return entries;
		const code = this.#code(entries);
		this.#note(name, stable(seen), code);
		return this.#lists[code]!;
	}

	tables(): IndexTables {
		return {
			json: { folderPaths: [...this.#paths], listings: this.#lists.map(textOf) },
			numbers: { folderLists: this.#listOf.view(), folderStamps: this.#stamps.view() },
		};
	}

	#note(name: string, stamp: Stamp | null, code: number): void {
		if (this.#paths.has(name)) return;
		this.#paths.add(name);
		this.#listOf.push(code);
		for (const number of stampNumbers(stamp)) this.#stamps.push(number);
	}

	#code(entries: readonly Entry[]): number {
		const text = textOf(entries);
		let code = this.#codeOf.get(text);
		if (code === undefined) {
			code = this.#lists.push(entries) - 1;
			this.#codeOf.set(text, code);
		}
		this.#codeOfList.set(entries, code);
		return code;
	}
}

function entriesOf(text: string): readonly Entry[] {
	return text === "" ? [] : text.split("\0").map((one) => ({ name: one.slice(1), kind: kindOf[one[0]!]! }));
}

function textOf(entries: readonly Entry[]): string {
	return entries.map(({ name, kind }) => letterOf[kind] + name).join("\0");
}
