import type { NpyArray } from "../model/npy-array.ts";
import { DataError } from "../model/problem.ts";
import type { MemoryBudget } from "./memory-budget.ts";
import type { NpyDtype } from "./npy-dtype.ts";
import type { NpyLayout } from "./npy-layout.ts";
import { npyValues } from "./npy-values.ts";

/** A field of a structured array: the array of its values in all items. */
export interface NpyFieldArray {
	/** Of the fields that lead to it, the outermost first; none where the array has no fields. */
	readonly path: readonly string[];
	readonly array: NpyArray;
}

interface Leaf {
	readonly path: readonly string[];
	readonly descr: string;
	readonly dtype: NpyDtype;
	/** Axes that sub-arrays add to the array's. */
	readonly shape: readonly number[];
	/** Where in an item its parts begin, and how many items of `dtype` each part holds. */
	readonly starts: readonly number[];
	readonly run: number;
}

/** More parts than this in one item: records in sub-arrays in records. */
const mostParts = 65_536;

/**
 * The fields of an array as arrays, those of nested records too; a sub-array adds its axes at the end. `bytes` are the items
 * in C order. Throws a DataError on fields of Python objects, and where the values take more memory than `budget` has.
 */
export function npyFields(
	layout: NpyLayout,
	bytes: Uint8Array,
	shape: readonly number[],
	fortranOrder: boolean,
	budget: MemoryBudget,
): NpyFieldArray[] {
	const count = shape.reduce((product, size) => product * size, 1);
	return leavesOf(layout).map(({ path, descr, dtype, shape: inner, starts, run }) => {
		const size = run * dtype.itemSize;
		const total = count * starts.length * run;
		budget.take(total * dtype.memory);
		let packed = bytes;
		if (size !== layout.itemSize) {
			packed = new Uint8Array(total * dtype.itemSize);
			let to = 0;
			for (let item = 0; item < count; item++) {
				for (const start of starts) {
					const from = item * layout.itemSize + start;
					for (let byte = 0; byte < size; byte++) packed[to++] = bytes[from + byte]!;
				}
			}
		}
		const values = npyValues(packed, dtype, total);
		return { path, array: { dtype: descr, shape: [...shape, ...inner], fortranOrder, values } };
	});
}

function leavesOf(layout: NpyLayout): Leaf[] {
	switch (layout.kind) {
		case "plain": {
			const { descr, dtype } = layout;
			return [{ path: [], descr, dtype, shape: [], starts: [0], run: 1 }];
		}
		case "object":
			throw new DataError("an array of Python objects is a pickle inside, and there is none");
		case "record":
			return layout.fields.flatMap(({ name, offset, layout: field }) =>
				leavesOf(field).map((leaf) => ({
					...leaf,
					path: [name, ...leaf.path],
					starts: leaf.starts.map((start) => start + offset),
				})),
			);
		case "block":
			return leavesOf(layout.base).map((leaf) => repeated(leaf, layout.base.itemSize, layout.shape));
	}
}

function repeated(leaf: Leaf, itemSize: number, shape: readonly number[]): Leaf {
	const times = shape.reduce((product, size) => product * size, 1);
	const inner = [...shape, ...leaf.shape];
	// Items that stand side by side are one part.
	if (leaf.starts.length === 1 && leaf.run * leaf.dtype.itemSize === itemSize) {
		return { ...leaf, shape: inner, run: leaf.run * times };
	}
	if (times * leaf.starts.length > mostParts) throw new DataError(`a field of ${times} records is not read`);
	const starts = Array.from({ length: times }, (_, time) => leaf.starts.map((start) => start + time * itemSize)).flat();
	return { ...leaf, shape: inner, starts };
}
