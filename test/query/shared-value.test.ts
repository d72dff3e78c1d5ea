import { expect, test } from "vitest";
import { Float } from "../../source/model/value.ts";
import { sharedValue } from "../../source/query/shared-value.ts";

const column = { values: [undefined, 1, new Float(1), 2, Number.NaN, Number.NaN], codes: [1, 2, 3, 4, 5, 0, 0] };
const shared = (...rows: number[]) => sharedValue(column, Uint32Array.from(rows));

test("the value of all rows, the first of equal ones", () => {
	expect(shared(0)).toBe(1);
	expect(shared(0, 1)).toBe(1);
	expect(shared(1, 0)).toEqual(new Float(1));
	expect(shared(3, 4)).toBeNaN();
});

test("none where two differ, or where all lack it", () => {
	expect(shared(0, 1, 2)).toBeUndefined();
	expect(shared(0, 5)).toBeUndefined();
	expect(shared(5, 6)).toBeUndefined();
});
