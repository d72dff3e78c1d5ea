import { type FileHandle, open, stat } from "node:fs/promises";
import type { ByteSource } from "../formats/byte-source.ts";
import { DataError } from "../model/problem.ts";
import { asDataError } from "./file-error.ts";

/** A file as a source of bytes: only what is asked for is read. Close it after use. */
export class FileSource implements ByteSource {
	readonly size: number;
	readonly #file: FileHandle;

	private constructor(file: FileHandle, size: number) {
		this.#file = file;
		this.size = size;
	}

	static async open(path: string): Promise<FileSource> {
		// Asked before opening: to open a named pipe is to wait for its writer.
		if (!(await stat(path).catch(asDataError)).isFile()) throw new DataError("is not a regular file");
		const file = await open(path, "r").catch(asDataError);
		return new FileSource(file, (await file.stat()).size);
	}

	async read(start: number, end: number): Promise<Uint8Array> {
		const length = Math.max(0, Math.min(end, this.size) - start);
		const { buffer, bytesRead } = await this.#file.read(Buffer.allocUnsafeSlow(length), 0, length, start);
		return buffer.subarray(0, bytesRead);
	}

	close(): Promise<void> {
		return this.#file.close();
	}
}
