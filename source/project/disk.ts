import fs from "node:fs";
import { DataError } from "../model/problem.ts";
import { Pace } from "./pace.ts";

export interface Entry {
	readonly name: string;
	readonly kind: "file" | "folder" | "link" | "other";
}

/** What tells one state of a file or folder from another. */
export interface Stamp {
	/** Bytes; of a folder whatever the file system says. */
	readonly size: number;
	/** Milliseconds since 1970, with a fraction. */
	readonly modified: number;
	/**
	 * When the file system itself last noted a change, as `modified`. Copies and archives put `modified` back to what it was
	 * elsewhere, which nothing can do with this one.
	 */
	readonly changed: number;
	readonly inode: number;
}

/** A state, and of what. */
export interface State extends Stamp {
	readonly kind: Entry["kind"];
}

export function sameStamp(a: Stamp | null, b: Stamp | null): boolean {
	if (a === null || b === null) return a === b;
	return a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

/** The two ends of a file that may be of any size; where they meet, `head` holds all of it and `tail` is empty. */
export interface FileEnds extends Stamp {
	readonly head: Uint8Array;
	readonly tail: Uint8Array;
}

/** Told of each path that is looked at and its state at that time; null: it could not be read. */
export type Witness = (path: string, stamp: Stamp | null) => void;

/** To open a named pipe is else to wait for its writer. Where the system has no such flag, it counts as 0. */
const reading = fs.constants.O_RDONLY | fs.constants.O_NONBLOCK;
const unseen: Witness = () => {};

/**
 * Reads folders and files for the scan.
 *
 * A local disk answers from its cache in 5 to 20 µs, and then handing each call to the thread pool costs more than the
 * call. A network file system takes a millisecond or more, and then many calls must be in flight. So calls are made at
 * once while they are quick, with a breath for the event loop every few milliseconds, and go to the pool when they are not.
 */
export class Disk {
	readonly #pace: Pace;
	readonly #witness: Witness;

	constructor(pace: Pace = new Pace(), witness: Witness = unseen) {
		this.#pace = pace;
		this.#witness = witness;
	}

	/** The same disk, with somebody who takes note of what is read through it. */
	seenBy(witness: Witness): Disk {
		return new Disk(this.#pace, witness);
	}

	/** Whether calls are answered at once, so that nothing is won by asking for many things at a time. */
	get isQuick(): boolean {
		return this.#pace.isQuick;
	}

	/** Lets the event loop have its turn, if it is due: for work that asks the disk for little, and is to be stopped. */
	async breathe(): Promise<void> {
		await this.#pace.breatheIfDue();
	}

	/** The state of what a path leads to; null where it leads nowhere. */
	async stamp(path: string): Promise<State | null> {
		const status = await this.call(
			() => statNow(path),
			() => fs.promises.stat(path).catch(() => undefined),
		);
		const state = status === undefined ? null : { ...stampOf(status), kind: kindOf(status) };
		this.#witness(path, state);
		return state;
	}

	/** Whether each of these paths leads to what it led to then; null: to nothing. */
	areUnchanged(all: readonly { readonly path: string; readonly stamp: Stamp | null }[]): Promise<boolean> {
		return this.call(
			() => all.every(({ path, stamp }) => sameStamp(stampNow(path), stamp)),
			async () => {
				const now = await Promise.all(all.map(({ path }) => fs.promises.stat(path).then(stampOf, () => null)));
				return all.every(({ stamp }, index) => sameStamp(now[index]!, stamp));
			},
		);
	}

	/** What a folder holds. The state that a witness is told was there before the folder was read. */
	async list(folder: string): Promise<Entry[]> {
		if (this.#witness !== unseen) await this.stamp(folder);
		return this.call(
			() => fs.readdirSync(folder, { withFileTypes: true }).map(entryOf),
			() => fs.promises.readdir(folder, { withFileTypes: true }).then((entries) => entries.map(entryOf)),
		);
	}

	/** The whole file. Throws a RangeError when it is larger than `limit` bytes, and a DataError where it is no file. */
	read(path: string, limit: number): Promise<Uint8Array> {
		return this.#file(
			path,
			(file, status) => readAt(file, 0, sizeToRead(status, limit)),
			(file, status) => readPart(file, 0, sizeToRead(status, limit)),
		);
	}

	/** As `read`, with the bytes as a text, one sign each (Latin-1): for many small files, of which no buffer is to be kept. */
	readBytes(path: string, limit: number): Promise<string> {
		return this.#file(
			path,
			(file, status) => {
				const length = sizeToRead(status, limit);
				if (length > scratch.length) return Buffer.from(readAt(file, 0, length)).toString("latin1");
				return scratch.toString("latin1", 0, fill(file, scratch, 0, length));
			},
			async (file, status) => Buffer.from(await readPart(file, 0, sizeToRead(status, limit))).toString("latin1"),
		);
	}

	ends(path: string, headBytes: number, tailBytes: number): Promise<FileEnds> {
		const parts = (size: number) => {
			const isWhole = size <= headBytes + tailBytes;
			return { head: isWhole ? size : headBytes, tail: isWhole ? 0 : tailBytes };
		};
		return this.#file(
			path,
			(file, status) => {
				const { head, tail } = parts(status.size);
				return {
					...stampOf(status),
					head: readAt(file, 0, head),
					tail: readAt(file, status.size - tail, tail),
				};
			},
			async (file, status) => {
				const { head, tail } = parts(status.size);
				return {
					...stampOf(status),
					head: await readPart(file, 0, head),
					tail: await readPart(file, status.size - tail, tail),
				};
			},
		);
	}

	/** The real path of what a symbolic link leads to and its kind; undefined where it leads nowhere. */
	follow(path: string): Promise<{ real: string; kind: Entry["kind"] } | undefined> {
		return this.call<{ real: string; kind: Entry["kind"] } | undefined>(
			() => ({ real: fs.realpathSync(path), kind: kindOf(fs.statSync(path)) }),
			async () => ({ real: await fs.promises.realpath(path), kind: kindOf(await fs.promises.stat(path)) }),
		).catch(() => undefined);
	}

	#file<T>(
		path: string,
		atOnce: (file: number, status: fs.Stats) => T,
		inPool: (file: fs.promises.FileHandle, status: fs.Stats) => Promise<T>,
	): Promise<T> {
		const result = this.call(
			() => {
				const file = fs.openSync(path, reading);
				try {
					const status = regular(fs.fstatSync(file));
					const value = atOnce(file, status);
					this.#witness(path, stampOf(status));
					return value;
				} finally {
					fs.closeSync(file);
				}
			},
			async () => {
				const file = await fs.promises.open(path, reading);
				try {
					const status = regular(await file.stat());
					const value = await inPool(file, status);
					this.#witness(path, stampOf(status));
					return value;
				} finally {
					await file.close();
				}
			},
		);
		if (this.#witness === unseen) return result;
		return result.catch((error) => {
			this.#witness(path, null);
			throw error;
		});
	}

	/** Makes a call, at once or in the pool, whichever suits the disk now. */
	call<T>(atOnce: () => T, inPool: () => Promise<T>): Promise<T> {
		const pace = this.#pace;
		if (!pace.isQuick && !pace.isProbe()) return inPool();
		const start = performance.now();
		if (pace.isQuick && pace.isDue(start)) return pace.breathe().then(() => this.call(atOnce, inPool));
		try {
			return Promise.resolve(atOnce());
		} catch (error) {
			return Promise.reject(error);
		} finally {
			pace.took(performance.now() - start);
		}
	}
}

