import { DataError } from "../model/problem.ts";
import type { ByteSource } from "./byte-source.ts";
import type { MemoryBudget } from "./memory-budget.ts";
import { readNpyHead } from "./npy.ts";
import { type NpyFieldArray, npyFields } from "./npy-fields.ts";
import { type NpyHeader, parseNpyHeader } from "./npy-header.ts";
import { type NpyLayout, parseNpyLayout } from "./npy-layout.ts";
import { inCOrder } from "./npy-values.ts";
import { NumpyArray } from "./pickle/pickle-value.ts";
import { readPickle } from "./pickle/read-pickle.ts";

/** What an .npy file of any data type holds. */
export interface NpyContent {
	/** The array, or of a structured one an array a field; none where it is of Python objects. */
	readonly fields: readonly NpyFieldArray[];
	/** The array of Python objects, which is a pickle inside; null of any other. */
	readonly objects: NumpyArray | null;
	/** How many items are there, and how many the header promises: the writer may have been killed. */
	readonly present: number;
	readonly promised: number;
}

/** What is wrong with content that is not all there. */
export function shortContent({ present, promised }: NpyContent): DataError {
	return new DataError(`only ${present} of ${promised} values are there (the file seems not fully written)`);
}

/** Of a file in memory. Throws a DataError where nothing of it can be read or the values take too much memory. */
export function parseNpyContent(file: Uint8Array, budget: MemoryBudget): NpyContent {
	const header = parseNpyHeader(file);
	return contentOf(header, parseNpyLayout(header.descr), file.subarray(header.dataOffset), budget);
}

/** As `parseNpyContent`, of a file anywhere; bytes after the values are not read. */
export async function readNpyContent(source: ByteSource, budget: MemoryBudget): Promise<NpyContent> {
	const head = await readNpyHead(source);
	const header = parseNpyHeader(head);
	const layout = parseNpyLayout(header.descr);
	const { dataOffset } = header;
	const length = layout.hasObjects ? source.size - dataOffset : header.count * layout.itemSize;
	const end = Math.min(source.size, dataOffset + length);
	if (end <= head.length) return contentOf(header, layout, head.subarray(dataOffset, end), budget);
	// Bytes that become the values as they are count once, below; others are in memory beside the values.
	const isCopied = layout.kind !== "plain" || !layout.dtype.littleEndian || header.fortranOrder;
	budget.take(isCopied ? end - dataOffset : 0);
	if (end - dataOffset > budget.left) {
		throw new DataError(`the array takes ${end - dataOffset} bytes, more than the limit of ${budget.left}`);
	}
	return contentOf(header, layout, await source.read(dataOffset, end), budget);
}

function contentOf(header: NpyHeader, layout: NpyLayout, data: Uint8Array, budget: MemoryBudget): NpyContent {
	const { count, shape, fortranOrder } = header;
	if (layout.hasObjects) {
		const { value } = readPickle(data, budget);
		if (!(value instanceof NumpyArray)) throw new DataError("the pickle in it holds no array");
		return { fields: [], objects: value, present: count, promised: count };
	}
	const { itemSize } = layout;
	const whole = itemSize === 0 ? count : Math.min(count, Math.floor(data.length / itemSize));
	const there = whole < count ? shorter(shape, fortranOrder, whole) : shape;
	const bytes = data.subarray(
		0,
		there.reduce((product, size) => product * size, itemSize),
	);
	const isTurned = fortranOrder && there.length > 1;
	if (isTurned) budget.take(bytes.length);
	const fields = npyFields(layout, isTurned ? inCOrder(bytes, there, itemSize) : bytes, there, fortranOrder, budget);
	return { fields, objects: null, present: whole, promised: count };
}

/** The shape of the whole rows that are there, along the axis that runs slowest in the file. */
function shorter(shape: readonly number[], fortranOrder: boolean, present: number): readonly number[] {
	if (shape.length === 0) throw new DataError("its value is not there (the file seems not fully written)");
	const axis = fortranOrder ? shape.length - 1 : 0;
	const rowSize = shape.reduce((product, size, index) => (index === axis ? product : product * size), 1);
	return shape.with(axis, Math.floor(present / rowSize));
}
