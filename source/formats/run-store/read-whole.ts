import { DataError } from "../../model/problem.ts";
import type { ByteSource } from "../byte-source.ts";

/** All text of a small file. Throws a DataError where it takes more than `maxBytes`. */
export async function readWhole(source: ByteSource, maxBytes: number): Promise<string> {
	if (source.size > maxBytes) throw new DataError(`it takes ${source.size} bytes, more than the limit of ${maxBytes}`);
	const { buffer, byteOffset, length } = await source.read(0, source.size);
	return Buffer.from(buffer, byteOffset, length).toString();
}
