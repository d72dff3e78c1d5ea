/** Where bytes come from: a file, or memory. A reader asks only for what it needs, and a test can count what it asked for. */
export interface ByteSource {
	/** In bytes, when the source was opened: a file may have changed since. */
	readonly size: number;
	/** The bytes from `start` up to `end`; fewer where the source ends before `end`. */
	read(start: number, end: number): Promise<Uint8Array>;
	/** Reads into memory that is there, from byte `start` on; the number of bytes there were. Not every source can. */
	fill?(target: Uint8Array<ArrayBuffer>, start: number): Promise<number>;
}

/** Bytes in memory as a source. */
export function bytesSource(bytes: Uint8Array): ByteSource {
	return {
		size: bytes.length,
		read: async (start, end) => bytes.subarray(start, end),
	};
}
