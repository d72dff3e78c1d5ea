import type { ByteSource } from "./byte-source.ts";

/** Reads into memory that is there, from byte `start` of a source on: fresh memory for each piece would pile up. The number of bytes there were. */
export async function readInto(source: ByteSource, target: Uint8Array<ArrayBuffer>, start: number): Promise<number> {
	if (source.fill !== undefined) return source.fill(target, start);
	const bytes = await source.read(start, start + target.length);
	target.set(bytes);
	return bytes.length;
}
