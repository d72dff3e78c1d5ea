/** Pseudo-random numbers in [0, 1) from a seed: mulberry32. */
export function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Bytes with a few of: a byte changed, the end cut off, bytes put in or taken out, a slice twice. */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
	let changed = new Uint8Array(bytes);
	const below = (count: number): number => Math.floor(random() * count);
	for (let left = 1 + below(3); left > 0; left--) {
		const at = below(changed.length + 1);
		const length = below(random() < 0.5 ? 16 : 4096);
		const [head, tail] = [changed.subarray(0, at), changed.subarray(at)];
		switch (below(6)) {
			case 0:
				if (at < changed.length) changed[at] = changed[at]! ^ (1 << below(8));
				break;
			case 1:
				if (at < changed.length) changed[at] = below(256);
				break;
			case 2:
				changed = new Uint8Array(head);
				break;
			case 3:
				changed = new Uint8Array(Buffer.concat([head, Uint8Array.from({ length }, () => below(256)), tail]));
				break;
			case 4:
				changed = new Uint8Array(Buffer.concat([head, tail.subarray(length)]));
				break;
			case 5:
				changed = new Uint8Array(Buffer.concat([head, tail.subarray(0, length), tail]));
		}
	}
	return changed;
}
