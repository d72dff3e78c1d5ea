import { expect, test } from "vitest";
import { MemoryBudget } from "../../../source/formats/memory-budget.ts";
import { GrowingFloats } from "../../../source/formats/run-store/growing-floats.ts";

function pushed(floats: GrowingFloats, count: number): number {
	for (let number = 0; number < count; number++) {
		if (!floats.hasRoom) return number;
		floats.push(number);
	}
	return count;
}

test("numbers stand in their order, and a view keeps what it showed", () => {
	const floats = new GrowingFloats(new MemoryBudget(1e6));
	pushed(floats, 100);
	const view = floats.view();
	pushed(floats, 1000);
	expect([floats.length, view.length, view[99], floats.at(100), floats.at(1099)]).toEqual([1100, 100, 99, 0, 999]);
	floats.setLast(-1);
	expect(floats.view().at(-1)).toBe(-1);
	floats.pop();
	expect([floats.length, floats.view().at(-1)]).toEqual([1099, 998]);
});

test("what is there is never more than the budget, and cost counts more than the numbers", () => {
	const budget = new MemoryBudget(8000);
	const count = pushed(new GrowingFloats(budget), 5000);
	expect(count).toBeGreaterThan(500);
	expect(count).toBeLessThanOrEqual(1000);
	const dear = pushed(new GrowingFloats(new MemoryBudget(8000), 24), 5000);
	expect(dear).toBeGreaterThan(150);
	expect(dear).toBeLessThanOrEqual(333);
});
