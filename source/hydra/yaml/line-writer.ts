/** Columns after which a text is broken at its next blank. */
export const maxWidth = 80;

/** Collects lines, and knows where the last one ends. */
export class LineWriter {
	readonly #pieces: string[] = [];
	column = 0;
	/** Whether nothing need be put before the next sign to keep it apart. */
	isApart = true;
	/** Whether the line holds indentation only, dashes and question marks included. */
	isIndentation = true;

	write(text: string): void {
		this.#pieces.push(text);
		this.column += signsOf(text);
	}

	/** A dash, a quote, an anchor… after a blank where one is needed. */
	indicator(text: string, { isGlued = false, keepsIndentation = false } = {}): void {
		this.write(isGlued || this.isApart ? text : ` ${text}`);
		this.isApart = false;
		this.isIndentation &&= keepsIndentation;
	}

	breakLine(sign = "\n"): void {
		this.#pieces.push(sign);
		this.column = 0;
		this.isApart = true;
		this.isIndentation = true;
	}

	/** Goes to a column: on this line where nothing but indentation stands before it, else on the next. */
	indentTo(column: number): void {
		if (!this.isIndentation || this.column > column || (this.column === column && !this.isApart)) this.breakLine();
		if (this.column < column) this.write(" ".repeat(column - this.column));
		this.isApart = true;
	}

	toString(): string {
		return this.#pieces.join("");
	}
}

/** Signs are counted, not units of UTF-16. */
function signsOf(text: string): number {
	return /[\ud800-\udbff]/.test(text) ? [...text].length : text.length;
}
