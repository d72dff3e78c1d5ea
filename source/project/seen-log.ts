import type { Stamp } from "./disk.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import type { IndexTables } from "./index-file.ts";

/** A file or folder that something was learnt from, and its state then; null: there was none. */
export interface Seen {
	/** Relative to the run. */
	readonly name: string;
	readonly stamp: Stamp | null;
}

/** Lists of what was seen, of very many runs in little memory. */
export class SeenLog {
	readonly #names: string[] = [];
	readonly #codeOf = new Map<string, number>();
	readonly #starts = GrowingNumbers.codes();
	readonly #codes = GrowingNumbers.codes();
	readonly #stamps = GrowingNumbers.floats();

	constructor() {
		this.#starts.push(0);
	}

	/** The number under which the list is known from now on. */
	add(list: readonly Seen[]): number {
		for (const { name, stamp } of list) {
			this.#codes.push(this.#code(name));
			for (const number of stampNumbers(stamp)) this.#stamps.push(number);
		}
		this.#starts.push(this.#codes.length);
		return this.#starts.length - 2;
	}

	tables(): IndexTables {
		return {
			json: { seenNames: this.#names },
			numbers: { seenStarts: this.#starts.view(), seenCodes: this.#codes.view(), seenStamps: this.#stamps.view() },
		};
	}

	#code(name: string): number {
		const known = this.#codeOf.get(name);
		if (known !== undefined) return known;
		const code = this.#names.push(name) - 1;
		this.#codeOf.set(name, code);
		return code;
	}
}

/** The list with a number, from the tables of a log. */
export function seenList({ json, numbers }: IndexTables, list: number): Seen[] {
	const names = json.seenNames as string[];
	const { seenStarts, seenCodes, seenStamps } = numbers;
	const seen: Seen[] = [];
	for (let place = seenStarts![list]!; place < seenStarts![list + 1]!; place++)
		seen.push({ name: names[seenCodes![place]!]!, stamp: stampAt(seenStamps!, place) });
	return seen;
}

/** A stamp is four numbers; that of nothing is -1. */
export function stampNumbers(stamp: Stamp | null): readonly [number, number, number, number] {
	return stamp === null ? [-1, -1, -1, -1] : [stamp.size, stamp.modified, stamp.changed, stamp.inode];
}

/** The stamp at a place in a row of numbers. */
export function stampAt(numbers: Uint32Array | Float64Array, place: number): Stamp | null {
	const start = 4 * place;
	const size = numbers[start]!;
	if (size < 0) return null;
	return { size, modified: numbers[start + 1]!, changed: numbers[start + 2]!, inode: numbers[start + 3]! };
}
