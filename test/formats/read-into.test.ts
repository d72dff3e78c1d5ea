import { expect, test } from "vitest";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { readInto } from "../../source/formats/read-into.ts";

const file = Uint8Array.of(1, 2, 3, 4, 5);

test("a source that fills memory is given it, and is not asked for bytes of its own", async () => {
	const target = new Uint8Array(3);
	const source = {
		size: 5,
		read: () => Promise.reject(new Error("asked")),
		fill: async (memory: Uint8Array, start: number) => {
			memory.set(file.subarray(start, start + memory.length));
			return memory.length;
		},
	};
	expect([await readInto(source, target, 1), ...target]).toEqual([3, 2, 3, 4]);
});

test("bytes of any other are copied, as many as there are", async () => {
	const target = new Uint8Array(3).fill(9);
	expect([await readInto(bytesSource(file), target, 1), ...target]).toEqual([3, 2, 3, 4]);
	target.fill(9);
	expect([await readInto(bytesSource(file), target, 4), ...target]).toEqual([1, 5, 9, 9]);
});
