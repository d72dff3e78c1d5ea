/** Numbers in [0, 1) that a seed decides (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The bytes with one to three things wrong: bits turned, an end cut off, bytes put in or taken out, a piece that comes twice. */
export function mutated(bytes: Uint8Array, random: () => number): Buffer {
	const below = (limit: number) => Math.floor(random() * limit);
	let result = Buffer.from(bytes);
	for (let left = 1 + below(3); left > 0 && result.length > 0; left--) {
		const at = below(result.length);
		const end = Math.min(result.length, at + 1 + below(random() < 0.5 ? 16 : 40_000));
		switch (below(5)) {
			case 0:
				result[at]! ^= 1 << below(8);
				break;
			case 1:
				result = result.subarray(0, at);
				break;
			case 2:
				result = Buffer.concat([result.subarray(0, at), Buffer.from([below(256), 0, 255]), result.subarray(at)]);
				break;
			case 3:
				result = Buffer.concat([result.subarray(0, at), result.subarray(end)]);
				break;
			default:
				result = Buffer.concat([result.subarray(0, end), result.subarray(at)]);
		}
	}
	return result;
}
