import type { NamedSeries } from "../../model/named-series.ts";
import type { NamedArray } from "../array-file.ts";
import { clockScale } from "../table/clock-scale.ts";
import type { GrowingColumn } from "../table/growing-column.ts";

/** Numbers of one array. */
const mostNumbers = 1 << 22;

/**
 * Lists of numbers in one list: `[[wall time, step, value], …]`, as TensorBoard exports a curve, or `[[value, epoch], …]`
 * below `Metrics`, is a series; else lists of one length are an array of two axes. Nothing where they differ or are no numbers.
 */
export function listsOf(
	name: string,
	items: readonly GrowingColumn[],
	lengths: readonly number[],
): { series: NamedSeries[]; arrays: NamedArray[] } {
	const width = lengths[0] ?? 0;
	const isEven = items.every(({ count, isClock }, row) => !isClock && count === width && lengths[row] === width);
	if (!isEven || width * items.length > mostNumbers) return { series: [], arrays: [] };
	const across = (cell: number): Float64Array => Float64Array.from(items, ({ values }) => values[cell]!);
	if (width === 3 && clockScale(across(0)) !== null && isRising(across(1))) {
		const scale = clockScale(across(0))!;
		const times = across(0).map((value) => value * scale);
		return { series: [{ ...named(name, across(1), across(2), "step"), times }], arrays: [] };
	}
	const inMetrics = /^metrics\.(.+)$/i.exec(name)?.[1];
	if (inMetrics !== undefined && width === 2 && isRising(across(1)))
		return { series: [named(inMetrics, across(1), across(0), "epoch")], arrays: [] };
	const values = new Float64Array(width * items.length);
	for (const [row, item] of items.entries()) values.set(item.values.subarray(0, width), row * width);
	const array = { dtype: "<f8", shape: [items.length, width], fortranOrder: false, values };
	return { series: [], arrays: [{ name, array }] };
}

function named(name: string, steps: Float64Array, values: Float64Array, axis: string): NamedSeries {
	return { name, steps, values, axis, otherAxes: [], times: null, origin: null };
}

/** Whether all are integers, none less than the one before. */
function isRising(values: Float64Array): boolean {
	return values.every((value, index) => Number.isInteger(value) && (index === 0 || value >= values[index - 1]!));
}
