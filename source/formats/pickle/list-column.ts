import type { MemoryBudget } from "../memory-budget.ts";
import { isoSeconds } from "../table/iso-seconds.ts";
import type { ValueColumn } from "../value-column.ts";
import { arrayItems } from "./array-items.ts";
import { numberOf } from "./number-of.ts";
import { NumpyArray, type PickleValue } from "./pickle-value.ts";
import { PythonMoment } from "./python-moment.ts";

/** The values of a column without its name. */
export type ColumnValues = Pick<ValueColumn, "values" | "rows" | "length" | "kind">;

/**
 * A list of numbers or of moments as a column; None is a row without a value, NaN is a value. undefined where an item is
 * neither, and where no row has a value.
 */
export function listColumn(items: readonly PickleValue[], budget: MemoryBudget): ColumnValues | undefined {
	const first = items.find((item) => item !== null);
	if (first === undefined) return undefined;
	const isClock = typeof first === "string" || first instanceof PythonMoment;
	const numberIn = isClock ? secondsOf : (item: PickleValue) => itemNumber(item, budget);
	if (numberIn(first) === undefined) return undefined;
	budget.take(items.length * 8);
	const values = new Float64Array(items.length);
	let rows: Uint32Array | null = null;
	let count = 0;
	for (const [row, item] of items.entries()) {
		if (item === null) {
			if (rows === null) {
				budget.take(items.length * 4);
				rows = Uint32Array.from({ length: items.length }, (_, index) => index);
			}
			continue;
		}
		const value = numberIn(item);
		if (value === undefined) return undefined;
		if (rows !== null) rows[count] = row;
		values[count++] = value;
	}
	const kind = isClock ? "clock" : "numbers";
	return { values: values.subarray(0, count), rows: rows?.subarray(0, count) ?? null, length: items.length, kind };
}

/** Of an array of one item the item. */
function itemNumber(item: PickleValue, budget: MemoryBudget): number | undefined {
	if (!(item instanceof NumpyArray)) return numberOf(item);
	const isOne = item.shape.every((size) => size === 1);
	const only = isOne ? arrayItems(item, budget)?.[0] : undefined;
	return only === undefined || only instanceof NumpyArray ? undefined : numberOf(only);
}

function secondsOf(item: PickleValue): number | undefined {
	if (typeof item === "string") return isoSeconds(item);
	const isMoment = item instanceof PythonMoment && /date(time)?$|Timestamp$/.test(item.type);
	return isMoment ? (item.seconds ?? undefined) : undefined;
}
