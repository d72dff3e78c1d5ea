import { Cursor, isBlank, isBreak, isSpaceOrEnd, isWord } from "./cursor.ts";
import { PossibleKeys } from "./possible-keys.ts";
import { scanBlockScalar } from "./scan-block-scalar.ts";
import { scanPlain } from "./scan-plain.ts";
import { scanQuoted } from "./scan-quoted.ts";
import { scanDirective, scanTag } from "./scan-tag.ts";
import type { Punctuation, Token } from "./token.ts";

/** Signs that begin no plain scalar. */
const indicators = new Set("-?:,[]{}#&*!|>'\"%@`\t");

/**
 * Cuts a text into tokens, as few ahead as tell whether the next one begins a key: which of two errors comes first depends on
 * that. Source: YAML 1.1 as libyaml 0.2.5 reads it.
 */
export class Scanner {
	readonly #cursor: Cursor;
	readonly #queue: Token[] = [];
	#head = 0;
	/** Tokens that were given. */
	#taken = 0;
	/** Column of the block that stands open, -1 for none; and of those around it. */
	#indent = -1;
	readonly #indents: number[] = [];
	readonly #keys: PossibleKeys;
	#isKeyAllowed = true;
	#lastLine = 1;

	constructor(text: string) {
		this.#cursor = new Cursor(text);
		this.#keys = new PossibleKeys(this.#cursor);
	}

	/** The next token, which stays. Throws a DataError of the kind `ScannerError`. */
	peek(): Token {
		while (this.#needsMore()) this.#fetch();
		return this.#queue[this.#head]!;
	}

	take(): Token {
		const token = this.peek();
		this.#head++;
		this.#taken++;
		if (this.#head === this.#queue.length) {
			this.#queue.length = 0;
			this.#head = 0;
		}
		return token;
	}

	#needsMore(): boolean {
		return this.#head === this.#queue.length || this.#keys.isWaitingFor(this.#taken);
	}

