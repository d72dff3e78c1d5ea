import { type FileHandle, open, stat } from "node:fs/promises";
import { DataError } from "../model/problem.ts";
import { asDataError } from "./file-error.ts";

/** A text file that others may write to, truncate or replace while it is read. */
export class LogFile {
	readonly size: number;
	/** Tells a file from another one that has taken its place. */
	readonly inode: number;
	readonly #file: FileHandle;

	private constructor(file: FileHandle, size: number, inode: number) {
		this.#file = file;
		this.size = size;
		this.inode = inode;
	}

	/** Opens a file for as long as the work takes. Throws a DataError where there is none, or no regular one. */
	static async with<T>(path: string, work: (file: LogFile) => Promise<T>): Promise<T> {
		// Asked before opening: to open a named pipe is to wait for its writer.
		if (!(await stat(path).catch(asDataError)).isFile()) throw new DataError("is not a regular file");
		const handle = await open(path, "r").catch(asDataError);
		try {
			const { size, ino } = await handle.stat();
			return await work(new LogFile(handle, size, ino));
		} finally {
			await handle.close();
		}
	}

	/** The bytes from `from` to `to`; fewer where the file has become shorter. */
	async read(from: number, to: number): Promise<Buffer> {
		const buffer = Buffer.allocUnsafeSlow(Math.max(0, Math.min(to, this.size) - from));
		let filled = 0;
		while (filled < buffer.length) {
			const { bytesRead } = await this.#file
				.read(buffer, filled, buffer.length - filled, from + filled)
				.catch(asDataError);
			if (bytesRead === 0) break;
			filled += bytesRead;
		}
		return buffer.subarray(0, filled);
	}
}
