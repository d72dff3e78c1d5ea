/*
 * JSON (https://www.rfc-editor.org/rfc/rfc8259) as Python's json writes and reads it: NaN, Infinity and -Infinity are
 * numbers, a lone surrogate may stand in a text, of two equal keys the later counts. Nothing is built of it here.
 */

import { DataError } from "../../model/problem.ts";
import { float, integer, type Value } from "../../model/value.ts";
import { Decimal } from "../table/decimal.ts";

/** Deeper is no data that a program of metrics writes; Python's own limit is not far above. */
export const deepest = 256;
/** Integers of more digits are rounded. */
const longestInteger = 400;
const [quote, backslash, minus, point] = [0x22, 0x5c, 0x2d, 0x2e];
const letters = { n: 0x6e, t: 0x74, f: 0x66, N: 0x4e, I: 0x49, open: 0x7b, list: 0x5b } as const;

/** A place in JSON text that moves on as values are read; each reading method throws a DataError with the line where the text is wrong. */
export class JsonCursor {
	/** The number that `number` last read. */
	value = 0;
	at: number;
	readonly bytes: Buffer;
	readonly #end: number;
	readonly #decimal = new Decimal();
	#line: number;
	#lineAt: number;

	/** Over the bytes from `start` to `end`; `line` is that of `start`. */
	constructor(bytes: Buffer, start: number, end: number, line: number) {
		this.bytes = bytes;
		this.at = start;
		this.#end = end;
		this.#line = line;
		this.#lineAt = start;
	}

	/** The line of the place. */
	get line(): number {
		for (let at = this.#lineAt; at < this.at; at++) if (this.bytes[at] === 0x0a) this.#line++;
		this.#lineAt = Math.max(this.#lineAt, this.at);
		return this.#line;
	}

	fail(expected: string): never {
		const what =
			this.at >= this.#end
				? "it ends"
				: `found ${JSON.stringify(this.bytes.toString("utf8", this.at, Math.min(this.at + 20, this.#end)))}`;
		throw new DataError(`no JSON: ${what} where ${expected} should be`, this.line);
	}

	/** The next byte that is no space, where the place then is; -1 at the end. */
	peek(): number {
		while (this.at < this.#end) {
			const byte = this.bytes[this.at]!;
			if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
			this.at++;
		}
		return -1;
	}

	/** Whether a sign comes next; it is passed. */
	passes(sign: string): boolean {
		if (this.peek() !== sign.charCodeAt(0)) return false;
		this.at++;
		return true;
	}

	expect(sign: string): void {
		if (!this.passes(sign)) this.fail(`"${sign}"`);
	}

	/** After an element: whether another follows; else the closing sign is passed. */
	hasMore(close: "]" | "}"): boolean {
		if (this.passes(",")) return true;
		if (!this.passes(close)) this.fail(`"," or "${close}"`);
		return false;
	}

	/** What comes next, by its first sign. */
	kind(): "object" | "list" | "text" | "number" | "true" | "false" | "null" {
		switch (this.peek()) {
			case letters.open:
				return "object";
			case letters.list:
				return "list";
			case quote:
				return "text";
			case letters.t:
				return "true";
			case letters.f:
				return "false";
			case letters.n:
				return "null";
			default:
				return "number";
		}
	}

	/** Passes `true`, `false` or `null`. */
	word(word: "true" | "false" | "null"): void {
		if (!this.#passesWord(word)) this.fail("a value");
	}

	/** Reads a number into `value`. */
	number(): void {
		const start = this.at;
		const isNegative = this.bytes[start] === minus;
		const first = this.bytes[isNegative ? start + 1 : start];
		if (first === letters.N || first === letters.I) {
			if (this.#passesWord("NaN")) this.value = Number.NaN;
			else if (this.#passesWord("Infinity")) this.value = Number.POSITIVE_INFINITY;
			else if (this.#passesWord("-Infinity")) this.value = Number.NEGATIVE_INFINITY;
			else this.fail("a value");
			return;
		}
		const end = isDigit(first) ? this.#decimal.read(this.bytes, start, point) : -1;
		let isBad = end < 0 || end > this.#end || (first === 0x30 && isDigit(this.bytes[start + (isNegative ? 2 : 1)]));
		// A point needs digits on both sides.
		for (let at = start; at < end; at++) if (this.bytes[at] === point) isBad ||= !isDigit(this.bytes[at + 1]);
		if (isBad) this.fail("a value");
		this.value = this.#decimal.value;
		this.at = end;
	}

	/** A number with its type. */
	typedNumber(): Value {
		const start = this.at;
		this.number();
		const text = this.bytes.toString("latin1", start, Math.min(this.at, start + longestInteger + 1));
		return /^-?\d+$/.test(text) && text.length <= longestInteger ? integer(BigInt(text)) : float(this.value);
	}

	/** Passes a text: where it begins, behind its quote; it ends before `at - 1`. */
	skipText(): number {
		const start = ++this.at;
		for (;;) {
			const end = this.bytes.indexOf(quote, this.at);
			if (end < 0 || end >= this.#end) {
				this.at = this.#end;
				this.fail("the end of a text");
			}
			let slashes = 0;
			while (end - slashes > start && this.bytes[end - 1 - slashes] === backslash) slashes++;
			this.at = end + 1;
			if (slashes % 2 === 0) return start;
		}
	}

	/** Reads a text; of one of more than `most` bytes only the start. */
	text(most = 1000): string {
		const start = this.skipText();
		const end = this.at - 1;
		if (end - start > most) return this.bytes.toString("utf8", start, start + most);
		const text = this.bytes.toString("utf8", start, end);
		if (!text.includes("\\")) return text;
		try {
			return JSON.parse(`"${text.replace(/[\0-\x1f]/g, " ")}"`) as string;
		} catch {
			this.fail("an escape that JSON knows");
		}
	}

	/** Passes a value of any kind, however deep it is. */
	skip(): void {
		/** Of each list and object that is open, whether it is an object. */
		const open: boolean[] = [];
		do {
			const kind = this.kind();
			if (kind === "object" || kind === "list") {
				this.at++;
				if (!this.passes(kind === "object" ? "}" : "]")) {
					if (open.push(kind === "object") > deepest)
						throw new DataError(`nested deeper than ${deepest} levels`, this.line);
					if (kind === "object") this.#skipKey();
					continue;
				}
			} else if (kind === "text") this.skipText();
			else if (kind === "number") this.number();
			else this.word(kind);
			while (open.length > 0 && !this.hasMore(open.at(-1) === true ? "}" : "]")) open.pop();
			if (open.at(-1) === true) this.#skipKey();
		} while (open.length > 0);
	}

	#skipKey(): void {
		if (this.peek() !== quote) this.fail("a key");
		this.skipText();
		this.expect(":");
	}

	#passesWord(word: string): boolean {
		const end = this.at + word.length;
		if (end > this.#end || this.bytes.toString("latin1", this.at, end) !== word) return false;
		this.at = end;
		return true;
	}
}

function isDigit(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
