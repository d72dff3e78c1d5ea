/** 10^0 to 10^22: the powers of ten that a double holds exactly. */
const powers: readonly number[] = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const ascii = new TextDecoder("latin1");
const maxExact = Number.MAX_SAFE_INTEGER;

/**
 * The number that ASCII bytes spell: digits, point, exponent, sign, or a word that begins with n (not a number) or i (infinite).
 * Rounds as JavaScript does: up to 2^53 a mantissa and up to 10^22 a power are exact, so their quotient is rounded once.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
	let index = start;
	let sign = 1;
	if (bytes[index] === 45) sign = -1;
	if (bytes[index] === 45 || bytes[index] === 43) index++;
	const first = bytes[index]! | 32;
	if (first === 110) return Number.NaN;
	if (first === 105) return sign * Number.POSITIVE_INFINITY;
	let mantissa = 0;
	let scale = 0;
	let inFraction = false;
	for (; index < end; index++) {
		const digit = bytes[index]! - 48;
		if (digit >= 0 && digit <= 9) {
			mantissa = mantissa * 10 + digit;
			if (inFraction) scale--;
		} else if (digit === -2) inFraction = true;
		else break;
	}
	if (index < end) {
		const isNegative = bytes[index + 1] === 45;
		index += isNegative || bytes[index + 1] === 43 ? 2 : 1;
		let exponent = 0;
		for (; index < end; index++) exponent = Math.min(exponent * 10 + bytes[index]! - 48, 9999);
		scale += isNegative ? -exponent : exponent;
	}
	if (mantissa <= maxExact && scale >= -22 && scale <= 22)
		return sign * (scale < 0 ? mantissa / powers[-scale]! : mantissa * powers[scale]!);
	return Number(ascii.decode(bytes.subarray(start, end)));
}
