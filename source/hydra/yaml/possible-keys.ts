import { DataError } from "../../model/problem.ts";
import type { Cursor } from "./cursor.ts";

/** Where something stands that is a key if a colon follows it. */
export interface PossibleKey {
	/** Number of its first token. */
	readonly number: number;
	readonly at: number;
	readonly line: number;
	readonly column: number;
	/** It begins a line of a block mapping: it can be nothing else. */
	readonly isRequired: boolean;
	isPossible: boolean;
}

/** A key and its colon stand on one line, no further apart. */
const maxLength = 1024;
/** Flow collections within each other; Python's stack ends near there. */
const maxFlowDepth = 1000;

/** What began last at each depth of flow style, and may be a key. Each method throws a DataError where a key lacks its colon. */
export class PossibleKeys {
	readonly #cursor: Cursor;
	/** In the blocks, and in each flow collection that stands open. */
	readonly #last: (PossibleKey | null)[] = [null];
	/** Those that are possible still, the outermost first. */
	readonly #waiting: PossibleKey[] = [];

	constructor(cursor: Cursor) {
		this.#cursor = cursor;
	}

	get isFlow(): boolean {
		return this.#last.length > 1;
	}

	openFlow(): void {
		if (this.#last.length > maxFlowDepth) {
			throw new DataError("is nested too deeply", this.#cursor.line, "RecursionError");
		}
		this.#last.push(null);
	}

	closeFlow(): void {
		if (this.isFlow) this.#last.pop();
	}

	/** Whether a token begins what may be a key still. */
	isWaitingFor(number: number): boolean {
		for (let key = this.#waiting[0]; key !== undefined; key = this.#waiting[0]) {
			if (this.#canStillBe(key)) return key.number === number;
			key.isPossible = false;
			this.#waiting.shift();
		}
		return false;
	}

	/** What begins here, with the token of that number, may be a key. */
	note(number: number, isRequired: boolean): void {
		this.forget();
		const { at, line, column } = this.#cursor;
		const key = { number, at, line, column, isRequired, isPossible: true };
		this.#last[this.#last.length - 1] = key;
		this.#waiting.push(key);
	}

	/** What began last is no key. */
	forget(): void {
		const key = this.#last.at(-1);
		if (!key?.isPossible) return;
		if (key.isRequired) throw missingColon(key);
		this.#settle(key);
	}

	/** What began last, of which a colon tells that it is a key; null where nothing can be. */
	take(): PossibleKey | null {
		const key = this.#last.at(-1);
		if (!key?.isPossible) return null;
		const isKey = this.#canStillBe(key);
		this.#settle(key);
		return isKey ? key : null;
	}

	#settle(key: PossibleKey): void {
		key.isPossible = false;
		this.#waiting.pop();
	}

	#canStillBe(key: PossibleKey): boolean {
		const { line, at, text } = this.#cursor;
		if (key.line === line) {
			const length = at - key.at;
			if (length <= maxLength) return true;
			// Signs are counted, of which some are two in this text.
			if (length <= 2 * maxLength && [...text.slice(key.at, at)].length <= maxLength) return true;
		}
		if (key.isRequired) throw missingColon(key);
		return false;
	}
}

function missingColon({ line }: PossibleKey): DataError {
	return new DataError("a colon must follow a key", line, "ScannerError");
}
