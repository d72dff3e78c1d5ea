/** Bytes as base64. `Uint8Array` can do it by itself only in newer Nodes than the oldest that is supported. */
export function base64(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
