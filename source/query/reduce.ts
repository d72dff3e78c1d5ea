import { bestIndex } from "../model/best-index.ts";
import type { Direction } from "../model/direction.ts";
import type { Series } from "../model/series.ts";
import { mean, standardDeviation } from "./moments.ts";
import type { Reduction } from "./reduction.ts";
import { rollingMean } from "./rolling-mean.ts";

/**
 * A series as one number; null where there is none to give. NaN and infinities are data: they are values like others to
 * all but those that look for the best.
 *
 * | reduction      | gives                                                                                             |
 * |----------------|---------------------------------------------------------------------------------------------------|
 * | `last` `first` | that value, NaN and infinities too                                                                 |
 * | `min` `max`    | of the finite values; null where none is finite                                                   |
 * | `best`         | `max` or `min`, as the direction asks                                                             |
 * | `argbest`      | the first step where that one stands                                                              |
 * | `mean`         | of all values; NaN where one is NaN or both infinities are there, infinite where one of these is  |
 * | `mean_last(n)` | the same of the last n values, of all where there are fewer                                       |
 * | `roll_min(n)`  | of the means of each n values that follow each other, finite ones; null where there are fewer     |
 * | `roll_max(n)`  | as well                                                                                           |
 * | `std`          | of all values as a population (`ddof=0`, numpy's default); NaN where one is not finite            |
 * | `at(step)`     | the value at the last step that is not after it, NaN too; null before the first                   |
 * | `steps_to(t)`  | the first step with a finite value at least as good as t; null where none is                      |
 * | `auc`          | the area by trapezoids over the steps, 0 of one value; NaN as `numpy.trapezoid` gives it          |
 * | `count`        | how many values there are, NaN and infinities too; 0 where there are none                         |
 *
 * Each but `at` (a binary search) reads the series once; none but `roll_…` allocates.
 */
export function reduce(series: Series, { name, argument = 0 }: Reduction, direction: Direction): number | null {
	const { steps, values } = series;
	switch (name) {
		case "last":
			return values[values.length - 1] ?? null;
		case "first":
			return values[0] ?? null;
		case "best":
			return values[bestIndex(values, direction)] ?? null;
		case "min":
		case "max":
			return values[bestIndex(values, name)] ?? null;
		case "argbest":
			return steps[bestIndex(values, direction)] ?? null;
		case "mean":
			return mean(values, 0, values.length);
		case "mean_last":
			return mean(values, Math.max(0, values.length - argument), values.length);
		case "roll_min":
		case "roll_max": {
			const means = rollingMean(values, argument);
			return means[bestIndex(means, name === "roll_min" ? "min" : "max")] ?? null;
		}
		case "std":
			return standardDeviation(values);
		case "at":
			return values[lastIndexUpTo(steps, argument)] ?? null;
		case "steps_to":
			return steps[firstIndexTo(values, argument, direction)] ?? null;
		case "auc":
			return values.length === 0 ? null : area(steps, values, 0, values.length - 1);
		case "count":
			return values.length;
	}
}

/** The last index whose step is not after `step`; -1 where all are. */
function lastIndexUpTo(steps: Float64Array, step: number): number {
	let low = 0;
	let high = steps.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (steps[middle]! <= step) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

function firstIndexTo(values: Float64Array, threshold: number, direction: Direction): number {
	const sign = direction === "max" ? 1 : -1;
	for (let index = 0; index < values.length; index++) {
		const value = values[index]! * sign;
		if (value >= threshold * sign && value < Number.POSITIVE_INFINITY) return index;
	}
	return -1;
}

/** Between two indices, halves first, so that the error of rounding grows with log n. */
function area(steps: Float64Array, values: Float64Array, start: number, end: number): number {
	if (end - start > 128) {
		const middle = (start + end) >>> 1;
		return area(steps, values, start, middle) + area(steps, values, middle, end);
	}
	let sum = 0;
	for (let index = start; index < end; index++)
		sum += (steps[index + 1]! - steps[index]!) * (values[index]! / 2 + values[index + 1]! / 2);
	return sum;
}
