import fc from "fast-check";
import { expect, test } from "vitest";
import { orderOfNumbers } from "../../source/query/order-of-numbers.ts";

test("numbers of all sizes are put in order, equal ones as they came", () => {
	const number = fc.oneof(
		fc.double({ noNaN: true }),
		fc.integer({ min: -2, max: 2 }),
		fc.constantFrom(5e-324, -5e-324, 1.5),
	);
	fc.assert(
		fc.property(fc.array(number, { maxLength: 40 }), (numbers) => {
			const order = [...orderOfNumbers(Float64Array.from(numbers))];
			const isBefore = (a: number, b: number) =>
				numbers[a]! - numbers[b]! || Number(Object.is(numbers[b], -0)) - Number(Object.is(numbers[a], -0)) || a - b;
			expect(order).toEqual(
				[...numbers.keys()].sort((a, b) =>
					numbers[a] === numbers[b] ? isBefore(a, b) : numbers[a]! < numbers[b]! ? -1 : 1,
				),
			);
		}),
		{ numRuns: 500 },
	);
	expect([...orderOfNumbers(new Float64Array())]).toEqual([]);
});
