import { expect, test } from "vitest";
import type { ArrayValues } from "../../source/model/npy-array.ts";
import { arrayNumbers } from "../../source/render/array-numbers.ts";

const numbers = (values: ArrayValues) =>
	arrayNumbers({ dtype: "", shape: [values.length], fortranOrder: false, values });

test("numbers stay as they are, flags are 0 and 1, wide integers are rounded", () => {
	const floats = new Float32Array([0.5, Number.NaN]);
	expect(numbers(floats)).toBe(floats);
	expect(numbers([true, false])).toEqual(new Float64Array([1, 0]));
	expect(numbers(new BigInt64Array([-3n, 2n ** 60n + 1n]))).toEqual(new Float64Array([-3, 2 ** 60]));
	expect(numbers(new BigUint64Array([2n ** 64n - 1n]))).toEqual(new Float64Array([2 ** 64]));
});

test("what is no real number is none", () => {
	expect(numbers(["a"])).toBeUndefined();
	expect(numbers([[1, 2]])).toBeUndefined();
	expect(numbers([new Uint8Array(1)])).toBeUndefined();
	expect(numbers([])).toBeUndefined();
});
