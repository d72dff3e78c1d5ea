import type { Origin } from "../hydra/origin.ts";

/** Gives runs that follow each other and ran at one place one object, by which what they share is found. */
export class SharedOrigin {
	#last: Origin | null = null;

	of(origin: Origin | null): Origin | null {
		const last = this.#last;
		const isSame =
			origin?.recorded === last?.recorded &&
			origin?.here === last?.here &&
			origin?.cwd === last?.cwd &&
			origin?.chdir === last?.chdir;
		if (isSame) return last;
		this.#last = origin;
		return origin;
	}
}
