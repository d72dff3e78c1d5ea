/** What a double holds exactly: with a mantissa below 2^53, one division or multiplication by these rounds once, as it should. */
const tens = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);

/**
 * Reads decimal numbers out of bytes, rounded as Python's `float` rounds them, mostly without making a text of them:
 * `-0.5`, `+.5`, `5.`, `1e-3`. One object reads any number of them.
 */
export class Decimal {
	/** The number last read. */
	value = 0;

	/** Reads the number that begins at `start`: the place after it, or -1 where none begins. `point` is the byte of its decimal point. */
	read(bytes: Buffer, start: number, point: number): number {
		let at = start;
		const isNegative = bytes[at] === 0x2d;
		if (isNegative || bytes[at] === 0x2b) at++;
		const whole = at;
		let mantissa = 0;
		for (let digit = bytes[at]! - 48; digit >= 0 && digit <= 9; digit = bytes[++at]! - 48)
			mantissa = mantissa * 10 + digit;
		let digits = at - whole;
		let power = 0;
		if (bytes[at] === point) {
			const fraction = ++at;
			for (let digit = bytes[at]! - 48; digit >= 0 && digit <= 9; digit = bytes[++at]! - 48)
				mantissa = mantissa * 10 + digit;
			power = fraction - at;
			digits -= power;
		}
		if (digits === 0) return -1;
		if ((bytes[at]! | 0x20) === 0x65) {
			let to = at + 1;
			const isSmall = bytes[to] === 0x2d;
			if (isSmall || bytes[to] === 0x2b) to++;
			const first = to;
			let exponent = 0;
			for (let digit = bytes[to]! - 48; digit >= 0 && digit <= 9; digit = bytes[++to]! - 48)
				exponent = exponent * 10 + digit;
			if (to > first) {
				power += isSmall ? -exponent : exponent;
				at = to;
			}
		}
		if (mantissa <= Number.MAX_SAFE_INTEGER && power >= -22 && power <= 22) {
			const value = power < 0 ? mantissa / tens[-power]! : mantissa * tens[power]!;
			this.value = isNegative ? -value : value;
		} else {
			const text = bytes.toString("latin1", start, at);
			this.value = Number(point === 0x2e ? text : text.replace(String.fromCharCode(point), "."));
		}
		return at;
	}
}
