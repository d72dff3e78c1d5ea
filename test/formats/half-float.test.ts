import { expect, test } from "vitest";
import { halfFloat } from "../../source/formats/half-float.ts";

test("every bit pattern is the number that the engine's own halves have", () => {
	const bits = Uint16Array.from({ length: 0x10000 }, (_, half) => half);
	const own = new Float16Array(bits.buffer);
	for (const half of bits)
		expect(Object.is(halfFloat(half), own[half]) || Number.isNaN(own[half]!), String(half)).toBe(true);
});
