/** How a text file says what its bytes mean. */
const marks = [
	{ encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
	{ encoding: "utf-16le", bytes: [0xff, 0xfe] },
	{ encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/** UTF-16 without its mark begins with two letters, each beside a zero: no other text does. */
function unmarked(bytes: Buffer): "utf-16le" | "utf-16be" | null {
	const [a, b, c, d] = bytes;
	if (a && b === 0 && c && d === 0) return "utf-16le";
	return a === 0 && b && c === 0 && d ? "utf-16be" : null;
}

/** Bytes of a text file in pieces as UTF-8 without a byte order mark. */
export class TextBytes {
	#decoder: TextDecoder | null = null;
	#hasBegun = false;

	/** The next piece; the first one should hold four bytes. Half a sign at the end waits for the other half. */
	next(piece: Buffer): Buffer {
		let bytes = piece;
		if (!this.#hasBegun) {
			this.#hasBegun = true;
			const mark = marks.find((one) => one.bytes.every((byte, index) => piece[index] === byte));
			if (mark !== undefined) bytes = piece.subarray(mark.bytes.length);
			const encoding = mark?.encoding ?? unmarked(piece);
			if (encoding !== null && encoding !== "utf-8") this.#decoder = new TextDecoder(encoding);
		}
		return this.#decoder === null ? bytes : Buffer.from(this.#decoder.decode(bytes, { stream: true }));
	}
}
