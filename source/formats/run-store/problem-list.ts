const most = 20;

/** What is wrong with a file, a line each; those of a file that is broken all over end with their number. */
export class ProblemList {
	readonly #lines: string[] = [];
	#count = 0;

	add(line: string): void {
		this.#count++;
		if (this.#lines.length < most) this.#lines.push(line);
	}

	lines(): string[] {
		const more = this.#count - this.#lines.length;
		return more === 0 ? [...this.#lines] : [...this.#lines, `and ${more} more of this kind`];
	}
}
