/** What ends a line, or a state of one: line feed, carriage return, backspace. */
const endByte = new Uint8Array(256);
endByte[8] = 1;
endByte[10] = 1;
endByte[13] = 1;

/** Cuts the bytes of a log, which come in pieces, into lines and into what was written over each other on one line. */
export class LineSplitter {
	readonly #maxLine: number;
	#rest: Uint8Array = new Uint8Array();
	#isSkipping = false;
	/** Lines longer than the limit, which are left out. */
	skipped = 0;

	constructor(maxLine: number) {
		this.#maxLine = maxLine;
	}

	/** Takes the next piece; `take` is called for each line that ends in it, with the bytes and where in them it stands. */
	push(piece: Uint8Array, take: (bytes: Uint8Array, start: number, end: number) => void): void {
		let start = 0;
		for (let index = 0; index < piece.length; index++) {
			if (endByte[piece[index]!] === 0) continue;
			if (this.#isSkipping || this.#rest.length + index - start > this.#maxLine) {
				if (!this.#isSkipping) this.skipped++;
				this.#isSkipping = false;
				this.#rest = new Uint8Array();
			} else if (this.#rest.length > 0) {
				const whole = joined(this.#rest, piece.subarray(start, index));
				this.#rest = new Uint8Array();
				take(whole, 0, whole.length);
			} else if (index > start) take(piece, start, index);
			start = index + 1;
		}
		if (this.#isSkipping) return;
		if (this.#rest.length + piece.length - start > this.#maxLine) {
			this.#isSkipping = true;
			this.skipped++;
			this.#rest = new Uint8Array();
		} else this.#rest = joined(this.#rest, piece.subarray(start));
	}
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}
