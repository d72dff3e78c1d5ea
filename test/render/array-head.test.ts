import { expect, test } from "vitest";
import { arrayHead } from "../../source/render/array-head.ts";

const array = { dtype: "<f8", shape: [3], fortranOrder: true, values: new Float64Array(3) };

test("name, type and shape as Python writes it; the order of the file where it matters", () => {
	expect(arrayHead("loss", array)).toBe("loss  <f8  shape (3,)");
	expect(arrayHead("loss", { ...array, shape: [3, 1] })).toBe("loss  <f8  shape (3, 1), Fortran order");
	expect(arrayHead("loss", { ...array, shape: [] })).toBe("loss  <f8  shape ()");
	expect(arrayHead("a\u001b[2J", array)).toBe("a␛[2J  <f8  shape (3,)");
});
