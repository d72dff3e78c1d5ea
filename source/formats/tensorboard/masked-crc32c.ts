/** The reflected polynomial of CRC-32C (Castagnoli). */
const polynomial = 0x82f63b78;

/** Row k: what a byte does to the remainder when k more bytes follow it, so that eight are taken at a time. */
const tables = buildTables();

/**
 * The checksum of `bytes[start, end)` as record files hold it: CRC-32C, rotated and shifted, since a plain CRC of data that
 * holds CRCs is weak (https://github.com/google/leveldb/blob/main/util/crc32c.h). An unsigned 32-bit number.
 */
export function maskedCrc32c(bytes: Uint8Array, start: number, end: number): number {
	const crc = ~remainder(bytes, start, end) >>> 0;
	return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

function remainder(bytes: Uint8Array, start: number, end: number): number {
	const t = tables;
	let crc = -1;
	let at = start;
	for (; at + 8 <= end; at += 8) {
		crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
		crc =
			t[1792 + (crc & 255)]! ^
			t[1536 + ((crc >>> 8) & 255)]! ^
			t[1280 + ((crc >>> 16) & 255)]! ^
			t[1024 + (crc >>> 24)]! ^
			t[768 + bytes[at + 4]!]! ^
			t[512 + bytes[at + 5]!]! ^
			t[256 + bytes[at + 6]!]! ^
			t[bytes[at + 7]!]!;
	}
	for (; at < end; at++) crc = t[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8);
	return crc;
}

function buildTables(): Int32Array {
	const rows = new Int32Array(8 * 256);
	for (let byte = 0; byte < 256; byte++) {
		let crc = byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? polynomial : 0);
		rows[byte] = crc;
	}
	for (let at = 256; at < rows.length; at++) rows[at] = (rows[at - 256]! >>> 8) ^ rows[rows[at - 256]! & 255]!;
	return rows;
}
