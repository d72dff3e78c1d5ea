import type { ByteSource } from "./byte-source.ts";

/** Thrown where bytes are asked for that lie between the two ends which are held. */
export class OutOfReach extends Error {
	override readonly name = "OutOfReach";
}

/** The two ends of a file as a source, `tail` up to its end; where `head` is all of it, `tail` is empty. */
export function endsSource(head: Uint8Array, tail: Uint8Array, size: number): ByteSource {
	const tailStart = size - tail.length;
	return {
		size,
		read: async (start, end) => {
			const stop = Math.min(end, size);
			if (stop <= head.length) return head.subarray(start, stop);
			if (start < tailStart) throw new OutOfReach();
			return tail.subarray(start - tailStart, stop - tailStart);
		},
	};
}
