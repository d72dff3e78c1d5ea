import { DataError } from "../model/problem.ts";
import { unescaped } from "./unescaped.ts";

/** What the header of an array may hold. Tuples and lists are both arrays here. */
export type PythonLiteral = string | boolean | null | bigint | readonly PythonLiteral[];

/** A value and the text that it was written as. */
export interface PythonEntry {
	readonly value: PythonLiteral;
	readonly source: string;
}

const deepest = 64;
const space = /[ \t\r\n\f]*/y;
const integer = /([+-]?\d+)[lL]?(?![\w.])/y;
const word = /(?:True|False|None)\b/y;
const quoted = /u?(?:'([^'\\\n]*(?:\\.[^'\\\n]*)*)'|"([^"\\\n]*(?:\\.[^"\\\n]*)*)")/sy;

/** Reads a dict with text keys such as `{'shape': (3,), 'ok': True}` as data: nothing is ever evaluated. Of equal keys the last counts. */
export function parsePythonDict(text: string): Map<string, PythonEntry> {
	return new LiteralReader(text).dict();
}

class LiteralReader {
	readonly #text: string;
	#at = 0;
	#depth = 0;

	constructor(text: string) {
		this.#text = text;
	}

	dict(): Map<string, PythonEntry> {
		const entries = new Map<string, PythonEntry>();
		this.#expect("{");
		while (!this.#accept("}")) {
			const key = this.#value();
			if (typeof key !== "string") throw this.#unexpected();
			this.#expect(":");
			this.#match(space);
			const start = this.#at;
			const value = this.#value();
			entries.set(key, { value, source: this.#text.slice(start, this.#at) });
			if (!this.#accept(",")) {
				this.#expect("}");
				break;
			}
		}
		this.#match(space);
		if (this.#at < this.#text.length) throw this.#unexpected();
		return entries;
	}

	#value(): PythonLiteral {
		if (this.#accept("(")) return this.#items(")");
		if (this.#accept("[")) return this.#items("]");
		const name = this.#match(word)?.[0];
		if (name !== undefined) return name === "None" ? null : name === "True";
		const digits = this.#match(integer)?.[1];
		if (digits !== undefined) {
			// Reading digits takes quadratic time, and no size of anything has this many.
			if (digits.length > 40) throw this.#unexpected();
			return BigInt(digits.replace("+", ""));
		}
		const string = this.#match(quoted);
		if (string === null) throw this.#unexpected();
		return unescaped(string[1] ?? string[2] ?? "");
	}

	/** Up to the closing sign; `(1)` is no tuple but 1, as in Python. */
	#items(close: ")" | "]"): PythonLiteral {
		if (++this.#depth > deepest) throw this.#unexpected();
		const items: PythonLiteral[] = [];
		let comma = false;
		while (!this.#accept(close)) {
			if (items.length > 0 && !comma) throw this.#unexpected();
			items.push(this.#value());
			comma = this.#accept(",");
		}
		this.#depth--;
		return close === ")" && items.length === 1 && !comma ? items[0]! : items;
	}

	#match(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.#at;
		const match = pattern.exec(this.#text);
		if (match !== null) this.#at = pattern.lastIndex;
		return match;
	}

	#accept(sign: string): boolean {
		this.#match(space);
		const found = this.#text.startsWith(sign, this.#at);
		if (found) this.#at += sign.length;
		this.#match(space);
		return found;
	}

	#expect(sign: string): void {
		if (!this.#accept(sign)) throw this.#unexpected();
	}

	#unexpected(): DataError {
		const rest = this.#text.slice(this.#at, this.#at + 20).trimEnd();
		return new DataError(rest === "" ? "it ends too early" : `unexpected ${JSON.stringify(rest)}`);
	}
}
