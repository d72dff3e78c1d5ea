import { float, integer } from "../../model/value.ts";
import type { MemoryBudget } from "../memory-budget.ts";
import { inCOrder, npyValues } from "../npy-values.ts";
import type { NumpyArray, PickleValue } from "./pickle-value.ts";

/**
 * The items of an array in C order, as Python's `tolist` gives them; undefined of structured and complex ones. Those of an
 * array of Python objects are not copied.
 */
export function arrayItems(array: NumpyArray, budget: MemoryBudget): readonly PickleValue[] | undefined {
	const { layout, shape, data } = array;
	if (!(data instanceof Uint8Array)) return data;
	if (layout.kind !== "plain" || layout.dtype.kind === "complex") return undefined;
	const { dtype } = layout;
	const count = shape.reduce((product, size) => product * size, 1);
	budget.take(count * (dtype.memory + 24));
	const bytes = array.fortranOrder && shape.length > 1 ? inCOrder(data, shape, dtype.itemSize) : data;
	const isFloat = dtype.kind === "float";
	return Array.from<unknown, PickleValue>(npyValues(bytes, dtype, count), (item) => {
		if (typeof item === "number") return isFloat ? float(item) : item;
		return typeof item === "bigint" ? integer(item) : (item as boolean | string | Uint8Array);
	});
}