	#fetch(): void {
		this.#skipToToken();
		this.#closeBlocks(this.#cursor.column);
		const token = this.#scan();
		this.#lastLine = token.line;
		this.#queue.push(token);
	}

	#scan(): Token {
		const cursor = this.#cursor;
		if (cursor.isAtEnd()) return this.#scanEnd();
		const sign = cursor.text[cursor.at]!;
		if (cursor.at === cursor.lineStart) {
			if (sign === "%") return this.#scanDirective();
			if (cursor.isAtDocumentMark()) return this.#scanDocumentMark(sign === "-" ? "document start" : "document end");
		}
		const isFollowedBySpace = isSpaceOrEnd(cursor.code(1));
		switch (sign) {
			case "[":
				return this.#scanFlowStart("flow list");
			case "{":
				return this.#scanFlowStart("flow mapping");
			case "]":
				return this.#scanFlowEnd("flow list end");
			case "}":
				return this.#scanFlowEnd("flow mapping end");
			case ",":
				this.#keys.forget();
				this.#isKeyAllowed = true;
				return this.#token("flow entry", 1);
			case "-":
				if (isFollowedBySpace) return this.#scanEntry();
				break;
			case "?":
				if (isFollowedBySpace || this.#keys.isFlow) return this.#scanKey();
				break;
			case ":":
				if (isFollowedBySpace || this.#keys.isFlow) return this.#scanValue();
				break;
			case "*":
				return this.#scanName("alias");
			case "&":
				return this.#scanName("anchor");
			case "!":
				this.#noteKey();
				this.#isKeyAllowed = false;
				return scanTag(cursor, this.#keys.isFlow);
			case '"':
			case "'":
				this.#noteKey();
				this.#isKeyAllowed = false;
				return scanQuoted(cursor);
			case "|":
			case ">":
				if (this.#keys.isFlow) break;
				this.#keys.forget();
				this.#isKeyAllowed = true;
				return scanBlockScalar(cursor, this.#indent);
		}
		if (!this.#beginsPlain(sign)) throw cursor.error(`no value begins with ${sign === "\t" ? "a tab" : sign}`);
		this.#noteKey();
		const token = scanPlain(cursor, this.#indent + 1, this.#keys.isFlow);
		this.#isKeyAllowed = cursor.lineStart > token.end;
		return token;
	}

	#beginsPlain(sign: string): boolean {
		if (!indicators.has(sign)) return true;
		const next = this.#cursor.code(1);
		if (sign === "-") return !isBlank(next);
		return (sign === "?" || sign === ":") && !this.#keys.isFlow && !isSpaceOrEnd(next);
	}

	/** Blanks, remarks and line breaks. A tab does not indent a line on which a key may stand. */
	#skipToToken(): void {
		const cursor = this.#cursor;
		for (;;) {
			if (cursor.at === cursor.lineStart && cursor.code() === 0xfeff) cursor.at++;
			const skipsTabs = this.#keys.isFlow || !this.#isKeyAllowed;
			while (cursor.code() === 0x20 || (skipsTabs && cursor.code() === 0x09)) cursor.at++;
			cursor.skipRemark();
			if (!isBreak(cursor.code())) return;
			cursor.takeBreak();
			if (!this.#keys.isFlow) this.#isKeyAllowed = true;
		}
	}

	#scanEnd(): Token {
		const cursor = this.#cursor;
		// The end ends the line too, and with it what could have been a key.
		if (cursor.column > 0) cursor.endLine();
		this.#closeBlocks(-1);
		this.#keys.forget();
		this.#isKeyAllowed = false;
		// What is missing at the end is missing after the last line that holds something.
		return { kind: "stream end", start: cursor.at, end: cursor.at, line: this.#lastLine };
	}

	#scanDirective(): Token {
		this.#closeBlocks(-1);
		this.#keys.forget();
		this.#isKeyAllowed = false;
		return scanDirective(this.#cursor);
	}

	#scanDocumentMark(kind: "document start" | "document end"): Token {
		this.#closeBlocks(-1);
		this.#keys.forget();
		this.#isKeyAllowed = false;
		return this.#token(kind, 3);
	}

	#scanFlowStart(kind: "flow list" | "flow mapping"): Token {
		this.#noteKey();
		this.#keys.openFlow();
		this.#isKeyAllowed = true;
		return this.#token(kind, 1);
	}

	#scanFlowEnd(kind: "flow list end" | "flow mapping end"): Token {
		this.#keys.forget();
		this.#keys.closeFlow();
		this.#isKeyAllowed = false;
		return this.#token(kind, 1);
	}

	#scanEntry(): Token {
		if (!this.#keys.isFlow) {
			if (!this.#isKeyAllowed) throw this.#cursor.error("a list cannot begin here");
			this.#openBlock("block list", this.#cursor);
		}
		this.#keys.forget();
		this.#isKeyAllowed = true;
		return this.#token("block entry", 1);
	}

	#scanKey(): Token {
		if (!this.#keys.isFlow) {
			if (!this.#isKeyAllowed) throw this.#cursor.error("a key cannot begin here");
			this.#openBlock("block mapping", this.#cursor);
		}
		this.#keys.forget();
		this.#isKeyAllowed = !this.#keys.isFlow;
		return this.#token("key", 1);
	}

	#scanValue(): Token {
		const key = this.#keys.take();
		if (key !== null) {
			const place = this.#head + key.number - this.#taken;
			this.#queue.splice(place, 0, { kind: "key", start: key.at, end: key.at, line: key.line });
			this.#openBlock("block mapping", key, place);
			this.#isKeyAllowed = false;
		} else {
			if (!this.#keys.isFlow) {
				if (!this.#isKeyAllowed) throw this.#cursor.error("a mapping cannot begin here");
				this.#openBlock("block mapping", this.#cursor);
			}
			this.#isKeyAllowed = !this.#keys.isFlow;
		}
		return this.#token("value", 1);
	}

	#scanName(kind: "alias" | "anchor"): Token {
		this.#noteKey();
		this.#isKeyAllowed = false;
		const cursor = this.#cursor;
		const { at: start, line } = cursor;
		cursor.at++;
		while (isWord(cursor.code())) cursor.at++;
		const next = cursor.code();
		const name = cursor.text.slice(start + 1, cursor.at);
		if (name === "" || !(isSpaceOrEnd(next) || "?:,]}%@`".includes(String.fromCharCode(next)))) {
			throw cursor.error("an anchor is named with letters, digits, _ and -");
		}
		return { kind, start, end: cursor.at, line, name };
	}

	#token(kind: Punctuation, length: number): Token {
		const { at, line } = this.#cursor;
		this.#cursor.at += length;
		return { kind, start: at, end: at + length, line };
	}

	/** Begins a block at a column further right than the one that stands open. */
	#openBlock(
		kind: "block list" | "block mapping",
		{ at, line, column }: { readonly at: number; readonly line: number; readonly column: number },
		place = this.#queue.length,
	): void {
		if (this.#keys.isFlow || this.#indent >= column) return;
		this.#indents.push(this.#indent);
		this.#indent = column;
		this.#queue.splice(place, 0, { kind, start: at, end: at, line });
	}

	/** Ends the blocks that began right of a column. */
	#closeBlocks(column: number): void {
		if (this.#keys.isFlow) return;
		while (this.#indent > column) {
			this.#queue.push(this.#token("block end", 0));
			this.#indent = this.#indents.pop()!;
		}
	}

	/** What begins here may be a key. */
	#noteKey(): void {
		if (!this.#isKeyAllowed) return;
		const isRequired = !this.#keys.isFlow && this.#indent === this.#cursor.column;
		this.#keys.note(this.#taken + this.#queue.length - this.#head, isRequired);
	}
}
