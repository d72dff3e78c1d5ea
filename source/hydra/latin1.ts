/** Bytes as text, one character each: for what is ASCII, or is only compared. */
export function latin1(bytes: Uint8Array, start = 0, end: number = bytes.length): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", start, end);
}
