import { expect, test } from "vitest";
import type { NpyArray } from "../../source/model/npy-array.ts";
import { Float, kindOf } from "../../source/model/value.ts";
import { arrayValue } from "../../source/render/array-value.ts";

const array = (dtype: string, values: NpyArray["values"]): NpyArray => ({
	dtype,
	shape: [values.length],
	fortranOrder: false,
	values,
});

test("an element keeps the kind that the file says", () => {
	const bytes = new Uint8Array([1]);
	expect(arrayValue(array("<i4", new Int32Array([0, 3])), 1)).toBe(3);
	expect(arrayValue(array("<i8", new BigInt64Array([7n])), 0)).toBe(7);
	expect(arrayValue(array("<u8", new BigUint64Array([2n ** 64n - 1n])), 0)).toBe(2n ** 64n - 1n);
	expect(arrayValue(array("<f8", new Float64Array([3])), 0)).toEqual(new Float(3));
	expect(arrayValue(array(">f4", new Float32Array([0.5])), 0)).toBe(0.5);
	expect(arrayValue(array("<f2", new Float64Array([Number.NaN])), 0)).toBeNaN();
	expect(arrayValue(array("|b1", [true]), 0)).toBe(true);
	expect(arrayValue(array("<U3", ["abc"]), 0)).toBe("abc");
	expect(arrayValue(array("|S1", [bytes]), 0)).toBe(bytes);
	expect(arrayValue(array("<c16", [[1, 0.5]]), 0)).toEqual([new Float(1), 0.5]);
	expect(kindOf(arrayValue(array("|u1", new Uint8Array([3])), 0))).toBe("int");
});
