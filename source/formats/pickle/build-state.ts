import { DataError } from "../../model/problem.ts";
import type { MemoryBudget } from "../memory-budget.ts";
import { blockLayout, type NpyField, type NpyLayout, plainLayout, recordLayout } from "../npy-layout.ts";
import { latin1Bytes } from "./latin1-bytes.ts";
import { NumpyDtype } from "./numpy-dtype.ts";
import { NumpyArray, type PickleValue, PythonObject, PythonTuple } from "./pickle-value.ts";
import { shapeOf } from "./shape-of.ts";

/** Gives a value its state, as its `__setstate__` would. Throws a DataError where the state of an array does not fit it. */
export function buildState(target: PickleValue, state: PickleValue, budget: MemoryBudget): void {
	if (target instanceof PythonObject) target.state = state;
	else if (state instanceof PythonTuple && target instanceof NumpyArray) setArray(target, state.items, budget);
	else if (state instanceof PythonTuple && target instanceof NumpyDtype) setDtype(target, state.items, budget);
}

/** `(1, shape, dtype, is_fortran, bytes or list of objects)`. */
function setArray(array: NumpyArray, state: readonly PickleValue[], budget: MemoryBudget): void {
	const [sizes, dtype, isFortran, data = null] = state.slice(-4);
	const shape = shapeOf(sizes);
	if (shape === undefined) throw new DataError("broken pickle: an array without a shape");
	const count = shape.reduce((product, size) => product * size, 1);
	const bytes = Array.isArray(data) ? undefined : latin1Bytes(data, budget);
	array.shape = shape;
	array.fortranOrder = isFortran === true;
	array.data = bytes ?? (Array.isArray(data) ? data : []);
	// A data type that numpy alone does not know leaves bytes of no known meaning.
	array.layout = dtype instanceof NumpyDtype ? nativeLayout(dtype.layout) : unknownLayout(bytes, count);
	const present = array.data instanceof Uint8Array ? array.data.length : array.data.length * array.layout.itemSize;
	if (present !== count * array.layout.itemSize || array.layout.hasObjects === array.data instanceof Uint8Array) {
		throw new DataError(`broken pickle: ${present} bytes for an array of ${count * array.layout.itemSize}`);
	}
}

/** numpy turns such an array round as it reads it, and calls it little endian from then on. */
function nativeLayout(layout: NpyLayout): NpyLayout {
	if (layout.kind !== "plain" || !layout.descr.startsWith(">")) return layout;
	return { ...layout, descr: `<${layout.descr.slice(1)}` };
}

function unknownLayout(bytes: Uint8Array | undefined, count: number): NpyLayout {
	const itemSize = bytes === undefined ? 0 : bytes.length / Math.max(1, count);
	return plainLayout(bytes === undefined ? "|O" : `|V${Math.trunc(itemSize)}`);
}

/** `(3, byte order, sub-array, names, fields, size of an item, alignment, flags, unit of time)`. */
function setDtype(dtype: NumpyDtype, state: readonly PickleValue[], budget: MemoryBudget): void {
	const [, order, block, names, fields, itemSize, , , time] = state;
	if (block instanceof PythonTuple) {
		const [base, sizes] = block.items;
		const shape = shapeOf(sizes);
		if (base instanceof NumpyDtype && shape !== undefined) dtype.layout = blockLayout(base.layout, shape);
	} else if (names instanceof PythonTuple && fields instanceof Map) {
		budget.take(names.items.length * 64);
		dtype.layout = recordLayout(
			names.items.map((name) => fieldOf(name, fields.get(name))),
			typeof itemSize === "number" ? itemSize : 0,
		);
	} else if (typeof order === "string" && /^[<>=|]$/.test(order) && dtype.code !== "V0") {
		dtype.layout = plainLayout(`${order}${dtype.code}${timeUnit(time)}`);
	}
}

function fieldOf(name: PickleValue, field: PickleValue | undefined): NpyField {
	const [dtype, offset] = field instanceof PythonTuple ? field.items : [];
	if (typeof name !== "string" || !(dtype instanceof NumpyDtype) || typeof offset !== "number") {
		throw new DataError("broken pickle: a field of a structured type");
	}
	return { name, offset, layout: dtype.layout };
}

/** `[ns]`, of `(metadata, (b"ns", 1, 1, 1))`; nothing for other types. */
function timeUnit(time: PickleValue | undefined): string {
	const unit = time instanceof PythonTuple ? time.items[1] : undefined;
	const [name, times] = unit instanceof PythonTuple ? unit.items : [];
	const text = name instanceof Uint8Array ? String.fromCharCode(...name.subarray(0, 8)) : name;
	return typeof text === "string" ? `[${times === 1 ? "" : String(times)}${text}]` : "";
}
