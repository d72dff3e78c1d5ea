import fs from "node:fs";
import { setImmediate } from "node:timers/promises";
import { DataError } from "../model/problem.ts";

export interface Entry {
	readonly name: string;
	readonly kind: "file" | "folder" | "link" | "other";
}

/** The two ends of a file that may be of any size; where they meet, `head` holds all of it and `tail` is empty. */
export interface FileEnds {
	readonly size: number;
	readonly modified: number;
	readonly head: Uint8Array;
	readonly tail: Uint8Array;
}

/** To open a named pipe is else to wait for its writer. Where the system has no such flag, it counts as 0. */
const reading = fs.constants.O_RDONLY | fs.constants.O_NONBLOCK;

/**
 * Reads folders and files for the scan.
 *
 * A local disk answers from its cache in 5 to 20 µs, and then handing each call to the thread pool costs more than the
 * call. A network file system takes a millisecond or more, and then many calls must be in flight. So calls are made at
 * once while they are quick, with a breath for the event loop every few milliseconds, and go to the pool when they are not.
 */
export class Disk {
	#quick = true;
	/** Mean duration of a call in ms, recent calls counting most. */
	#mean = 0;
	#sliceStart = performance.now();

	/** Whether calls are answered at once, so that nothing is won by asking for many things at a time. */
	get isQuick(): boolean {
		return this.#quick;
	}

	list(folder: string): Promise<Entry[]> {
		return this.#call(
			() => fs.readdirSync(folder, { withFileTypes: true }),
			() => fs.promises.readdir(folder, { withFileTypes: true }),
		).then((entries) => entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })));
	}

	/** The whole file. Throws a RangeError when it is larger than `limit` bytes, and a DataError where it is no file. */
	async read(path: string, limit: number): Promise<Uint8Array> {
		return this.#call(
			() => {
				const file = fs.openSync(path, reading);
				try {
					return readAt(file, 0, sizeToRead(fs.fstatSync(file), limit));
				} finally {
					fs.closeSync(file);
				}
			},
			async () => {
				sizeToRead(await fs.promises.stat(path), limit);
				return fs.promises.readFile(path);
			},
		);
	}

	ends(path: string, headBytes: number, tailBytes: number): Promise<FileEnds> {
		return this.#call(
			() => {
				const file = fs.openSync(path, reading);
				try {
					const { size, mtimeMs } = regular(fs.fstatSync(file));
					const whole = size <= headBytes + tailBytes;
					const head = readAt(file, 0, whole ? size : headBytes);
					const tail = whole ? new Uint8Array() : readAt(file, size - tailBytes, tailBytes);
					return { size, modified: mtimeMs, head, tail };
				} finally {
					fs.closeSync(file);
				}
			},
			async () => {
				const file = await fs.promises.open(path, reading);
				try {
					const { size, mtimeMs } = regular(await file.stat());
					const whole = size <= headBytes + tailBytes;
					const part = async (start: number, length: number) => {
						const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, start);
						return buffer.subarray(0, bytesRead);
					};
					const head = await part(0, whole ? size : headBytes);
					const tail = whole ? new Uint8Array() : await part(size - tailBytes, tailBytes);
					return { size, modified: mtimeMs, head, tail };
				} finally {
					await file.close();
				}
			},
		);
	}

	/** The real path of what a symbolic link leads to and its kind; undefined where it leads nowhere. */
	follow(path: string): Promise<{ real: string; kind: Entry["kind"] } | undefined> {
		return this.#call(
			() => ({ real: fs.realpathSync(path), kind: kindOf(fs.statSync(path)) }),
			async () => ({ real: await fs.promises.realpath(path), kind: kindOf(await fs.promises.stat(path)) }),
		).catch(() => undefined);
	}

	async #call<T>(atOnce: () => T, inPool: () => Promise<T>): Promise<T> {
		if (!this.#quick) return inPool();
		const start = performance.now();
		if (start - this.#sliceStart > 5) {
			await setImmediate();
			this.#sliceStart = performance.now();
		}
		const before = performance.now();
		try {
			return atOnce();
		} finally {
			this.#mean += (performance.now() - before - this.#mean) / 32;
			if (this.#mean > 0.25) this.#quick = false;
		}
	}
}

function kindOf(entry: fs.Dirent | fs.Stats): Entry["kind"] {
	if (entry.isFile()) return "file";
	if (entry.isDirectory()) return "folder";
	return entry.isSymbolicLink() ? "link" : "other";
}

function regular(status: fs.Stats): fs.Stats {
	if (!status.isFile()) throw new DataError("is not a regular file");
	return status;
}

function sizeToRead(status: fs.Stats, limit: number): number {
	const { size } = regular(status);
	if (size > limit) throw new RangeError(`is too large: ${size} bytes, at most ${limit} are read`);
	return size;
}

function readAt(file: number, start: number, length: number): Uint8Array {
	const buffer = Buffer.allocUnsafe(length);
	let filled = 0;
	while (filled < length) {
		const count = fs.readSync(file, buffer, filled, length - filled, start + filled);
		if (count === 0) break;
		filled += count;
	}
	return buffer.subarray(0, filled);
}

/** Why a call of the system failed, in words. */
export function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const code = "code" in error ? String(error.code) : "";
	switch (code) {
		case "EACCES":
		case "EPERM":
			return "permission denied";
		case "ENOENT":
			return "no such file or folder";
		case "ELOOP":
			return "a loop of symbolic links";
		default:
			return code || error.message;
	}
}

/** Turns a failed read into broken data, so that the caller needs to know one kind of error only. */
export function asDataError(error: unknown): never {
	if (error instanceof DataError) throw error;
	if (error instanceof RangeError) throw new DataError(error.message);
	throw new DataError(`cannot be read: ${codeOf(error)}`);
}
