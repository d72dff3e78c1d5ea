/** A run of equal elements: `length` of them from `a` in the one list and from `b` in the other. */
export interface Match {
	readonly a: number;
	readonly b: number;
	readonly length: number;
}

/** Parts of two lists; the ends are not included. */
interface Parts {
	readonly fromA: number;
	readonly toA: number;
	readonly fromB: number;
	readonly toB: number;
}

/** Steps that all comparisons together may take, and differences that one may have. */
const mostSteps = 4_000_000;
const mostDifferences = 1000;

/**
 * What two lists of numbers have in common, in order: the least number of differences (Myers, 1986), where that is not
 * found in bounded time what is held together by elements that each list has once (patience diff), else nothing.
 */
export function editScript(a: ArrayLike<number>, b: ArrayLike<number>): Match[] {
	const matches: Match[] = [];
	let steps = mostSteps;

	const add = (match: Match) => {
		const last = matches.at(-1);
		if (last !== undefined && last.a + last.length === match.a && last.b + last.length === match.b)
			matches[matches.length - 1] = { ...last, length: last.length + match.length };
		else if (match.length > 0) matches.push(match);
	};

	const compare = ({ fromA, toA, fromB, toB }: Parts): void => {
		let start = 0;
		while (fromA + start < toA && fromB + start < toB && a[fromA + start] === b[fromB + start]) start++;
		add({ a: fromA, b: fromB, length: start });
		let end = 0;
		while (toA - end > fromA + start && toB - end > fromB + start && a[toA - end - 1] === b[toB - end - 1]) end++;
		const rest = { fromA: fromA + start, toA: toA - end, fromB: fromB + start, toB: toB - end };
		if (rest.fromA < rest.toA && rest.fromB < rest.toB) {
			const own = shortest(a, b, rest, Math.min(mostDifferences, steps));
			steps -= own.steps;
			if (own.matches !== null) own.matches.forEach(add);
			else between(rest);
		}
		add({ a: toA - end, b: toB - end, length: end });
	};

	/** Between elements that are in both lists once. */
	const between = (parts: Parts): void => {
		const anchors = anchorsOf(a, b, parts);
		if (anchors.length === 0) return;
		let { fromA, fromB } = parts;
		for (const [atA, atB] of anchors) {
			compare({ fromA, toA: atA, fromB, toB: atB });
			add({ a: atA, b: atB, length: 1 });
			fromA = atA + 1;
			fromB = atB + 1;
		}
		compare({ ...parts, fromA, fromB });
	};

	compare({ fromA: 0, toA: a.length, fromB: 0, toB: b.length });
	return matches;
}

/** Null where there are more than `most` differences. */
function shortest(
	a: ArrayLike<number>,
	b: ArrayLike<number>,
	{ fromA, toA, fromB, toB }: Parts,
	most: number,
): { readonly matches: Match[] | null; readonly steps: number } {
	const [lengthA, lengthB] = [toA - fromA, toB - fromB];
	// The furthest place in `a` on each diagonal, after each number of differences.
	const furthest: Int32Array[] = [];
	let before = new Int32Array(3);
	let steps = 0;
	for (let differences = 0; differences <= Math.min(most, lengthA + lengthB); differences++) {
		const now = new Int32Array(2 * differences + 3);
		furthest.push(now);
		for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
			const middle = diagonal + differences;
			// `before` has its middle one to the left of that of `now`.
			const down = differences === 0 ? 0 : (before[middle] ?? -1);
			const right = differences === 0 ? 0 : (before[middle - 2] ?? -1) + 1;
			const isDown = diagonal === -differences || (diagonal !== differences && right <= down);
			let x = differences === 0 ? 0 : isDown ? down : right;
			const begin = x;
			while (x < lengthA && x - diagonal < lengthB && a[fromA + x] === b[fromB + x - diagonal]) x++;
			steps += 1 + x - begin;
			now[middle] = x;
			if (x >= lengthA && x - diagonal >= lengthB)
				return { matches: traced(furthest, lengthA, lengthB, fromA, fromB), steps };
		}
		before = now;
	}
	return { matches: null, steps };
}

/** Back from the end to the start. */
function traced(
	furthest: readonly Int32Array[],
	lengthA: number,
	lengthB: number,
	fromA: number,
	fromB: number,
): Match[] {
	const matches: Match[] = [];
	let [x, y] = [lengthA, lengthB];
	for (let differences = furthest.length - 1; differences >= 0; differences--) {
		const diagonal = x - y;
		const middle = diagonal + differences;
		const before = differences === 0 ? undefined : furthest[differences - 1];
		const down = before?.[middle] ?? -1;
		const right = (before?.[middle - 2] ?? -1) + 1;
		const isDown = diagonal === -differences || (diagonal !== differences && right <= down);
		const begin = before === undefined ? 0 : isDown ? down : right;
		if (x > begin) matches.push({ a: fromA + begin, b: fromB + begin - diagonal, length: x - begin });
		x = isDown ? begin : begin - 1;
		y = isDown ? begin - diagonal - 1 : begin - diagonal;
	}
	return matches.reverse();
}

/** Places of elements that both parts have exactly once, the longest row of them that is in order in both. */
function anchorsOf(a: ArrayLike<number>, b: ArrayLike<number>, { fromA, toA, fromB, toB }: Parts): [number, number][] {
	const once = (list: ArrayLike<number>, from: number, to: number) => {
		const places = new Map<number, number>();
		for (let index = from; index < to; index++) places.set(list[index]!, places.has(list[index]!) ? -1 : index);
		return places;
	};
	const inB = once(b, fromB, toB);
	const pairs: [number, number][] = [];
	for (const [element, atA] of once(a, fromA, toA)) {
		const atB = inB.get(element) ?? -1;
		if (atA >= 0 && atB >= 0) pairs.push([atA, atB]);
	}
	pairs.sort(([one], [other]) => one - other);
	return longestRising(pairs);
}

/** By patience sorting: each pair goes on the first pile whose top is not lower, and remembers the top before it. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
	const tops: number[] = [];
	const previous = new Int32Array(pairs.length).fill(-1);
	pairs.forEach(([, b], index) => {
		let [low, high] = [0, tops.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (pairs[tops[middle]!]![1] < b) low = middle + 1;
			else high = middle;
		}
		if (low > 0) previous[index] = tops[low - 1]!;
		tops[low] = index;
	});
	const row: [number, number][] = [];
	for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index]!) row.push(pairs[index]!);
	return row.reverse();
}
