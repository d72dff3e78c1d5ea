import { randomUUID } from "node:crypto";
import { closeSync, existsSync, linkSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../model/problem.ts";
import { codeOf } from "./file-error.ts";

/** Text that is gathered before it is written. */
const bufferLength = 1 << 20;

/**
 * A file that the user asked for, written beside its place and put there when it is whole: who reads it meets all of it or
 * nothing. What stands there already is replaced only where that was asked for.
 */
export class OutputFile {
	readonly #path: string;
	readonly #own: string;
	readonly #replaces: boolean;
	readonly #handle: number;
	#waiting = "";
	#isClosed = false;

	private constructor(path: string, own: string, handle: number, replaces: boolean) {
		this.#path = path;
		this.#own = own;
		this.#handle = handle;
		this.#replaces = replaces;
	}

	/** Throws a UserError where there is such a file already, or none can be made. */
	static create(path: string, { replaces = false }: { readonly replaces?: boolean } = {}): OutputFile {
		if (!replaces && existsSync(path)) throw alreadyThere(path);
		const own = join(dirname(path), `.exptrack-${randomUUID()}`);
		try {
			return new OutputFile(path, own, openSync(own, "wx"), replaces);
		} catch (error) {
			throw new UserError(`${path} cannot be written: ${codeOf(error)}`);
		}
	}

	write(text: string): void {
		this.#waiting += text;
		if (this.#waiting.length >= bufferLength) this.#flush();
	}

	/** Puts the file into its place. Throws a UserError where it cannot be. */
	finish(): void {
		this.#flush();
		this.#close();
		try {
			if (this.#replaces) renameSync(this.#own, this.#path);
			else {
				// Fails where somebody else has made the file since.
				linkSync(this.#own, this.#path);
				rmSync(this.#own);
			}
		} catch (error) {
			rmSync(this.#own, { force: true });
			throw codeOf(error) === "EEXIST" ? alreadyThere(this.#path) : new UserError(`${this.#path}: ${codeOf(error)}`);
		}
	}

	/** Leaves nothing behind of a file that is not finished. */
	abandon(): void {
		this.#close();
		rmSync(this.#own, { force: true });
	}

	#close(): void {
		if (!this.#isClosed) closeSync(this.#handle);
		this.#isClosed = true;
	}

	#flush(): void {
		try {
			const bytes = Buffer.from(this.#waiting);
			for (let written = 0; written < bytes.length; ) written += writeSync(this.#handle, bytes, written);
		} catch (error) {
			throw new UserError(`${this.#path} cannot be written: ${codeOf(error)}`);
		}
		this.#waiting = "";
	}
}

function alreadyThere(path: string): UserError {
	return new UserError(`${path} is there already: name another file, or give --force`);
}
