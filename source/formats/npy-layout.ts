import { DataError } from "../model/problem.ts";
import { type NpyDtype, parseNpyDtype } from "./npy-dtype.ts";
import type { PythonLiteral } from "./python-literal.ts";

/** How the bytes of one item are laid out: any data type of numpy, structured ones too. */
export type NpyLayout =
	| (Size & { readonly kind: "plain"; readonly descr: string; readonly dtype: NpyDtype })
	/** References to Python objects: what they are stands in a pickle. */
	| (Size & { readonly kind: "object" })
	| (Size & { readonly kind: "record"; readonly fields: readonly NpyField[] })
	/** An array in each item: `('vec', '<f4', (2,))`. */
	| (Size & { readonly kind: "block"; readonly base: NpyLayout; readonly shape: readonly number[] });

interface Size {
	/** Bytes of one item. */
	readonly itemSize: number;
	/** Fields in it, those of fields too, and how deep they stand: a hostile record has the same record in each of its fields. */
	readonly fieldCount: number;
	readonly depth: number;
	readonly hasObjects: boolean;
}

export interface NpyField {
	readonly name: string;
	/** Where it begins in an item, in bytes. */
	readonly offset: number;
	readonly layout: NpyLayout;
}

const mostFields = 4096;
const deepest = 32;
const object = /^[<>=|]?O\d*$/;

/** `<f8`, `|O`. Throws a DataError on a descr that is not known. */
export function plainLayout(descr: string): NpyLayout {
	if (object.test(descr)) return { kind: "object", itemSize: 8, fieldCount: 0, depth: 0, hasObjects: true };
	const dtype = parseNpyDtype(descr);
	return { kind: "plain", descr, dtype, itemSize: dtype.itemSize, fieldCount: 0, depth: 0, hasObjects: false };
}

/** Throws a DataError where a field does not fit, and on more fields than anyone writes. */
export function recordLayout(fields: readonly NpyField[], itemSize: number): NpyLayout {
	const fieldCount = fields.reduce((sum, { layout }) => sum + 1 + layout.fieldCount, 0);
	const depth = fields.reduce((most, { layout }) => Math.max(most, layout.depth + 1), 1);
	if (fieldCount > mostFields || depth > deepest) {
		throw new DataError(`a structured type of ${fieldCount} fields, ${depth} deep, is too large`);
	}
	for (const { name, offset, layout } of fields) {
		if (!(offset >= 0 && offset + layout.itemSize <= itemSize)) {
			throw new DataError(`the field ${JSON.stringify(name.slice(0, 40))} does not fit into its item`);
		}
	}
	const hasObjects = fields.some(({ layout }) => layout.hasObjects);
	return { kind: "record", fields, itemSize, fieldCount, depth, hasObjects };
}

export function blockLayout(base: NpyLayout, shape: readonly number[]): NpyLayout {
	const itemSize = shape.reduce((product, size) => product * size, base.itemSize);
	const isShape = shape.length <= deepest && shape.every((size) => Number.isSafeInteger(size) && size >= 0);
	if (!isShape || !Number.isSafeInteger(itemSize) || base.depth >= deepest) {
		throw new DataError("broken data type: the shape of a field");
	}
	const { fieldCount, depth, hasObjects } = base;
	return { kind: "block", base, shape, itemSize, fieldCount, depth: depth + 1, hasObjects };
}

/** The descr of a header: `'<f8'`, or a list of fields `('loss', '<f4')`, `('vec', '<f4', (2,))`, `(('title', 'loss'), '<f4')`. */
export function parseNpyLayout(descr: PythonLiteral): NpyLayout {
	if (typeof descr === "string") return plainLayout(descr);
	if (!Array.isArray(descr)) throw new DataError("broken header: descr");
	let itemSize = 0;
	const fields: NpyField[] = [];
	for (const field of descr as readonly PythonLiteral[]) {
		const [title = null, type = null, shape = []] = Array.isArray(field) ? field : [];
		const name = Array.isArray(title) ? title.at(-1) : title;
		if (typeof name !== "string") throw new DataError("broken header: a field of descr has no name");
		const base = parseNpyLayout(type);
		const sizes = Array.isArray(shape) ? shape : [shape];
		const layout = sizes.length === 0 ? base : blockLayout(base, sizes.map(Number));
		// Fields without a name are padding.
		if (name !== "") fields.push({ name, offset: itemSize, layout });
		itemSize += layout.itemSize;
	}
	return recordLayout(fields, itemSize);
}
