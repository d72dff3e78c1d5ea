import type { NpyArray } from "../model/npy-array.ts";
import { DataError } from "../model/problem.ts";
import type { Direction, Series, SeriesSummary } from "../model/series.ts";
import { float, integer, type Value } from "../model/value.ts";
import { parseNpyDtype } from "./npy-dtype.ts";

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

/** The values as doubles; those of a float64 array are not copied. */
function curveValues({ dtype, shape, values }: NpyArray): Float64Array {
	const long = shape.filter((size) => size !== 1);
	if (shape.length > 2 || long.length > 1) {
		const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
		throw new DataError(`a ${shape.length}-d array of shape (${sizes}) is no curve`);
	}
	if (values instanceof Float64Array) return values;
	if (values instanceof BigInt64Array || values instanceof BigUint64Array) return Float64Array.from(values, Number);
	if (ArrayBuffer.isView(values)) return new Float64Array(values);
	if (parseNpyDtype(dtype).kind !== "bool") throw new DataError(`an array of type ${dtype} holds no numbers`);
	return Float64Array.from(values, Number);
}

/** First index of the best finite value; -1 where none is finite. */
function bestIndex(values: Float64Array, direction: Direction): number {
	const sign = direction === "max" ? 1 : -1;
	let best = Number.NEGATIVE_INFINITY;
	let found = -1;
	for (let index = 0; index < values.length; index++) {
		const value = values[index]! * sign;
		// Never true for NaN, nor, as `best` begins with it, for -Infinity.
		if (value > best && value < Number.POSITIVE_INFINITY) {
			best = value;
			found = index;
		}
	}
	return found;
}

function bestBigint(values: BigInt64Array | BigUint64Array, direction: Direction): number {
	let found = values.length === 0 ? -1 : 0;
	for (let index = 1; index < values.length; index++) {
		const [value, best] = [values[index]!, values[found]!];
		if (direction === "max" ? value > best : value < best) found = index;
	}
	return found;
}
