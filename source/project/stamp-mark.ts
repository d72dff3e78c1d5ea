import type { Stamp } from "./disk.ts";

const words = new Float64Array(4);
const parts = new Uint32Array(words.buffer);

/** Many stamps as one number: FNV-1a over the words of their numbers. */
export class StampMark {
	value = 0x811c9dc5;
	changed = 0;

	add(stamp: Stamp | null): void {
		words[0] = stamp?.size ?? -1;
		words[1] = stamp?.modified ?? 0;
		words[2] = stamp?.changed ?? 0;
		words[3] = stamp?.inode ?? 0;
		for (const part of parts) this.value = Math.imul(this.value ^ part, 0x01000193);
		if (stamp !== null) this.changed = Math.max(this.changed, stamp.changed);
	}
}
