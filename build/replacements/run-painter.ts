import { RecentMap } from "./recent-map.ts";
import { isSingleCell } from "./single-cell.ts";

interface AnsiCode {
	readonly code: string;
	readonly endCode: string;
}

/** What is used of `@alcalzone/ansi-tokenize`. */
export interface Ansi {
	readonly tokenize: (text: string) => readonly { readonly type: string }[];
	readonly reduceAnsiCodesIncremental: (codes: readonly AnsiCode[], more: readonly AnsiCode[]) => readonly AnsiCode[];
	readonly diffAnsiCodes: (from: readonly AnsiCode[], to: readonly AnsiCode[]) => readonly AnsiCode[];
	readonly ansiCodesToString: (codes: readonly AnsiCode[]) => string;
}

const plain: readonly AnsiCode[] = [];

/**
 * Paints what is written to one row (`x, text, x, text, …` from left to right) as Ink does, filled with blanks up to `width`.
 * Ink makes an object of each cell; this makes none, but knows only texts whose every character takes one cell: it
 * returns null for all others, and where one text covers another.
 */
export function runPainter(ansi: Ansi): (writes: readonly (number | string)[], width: number) => string | null {
	const codesOf = new RecentMap<readonly AnsiCode[]>(256);
	return (writes, width) => {
		const row = new Row(ansi);
		for (let index = 0; index < writes.length; index += 2) {
			if (!row.blanksTo(writes[index] as number)) return null;
			const text = writes[index + 1] as string;
			let styles = plain;
			let start = 0;
			for (let at = 0; at < text.length; at++) {
				const code = text.charCodeAt(at);
				if (isSingleCell(code)) continue;
				const end = code === 0x1b ? endOfColour(text, at) : -1;
				if (end === -1) return null;
				row.add(text.slice(start, at), styles);
				for (const one of codesOf.get(
					text.slice(at, end + 1),
					(sequence) => ansi.tokenize(sequence) as unknown as AnsiCode[],
				))
					styles = ansi.reduceAnsiCodesIncremental(styles, [one]);
				at = end;
				start = end + 1;
			}
			row.add(text.slice(start), styles);
		}
		row.blanksTo(width);
		return row.end();
	};
}

class Row {
	readonly #ansi: Ansi;
	#painted = "";
	#column = 0;
	#styles = plain;

	constructor(ansi: Ansi) {
		this.#ansi = ansi;
	}

	/** Returns false where something stands already. */
	blanksTo(column: number): boolean {
		const count = column - this.#column;
		if (count > 0) this.add(" ".repeat(count), plain);
		return count >= 0;
	}

	add(text: string, styles: readonly AnsiCode[]): void {
		if (text === "") return;
		this.#turnTo(styles);
		this.#painted += text;
		this.#column += text.length;
	}

	end(): string {
		this.#turnTo(plain);
		return this.#painted;
	}

	#turnTo(styles: readonly AnsiCode[]): void {
		const before = this.#styles;
		this.#styles = styles;
		const isSame =
			before === styles ||
			(before.length === styles.length &&
				before.every(({ code, endCode }, index) => code === styles[index]!.code && endCode === styles[index]!.endCode));
		if (!isSame) this.#painted += this.#ansi.ansiCodesToString(this.#ansi.diffAnsiCodes(before, styles));
	}
}

/** Where the `m` of `ESC [ 1 ; 31 m` stands; -1 when the escape is another one. */
function endOfColour(text: string, start: number): number {
	if (text.charCodeAt(start + 1) !== 0x5b) return -1;
	let index = start + 2;
	for (let code = text.charCodeAt(index); (code >= 0x30 && code <= 0x39) || code === 0x3b; )
		code = text.charCodeAt(++index);
	return text.charCodeAt(index) === 0x6d ? index : -1;
}