function statNow(path: string): fs.Stats | undefined {
	try {
		return fs.statSync(path, { throwIfNoEntry: false });
	} catch {
		return undefined;
	}
}

function stampNow(path: string): Stamp | null {
	const status = statNow(path);
	return status === undefined ? null : stampOf(status);
}

function entryOf(entry: fs.Dirent): Entry {
	return { name: entry.name, kind: kindOf(entry) };
}

function kindOf(entry: fs.Dirent | fs.Stats): Entry["kind"] {
	if (entry.isFile()) return "file";
	if (entry.isDirectory()) return "folder";
	return entry.isSymbolicLink() ? "link" : "other";
}

function stampOf(status: fs.Stats): Stamp {
	return { size: status.size, modified: status.mtimeMs, changed: status.ctimeMs, inode: status.ino };
}

function regular(status: fs.Stats): fs.Stats {
	if (!status.isFile()) throw new DataError("is not a regular file");
	return status;
}

function sizeToRead({ size }: fs.Stats, limit: number): number {
	if (size > limit) throw new RangeError(`is too large: ${size} bytes, at most ${limit} are read`);
	return size;
}

/** Calls that are made at once do not overlap, so that one buffer serves them all. */
const scratch = Buffer.allocUnsafeSlow(64 * 1024);

function readAt(file: number, start: number, length: number): Uint8Array {
	const buffer = Buffer.allocUnsafe(length);
	return buffer.subarray(0, fill(file, buffer, start, length));
}

/** Reads into a buffer; the bytes there were. */
function fill(file: number, buffer: Buffer, start: number, length: number): number {
	let filled = 0;
	while (filled < length) {
		const count = fs.readSync(file, buffer, filled, length - filled, start + filled);
		if (count === 0) break;
		filled += count;
	}
	return filled;
}

async function readPart(file: fs.promises.FileHandle, start: number, length: number): Promise<Uint8Array> {
	const buffer = Buffer.allocUnsafe(length);
	let filled = 0;
	while (filled < length) {
		const { bytesRead } = await file.read(buffer, filled, length - filled, start + filled);
		if (bytesRead === 0) break;
		filled += bytesRead;
	}
	return buffer.subarray(0, filled);
}
