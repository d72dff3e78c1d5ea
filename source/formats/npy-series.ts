import { bestIndex } from "../model/best-index.ts";
import type { Direction } from "../model/direction.ts";
import type { NpyArray } from "../model/npy-array.ts";
import { DataError } from "../model/problem.ts";
import type { Series, SeriesSummary } from "../model/series.ts";
import { float, integer, numberOf, type Value } from "../model/value.ts";
import type { ByteSource } from "./byte-source.ts";
import { readNpyHeader, readNpyValues } from "./npy.ts";
import { parseNpyDtype } from "./npy-dtype.ts";
import { numericValues } from "./numeric-values.ts";

/**
 * A metric from the array of its values: numbers or flags (as 0 and 1) of shape (n,), (), (n, 1) or (1, n), one value a
 * step, steps from 0. Throws a DataError on anything else: of what `(n, 2)` means there is no telling.
 */
export function npySeries(array: NpyArray): Series {
	const values = curveValues(array);
	const steps = new Float64Array(values.length);
	for (let index = 0; index < steps.length; index++) steps[index] = index;
	return { steps, values };
}

/** The last and the best value, typed as the array is: ints (flags too, as 0 and 1) or floats. Throws as `npySeries` does. */
export function summarise(array: NpyArray, direction: Direction): SeriesSummary {
	const values = curveValues(array);
	const wide = array.values instanceof BigInt64Array || array.values instanceof BigUint64Array ? array.values : null;
	const best = wide === null ? bestIndex(values, direction) : bestBigint(wide, direction);
	const isFloat = parseNpyDtype(array.dtype).kind === "float";
	const at = (index: number): Value => {
		if (index < 0) return null;
		if (wide !== null) return integer(wide[index]!);
		return isFloat ? float(values[index]!) : values[index]!;
	};
	return { last: at(values.length - 1), best: at(best), bestStep: best < 0 ? null : best, n: values.length };
}

/** Values that are held at a time. */
const chunk = 1 << 17;

/** Takes the values of a curve piece after piece, `start` being the place of the first. */
export interface ValueTaker {
	add(values: Float64Array, start: number): void;
}

/**
 * As `summarise`, of a file of any size: it is read through once, and little of it is held. `begin` is told how many values
 * are coming, and gives what is to see them too.
 */
export async function summariseNpy(
	source: ByteSource,
	direction: Direction,
	begin: (count: number) => ValueTaker | null = () => null,
): Promise<SeriesSummary> {
	const header = await readNpyHeader(source);
	const { dtype, count } = header;
	checkCurve(header.shape);
	const taker = begin(count);
	let summary: SeriesSummary | null = null;
	for (let start = 0; start < count; start += chunk) {
		const values = await readNpyValues(source, header, start, start + chunk);
		const array: NpyArray = { dtype, shape: [values.length], fortranOrder: false, values };
		const part = summarise(array, direction);
		taker?.add(curveValues(array), start);
		summary = summary === null ? part : joined(summary, part, start, direction);
	}
	return summary ?? summarise({ dtype, shape: [0], fortranOrder: false, values: new Float64Array() }, direction);
}

/** The last value alone, with only the bytes of the header and its own; best is null, for it is not looked for. */
export async function lastOfNpy(source: ByteSource): Promise<SeriesSummary> {
	const header = await readNpyHeader(source);
	const { dtype, count } = header;
	checkCurve(header.shape);
	const values = await readNpyValues(source, header, count - 1, count);
	const { last } = summarise({ dtype, shape: [values.length], fortranOrder: false, values }, "max");
	return { last, best: null, bestStep: null, n: count };
}

/** Two parts of one curve, the second one from `start` on. */
function joined(first: SeriesSummary, second: SeriesSummary, start: number, direction: Direction): SeriesSummary {
	const [a, b] = [numericOf(first.best), numericOf(second.best)];
	const isBetter = b !== null && (a === null || (direction === "max" ? b > a : b < a));
	const { best, bestStep } = isBetter ? { best: second.best, bestStep: second.bestStep! + start } : first;
	return { last: second.last, best, bestStep, n: start + second.n };
}

/** To compare by: bigints as they are. */
function numericOf(value: Value): number | bigint | null {
	return typeof value === "bigint" ? value : (numberOf(value) ?? null);
}

/** The values as doubles; those of a float64 array are not copied. */
function curveValues(array: NpyArray): Float64Array {
	checkCurve(array.shape);
	const numbers = numericValues(array);
	if (numbers === undefined) throw new DataError(`an array of type ${array.dtype} holds no numbers`);
	return numbers;
}

function checkCurve(shape: readonly number[]): void {
	if (shape.length > 2 || shape.filter((size) => size !== 1).length > 1)
		throw new DataError(`a ${shape.length}-d array of shape (${shape.join(", ")}) is no curve`);
}

function bestBigint(values: BigInt64Array | BigUint64Array, direction: Direction): number {
	let found = values.length === 0 ? -1 : 0;
	for (let index = 1; index < values.length; index++) {
		const [value, best] = [values[index]!, values[found]!];
		if (direction === "max" ? value > best : value < best) found = index;
	}
	return found;
}
