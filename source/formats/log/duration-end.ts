const smallUnit = 1;
const unit = 2;
/** Units of time by their first byte, with what may follow: `ms`, `min`. */
const units: readonly (readonly [string, number])[] = [
	["ms", smallUnit],
	["us", smallUnit],
	["ns", smallUnit],
	["min", unit],
	["s", unit],
	["m", unit],
	["h", unit],
	["D", unit],
];

const firstByte = new Uint8Array(256);
for (const [name] of units) firstByte[name.charCodeAt(0)] = 1;

/**
 * Where a time ends whose first number ends at `start`: `5s12ms`, `1h2m`, `34ms`; `start` where there is none, or but one unit
 * of a second or more. A bar that counts time is the same bar with `0ms`, `5s12ms` and `1m3s`.
 */
export function durationEnd(bytes: Uint8Array, start: number, end: number): number {
	if (start >= end || firstByte[bytes[start]!] === 0) return start;
	let index = start;
	for (let count = 0; count < 5; count++) {
		const found = units.find(([name]) => isAt(bytes, index, end, name));
		if (found === undefined) return start;
		index += found[0].length;
		const digits = index;
		while (index < end && isDigit(bytes[index]!)) index++;
		if (index > digits) continue;
		const isEnd = index >= end || !isWord(bytes[index]!);
		return isEnd && (count > 0 || found[1] === smallUnit) ? index : start;
	}
	return start;
}

function isAt(bytes: Uint8Array, start: number, end: number, word: string): boolean {
	if (start + word.length > end) return false;
	for (let index = 0; index < word.length; index++) if (bytes[start + index] !== word.charCodeAt(index)) return false;
	return true;
}

function isDigit(byte: number): boolean {
	return byte >= 48 && byte <= 57;
}

function isWord(byte: number): boolean {
	return isDigit(byte) || ((byte | 32) >= 97 && (byte | 32) <= 122) || byte === 95 || byte >= 128;
}
