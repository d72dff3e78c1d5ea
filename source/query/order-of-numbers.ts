const digit = 2 ** 16;

/**
 * Indices of numbers from the smallest to the greatest, equal ones in the order they come in (-0 before 0). The bits of a
 * double are sorted 16 at a time: no two numbers are compared. None of them may be NaN.
 */
export function orderOfNumbers(numbers: Float64Array): Uint32Array {
	const halves = new Uint32Array(numbers.slice().buffer);
	const low = new Uint32Array(numbers.length);
	const high = new Uint32Array(numbers.length);
	for (let index = 0; index < numbers.length; index++) {
		const [first, second] = [halves[2 * index]!, halves[2 * index + 1]!];
		// Negative numbers grow the other way, and stand before the positive ones.
		const isNegative = second >>> 31 === 1;
		low[index] = isNegative ? ~first : first;
		high[index] = isNegative ? ~second : second ^ 0x8000_0000;
	}
	let order = Uint32Array.from(numbers.keys());
	for (const [keys, shift] of [
		[low, 0],
		[low, 16],
		[high, 0],
		[high, 16],
	] as const)
		order = sortedBy(order, keys, shift);
	return order;
}

function sortedBy(order: Uint32Array<ArrayBuffer>, keys: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
	const starts = new Uint32Array(digit + 1);
	for (const key of keys) starts[((key >>> shift) & 0xffff) + 1]!++;
	for (let place = 1; place <= digit; place++) starts[place]! += starts[place - 1]!;
	const sorted = new Uint32Array(order.length);
	for (const index of order) sorted[starts[(keys[index]! >>> shift) & 0xffff]!++] = index;
	return sorted;
}
