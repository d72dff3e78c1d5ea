/** `@@ -12,5 +12,6 @@`, by its first bytes. */
const hunk = [64, 64, 32, 45];
/** A hunk that claims more lines before and after is none. */
const mostLines = 10_000;
/** Lines that stand before and after alike: `git diff` prints three of them around what has changed. */
const mostAlike = 64;

/** Knows the lines of a printed `git diff`: what they hold is text of a file, whatever it says. */
export class DiffLines {
	/** Lines of the file before and after that the hunk still has. */
	#old = 0;
	#new = 0;
	/** Lines without a change that followed each other. */
	#alike = 0;

	/** Whether a line is one of a hunk. */
	take(bytes: Uint8Array, start: number, end: number): boolean {
		const first = bytes[start];
		if (first === 64 && hunk.every((byte, index) => bytes[start + index] === byte)) {
			const text = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 60)));
			const [, old = "1", now = "1"] = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(text) ?? ["", "0", "0"];
			const isSane = Math.min(Number(old), Number(now)) <= mostLines;
			this.#old = isSane ? Number(old) : 0;
			this.#new = isSane ? Number(now) : 0;
			this.#alike = 0;
			return true;
		}
		if (this.#old <= 0 && this.#new <= 0) return false;
		this.#alike = first === 32 ? this.#alike + 1 : 0;
		if (this.#alike > mostAlike || (first === 32 && Math.min(this.#old, this.#new) <= 0)) {
			this.#old = this.#new = 0;
			return false;
		}
		if (first === 45) this.#old--;
		else if (first === 43) this.#new--;
		else if (first === 32) {
			this.#old--;
			this.#new--;
		} else if (first !== 92) this.#old = this.#new = 0;
		return this.#old > 0 || this.#new > 0 || first === 45 || first === 43 || first === 32;
	}
}
