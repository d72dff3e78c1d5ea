import { randomUUID } from "node:crypto";
import {
	closeSync,
	fchmodSync,
	linkSync,
	openSync,
	readlinkSync,
	realpathSync,
	renameSync,
	rmSync,
	type Stats,
	statSync,
	writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../model/problem.ts";
import { codeOf } from "./file-error.ts";

/** Text that is gathered before it is written. */
const bufferLength = 1 << 20;

/**
 * A file that the user asked for, written beside its place and put there when it is whole: who reads it meets all of it or
 * nothing. What stands there already is replaced only where that was asked for; its mode stays, and so do links to it.
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

	/** Throws a UserError where there is such a file already, what is there is no plain file, or none can be made. */
	static create(path: string, { replaces = false }: { readonly replaces?: boolean } = {}): OutputFile {
		try {
			const place = followed(path);
			const there = statusOf(place);
			if (there?.isFile() === false) throw new UserError(`${path} is no plain file: leave it, and use a pipe or >`);
			if (!replaces && there !== null) throw alreadyThere(path);
			const own = join(dirname(place), `.exptrack-${randomUUID()}`);
			const handle = openSync(own, "wx");
			if (there !== null) fchmodSync(handle, there.mode & 0o777);
			return new OutputFile(place, own, handle, replaces);
		} catch (error) {
			if (error instanceof UserError) throw error;
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
			else placeNew(this.#own, this.#path);
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

/** Fails where somebody else has made the file since. */
function placeNew(own: string, path: string): void {
	try {
		linkSync(own, path);
		rmSync(own);
	} catch (error) {
		if (codeIn(error) === "EEXIST") throw error;
		// A file system without hard links: the name is taken first, and only by who makes it.
		closeSync(openSync(path, "wx"));
		renameSync(own, path);
	}
}

/** Where links lead, also one to a file that is not there yet. */
function followed(path: string): string {
	try {
		return realpathSync(path);
	} catch (error) {
		if (codeIn(error) !== "ENOENT") throw error;
	}
	let target: string;
	try {
		target = readlinkSync(path);
	} catch {
		return path;
	}
	return followed(resolve(dirname(path), target));
}

function statusOf(path: string): Stats | null {
	return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function codeIn(error: unknown): unknown {
	return error instanceof Error && "code" in error ? error.code : undefined;
}

function alreadyThere(path: string): UserError {
	return new UserError(`${path} is there already: name another file, or give --force`);
}
