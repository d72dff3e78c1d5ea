/**
 * Where the control sequence that starts at `start` ends (ECMA-48: ESC [ … final byte, ESC ] … BEL, ESC and one byte), also
 * where ESC is spelled as JSON and Python spell it: `\u001b[`, `\x1b[`. After the first byte where there is none.
 */
export function escapeEnd(bytes: Uint8Array, start: number, end: number): number {
	let index = start + 1;
	if (bytes[start] === 92) {
		const spelled = String.fromCharCode(...bytes.subarray(start + 1, Math.min(start + 7, end))).toLowerCase();
		if (spelled === "u001b[") index = start + 6;
		else if (spelled.startsWith("x1b[")) index = start + 4;
		else return start + 1;
	}
	const kind = bytes[index];
	if (kind === 93) {
		while (index < end && bytes[index] !== 7 && bytes[index] !== 27) index++;
		return Math.min(bytes[index] === 27 ? index + 2 : index + 1, end);
	}
	if (kind !== 91) return Math.min(index + 1, end);
	index++;
	while (index < end && bytes[index]! >= 32 && bytes[index]! < 64) index++;
	return Math.min(index + 1, end);
}
