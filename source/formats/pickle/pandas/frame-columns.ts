import type { MemoryBudget } from "../../memory-budget.ts";
import { npyFields } from "../../npy-fields.ts";
import { numericValues } from "../../numeric-values.ts";
import { arraySeconds } from "../array-seconds.ts";
import { labelText } from "../label-text.ts";
import { type ColumnValues, listColumn } from "../list-column.ts";
import { NumpyArray } from "../pickle-value.ts";
import type { PandasFrame } from "./pandas-frame.ts";
import type { PandasValues } from "./pandas-values.ts";

export interface FrameColumn extends ColumnValues {
	readonly label: string;
	/** Whether it is of the index. */
	readonly isLevel: boolean;
}

/**
 * The columns of numbers and moments of a DataFrame, its named index among them. pandas has NaN for a missing value: where a
 * number comes after NaN, NaN stands for none (a validation every fifth epoch); where none does, the training diverged.
 */
export function frameColumns({ columns, index }: PandasFrame, budget: MemoryBudget): FrameColumn[] {
	const levels = index.flatMap(({ name, values }): FrameColumn[] => {
		const column = columnOf(values, budget);
		if (column === undefined) return [];
		const kind = name === null && column.kind === "numbers" ? "index" : column.kind;
		return [{ ...column, kind, label: name === null ? "index" : labelText(name), isLevel: true }];
	});
	const own = columns.flatMap(({ name, values }): FrameColumn[] => {
		const column = values === undefined ? undefined : columnOf(values, budget);
		return column === undefined ? [] : [{ ...withoutGaps(column), label: name, isLevel: false }];
	});
	return [...levels, ...own];
}

function columnOf(values: PandasValues, budget: MemoryBudget): ColumnValues | undefined {
	if (!(values instanceof NumpyArray)) return listColumn(values, budget);
	const { layout, data, shape } = values;
	if (!(data instanceof Uint8Array)) return listColumn(data, budget);
	if (layout.kind !== "plain" || shape.length !== 1) return undefined;
	const length = shape[0]!;
	if (layout.dtype.kind === "time") {
		budget.take(length * 8);
		const seconds = arraySeconds(values);
		return seconds && { values: seconds, rows: null, length, kind: "clock" };
	}
	budget.take(layout.dtype.kind === "float" && layout.itemSize === 8 ? 0 : length * 8);
	const [field] = npyFields(layout, data, shape, false, budget);
	const numbers = field && numericValues(field.array);
	return numbers && length > 0 ? { values: numbers, rows: null, length, kind: "numbers" } : undefined;
}

function withoutGaps(column: ColumnValues): ColumnValues {
	const { values, rows, kind } = column;
	const firstGap = values.findIndex(Number.isNaN);
	if (rows !== null || kind !== "numbers" || firstGap < 0) return column;
	if (!values.subarray(firstGap).some((value) => !Number.isNaN(value))) return column;
	const places: number[] = [];
	for (const [row, value] of values.entries()) if (!Number.isNaN(value)) places.push(row);
	return { ...column, values: Float64Array.from(places, (row) => values[row]!), rows: Uint32Array.from(places) };
}
