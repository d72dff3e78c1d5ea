import { crc32 } from "node:zlib";

const known = new WeakMap<readonly string[], number>();

/** A number that tells a list of names from another one. Lists that runs share are looked at once. */
export function listMark(names: readonly string[]): number {
	let mark = known.get(names);
	if (mark === undefined) {
		mark = crc32(names.join("\0"));
		known.set(names, mark);
	}
	return mark;
}
