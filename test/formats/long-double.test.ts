import { expect, test } from "vitest";
import { longDoubles } from "../../source/formats/long-double.ts";
import { DataError } from "../../source/model/problem.ts";

function bits(significand: bigint, top: number, size = 16): ArrayBuffer {
	const view = new DataView(new ArrayBuffer(size));
	view.setBigUint64(0, significand, true);
	view.setUint16(8, top, true);
	// Padding may hold anything.
	view.setUint8(size - 1, 0xab);
	return view.buffer;
}

const one = 2n ** 63n;

test.each([
	[one, 0x3fff, 1],
	[one + one / 2n, 0xbfff, -1.5],
	[0n, 0, 0],
	[0n, 0x8000, -0],
	[one, 0x7fff, Number.POSITIVE_INFINITY],
	[one, 0xffff, Number.NEGATIVE_INFINITY],
	[one + 1n, 0x7fff, Number.NaN],
	[0xcccc_cccc_cccc_cccdn, 0x3ffb, 0.1],
	[one, 0x7ffe, Number.POSITIVE_INFINITY],
	[one, 1, 0],
	[one, 0x3fff - 1074, Number.MIN_VALUE],
	[one + one / 2n, 0x3fff - 1074 + 1, 3 * Number.MIN_VALUE],
	[one + one / 2n, 0x3fff - 1075, Number.MIN_VALUE],
	[one / 2n, 0, 0],
	[2n ** 64n - 1n, 0x3fff, 2],
	[2n ** 64n - 2048n, 0x3fff + 1023, Number.MAX_VALUE],
])("significand %s, top %i is %d", (significand, top, value) => {
	expect([...longDoubles(bits(significand, top), 16)]).toEqual([value]);
	expect([...longDoubles(bits(significand, top, 12), 12)]).toEqual([value]);
});

test("the long double of another machine is refused", () => {
	expect(() => longDoubles(bits(0n, 0x3fff), 16)).toThrow(DataError);
});
