const powers = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);

/** The decimal number that `bytes[start, end)` spell in ASCII, as in JSON and Python's `repr`; NaN for anything else. */
export function numberAt(bytes: Uint8Array, start: number, end: number): number {
	const isNegative = bytes[start] === 0x2d;
	let at = isNegative ? start + 1 : start;
	const first = at;
	let digits = 0;
	for (; at < end; at++) {
		const digit = bytes[at]! - 0x30;
		if (!(digit >= 0 && digit <= 9)) break;
		digits = digits * 10 + digit;
	}
	if (at === first) return Number.NaN;
	let places = 0;
	if (at < end && bytes[at] === 0x2e) {
		const point = at++;
		for (; at < end; at++) {
			const digit = bytes[at]! - 0x30;
			if (!(digit >= 0 && digit <= 9)) break;
			digits = digits * 10 + digit;
		}
		places = at - point - 1;
	}
	// Both are exact, so their quotient is rounded once, as it must be.
	if (at === end && digits <= Number.MAX_SAFE_INTEGER && places <= 22) {
		const value = digits / powers[places]!;
		return isNegative ? -value : value;
	}
	return parsed(bytes, start, end);
}

/** Characters: the exact value of a double takes up to 1,077. */
const longest = 4096;

function parsed(bytes: Uint8Array, start: number, end: number): number {
	if (end - start > longest) return Number.NaN;
	const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
	return /^-?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
