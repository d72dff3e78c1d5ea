import fs from "node:fs";
import { promisify } from "node:util";
import type { ByteSource } from "../formats/byte-source.ts";
import { DataError } from "../model/problem.ts";
import { Disk } from "./disk.ts";
import { asDataError } from "./file-error.ts";

/** To open a named pipe is else to wait for its writer. Where the system has no such flag, it counts as 0. */
const reading = fs.constants.O_RDONLY | fs.constants.O_NONBLOCK;
const pool = { open: promisify(fs.open), fstat: promisify(fs.fstat), read: promisify(fs.read) };
/** More than this is read while something else is done. */
const quickBytes = 64 * 1024;

/** A file as a source of bytes: only what is asked for is read. Close it after use. */
export class FileSource implements ByteSource {
	readonly size: number;
	readonly #disk: Disk;
	#file: number | null;

	private constructor(disk: Disk, file: number, size: number) {
		this.#disk = disk;
		this.#file = file;
		this.size = size;
	}

	static async open(path: string, disk: Disk = new Disk()): Promise<FileSource> {
		const file = await disk
			.call(
				() => fs.openSync(path, reading),
				() => pool.open(path, reading),
			)
			.catch(asDataError);
		try {
			const status = fs.fstatSync(file);
			if (!status.isFile()) throw new DataError("is not a regular file");
			return new FileSource(disk, file, status.size);
		} catch (error) {
			fs.closeSync(file);
			return asDataError(error);
		}
	}

	/** Throws a DataError where the system cannot read it, as one that was removed on a file server. */
	async read(start: number, end: number): Promise<Uint8Array> {
		const length = Math.max(0, Math.min(end, this.size) - start);
		const file = this.#opened();
		const buffer = Buffer.allocUnsafeSlow(length);
		const inPool = async () => (await pool.read(file, buffer, 0, length, start)).bytesRead;
		const taking =
			length > quickBytes ? inPool() : this.#disk.call(() => fs.readSync(file, buffer, 0, length, start), inPool);
		const bytesRead = await taking.catch(asDataError);
		return buffer.subarray(0, bytesRead);
	}

	async fill(target: Uint8Array<ArrayBuffer>, start: number): Promise<number> {
		const file = this.#opened();
		let filled = 0;
		while (filled < target.length) {
			const [from, length] = [filled, target.length - filled];
			const count = await this.#disk
				.call(
					() => fs.readSync(file, target, from, length, start + from),
					async () => (await pool.read(file, target, from, length, start + from)).bytesRead,
				)
				.catch(asDataError);
			if (count === 0) break;
			filled += count;
		}
		return filled;
	}

	async close(): Promise<void> {
		if (this.#file !== null) fs.closeSync(this.#file);
		this.#file = null;
	}

	#opened(): number {
		if (this.#file === null) throw new Error("the file is closed");
		return this.#file;
	}
}
