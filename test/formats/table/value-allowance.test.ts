import { expect, test } from "vitest";
import { ValueAllowance } from "../../../source/formats/table/value-allowance.ts";

test("gives what is left, and tells that something did not fit", () => {
	const memory = new ValueAllowance(100);
	expect([memory.take(60), memory.isSpent, memory.left]).toEqual([60, false, 40]);
	expect([memory.has(41), memory.isSpent, memory.left]).toEqual([false, true, 40]);
	expect([memory.has(10), memory.take(50), memory.left]).toEqual([true, 30, 0]);
});
