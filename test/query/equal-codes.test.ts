import { expect, test } from "vitest";
import { Float } from "../../source/model/value.ts";
import { equalCodes } from "../../source/query/equal-codes.ts";

test("a code stands for the first one with an equal value", () => {
	expect([...equalCodes([undefined, 1, "1", new Float(1), Number.NaN, 2n, 2, Number.NaN])]).toEqual([
		0, 1, 2, 1, 4, 5, 5, 4,
	]);
});
