/** How a text file says what its bytes mean. */
const marks = [
	{ encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
	{ encoding: "utf-16le", bytes: [0xff, 0xfe] },
	{ encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/** Bytes of a text file in pieces as UTF-8 without a byte order mark. */
export class TextBytes {
	#decoder: TextDecoder | null = null;
	#hasBegun = false;

	/** The next piece; the first one should hold three bytes. `isEnd`: no more follow. */
	next(piece: Buffer, isEnd: boolean): Buffer {
		let bytes = piece;
		if (!this.#hasBegun) {
			this.#hasBegun = true;
			const mark = marks.find((one) => one.bytes.every((byte, index) => piece[index] === byte));
			if (mark !== undefined) bytes = piece.subarray(mark.bytes.length);
			if (mark !== undefined && mark.encoding !== "utf-8") this.#decoder = new TextDecoder(mark.encoding);
		}
		return this.#decoder === null ? bytes : Buffer.from(this.#decoder.decode(bytes, { stream: !isEnd }));
	}
}
