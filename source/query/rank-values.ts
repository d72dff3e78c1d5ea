import { pythonText } from "../model/python-text.ts";
import { numberOf, type Value } from "../model/value.ts";
import { compareValues } from "./compare-values.ts";
import { emptiness } from "./emptiness.ts";
import { naturalSort } from "./natural-sort.ts";
import { orderOfNumbers } from "./order-of-numbers.ts";

/** Where values stand in their order, from 0; equal values share a rank. Those that are none (NaN, null, missing, absent) follow. */
export interface Ranks {
	/** One a value. */
	readonly ranks: Uint32Array;
	/** Ranks of values that are some; those that are none have this rank or a higher one. */
	readonly count: number;
}

const known = new WeakMap<readonly (Value | undefined)[], Ranks>();

/** Ranks of the distinct values of a column, worked out once. */
export function rankValues(values: readonly (Value | undefined)[]): Ranks {
	let ranks = known.get(values);
	if (ranks === undefined) {
		ranks = ranksOf(values);
		known.set(values, ranks);
	}
	return ranks;
}

function ranksOf(values: readonly (Value | undefined)[]): Ranks {
	const ranks = new Uint32Array(values.length);
	const numbers = numbersIn(values);
	let count = 0;
	if (numbers !== null) {
		let before = Number.NaN;
		for (const place of orderOfNumbers(numbers.numbers)) {
			const number = numbers.numbers[place]!;
			if (number !== before) count++;
			before = number;
			ranks[numbers.indices[place]!] = count - 1;
		}
	}
	const others: number[] = [];
	const texts: number[] = [];
	for (let index = 0; index < values.length; index++) {
		const value = values[index];
		if (emptiness(value) > 0) continue;
		if (typeof value === "boolean" || (numbers === null && numberOf(value) !== undefined)) others.push(index);
		else if (numberOf(value) === undefined) texts.push(index);
	}
	others.sort((a, b) => compareValues(values[a], values[b]));
	for (let place = 0; place < others.length; place++) {
		if (place === 0 || compareValues(values[others[place - 1]!], values[others[place]!]) !== 0) count++;
		ranks[others[place]!] = count - 1;
	}
	const written = texts.map((index) => pythonText(values[index]!));
	let before: string | undefined;
	for (const place of naturalSort(written)) {
		if (written[place] !== before) count++;
		before = written[place];
		ranks[texts[place]!] = count - 1;
	}
	for (let index = 0; index < values.length; index++) {
		const empty = emptiness(values[index]);
		if (empty > 0) ranks[index] = count + empty - 1;
	}
	return { ranks, count };
}

/** Numbers come first and are ordered as doubles, which is quick; null where a bigint is among them, which a double cannot tell apart. */
function numbersIn(values: readonly (Value | undefined)[]): { numbers: Float64Array; indices: Uint32Array } | null {
	const numbers = new Float64Array(values.length);
	const indices = new Uint32Array(values.length);
	let size = 0;
	for (let index = 0; index < values.length; index++) {
		const value = values[index];
		if (typeof value === "bigint") return null;
		const number = numberOf(value);
		if (number === undefined || Number.isNaN(number)) continue;
		numbers[size] = number;
		indices[size++] = index;
	}
	return { numbers: numbers.subarray(0, size), indices };
}
