import { DataError } from "../../model/problem.ts";

/** A place in a YAML text. The text ends with a NUL, which cannot stand within. */
export class Cursor {
	readonly text: string;
	at = 0;
	/** 1-based. */
	line = 1;
	lineStart = 0;

	constructor(text: string) {
		this.text = `${text}\0`;
		// A byte order mark is no sign of the first line.
		if (text.charCodeAt(0) === 0xfeff) {
			this.at = 1;
			this.lineStart = 1;
		}
	}

	/** 0-based. */
	get column(): number {
		return this.at - this.lineStart;
	}

	code(ahead = 0): number {
		return this.text.charCodeAt(this.at + ahead);
	}

	isAtEnd(): boolean {
		return this.at >= this.text.length - 1;
	}

	/** Passes over the line break here and gives it as it reads: all are "\n" but U+2028 and U+2029, which stay themselves. */
	takeBreak(): string {
		const code = this.code();
		this.at += code === carriageReturn && this.code(1) === lineFeed ? 2 : 1;
		this.endLine();
		return code >= 0x2028 ? String.fromCharCode(code) : "\n";
	}

	endLine(): void {
		this.line++;
		this.lineStart = this.at;
	}

	skipBlanks(): void {
		while (isBlank(this.code())) this.at++;
	}

	/** Passes over a remark, if one begins here, up to the end of its line. */
	skipRemark(): void {
		if (this.code() === hash) while (!isBreakOrEnd(this.code())) this.at++;
	}

	/** Passes over what may follow on the line, a remark, and the line break. */
	skipRestOfLine(): void {
		this.skipBlanks();
		this.skipRemark();
		if (!isBreakOrEnd(this.code())) throw this.error("only a remark can follow on this line");
		if (!this.isAtEnd()) this.takeBreak();
	}

	/** Whether `---` or `...` begins the line here. */
	isAtDocumentMark(): boolean {
		const code = this.code();
		return (
			(code === dash || code === dot) &&
			this.at === this.lineStart &&
			this.code(1) === code &&
			this.code(2) === code &&
			isSpaceOrEnd(this.code(3))
		);
	}

	error(message: string): DataError {
		return new DataError(message, this.line, "ScannerError");
	}
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const hash = 0x23;
const dash = 0x2d;
const dot = 0x2e;

export function isBlank(code: number): boolean {
	return code === 0x20 || code === 0x09;
}

export function isBreak(code: number): boolean {
	return code === lineFeed || code === carriageReturn || code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isBreakOrEnd(code: number): boolean {
	return code === 0 || isBreak(code);
}

export function isSpaceOrEnd(code: number): boolean {
	return code === 0x20 || code === 0x09 || isBreakOrEnd(code);
}

/** Letters, digits, `_` and `-`: the signs of anchors, tag handles and directives. */
export function isWord(code: number): boolean {
	return (
		(code >= 0x61 && code <= 0x7a) ||
		(code >= 0x41 && code <= 0x5a) ||
		(code >= 0x30 && code <= 0x39) ||
		code === 0x5f ||
		code === 0x2d
	);
}

export function isFlowSign(code: number): boolean {
	return code === 0x2c || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;
}
