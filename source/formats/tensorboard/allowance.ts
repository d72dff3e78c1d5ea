/** The memory that the values of a file may take. */
export class Allowance {
	/** Bytes. */
	left: number;
	/** Whether something had to be left out. */
	isSpent = false;

	constructor(bytes: number) {
		this.left = bytes;
	}

	/** Takes so many bytes; false where they are not left. */
	take(bytes: number): boolean {
		if (bytes > this.left) {
			this.isSpent = true;
			return false;
		}
		this.left -= bytes;
		return true;
	}

	give(bytes: number): void {
		this.left += bytes;
	}
}
