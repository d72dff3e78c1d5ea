/*
 * An array in a file of joblib (https://github.com/joblib/joblib, numpy_pickle.py): the pickle makes a NumpyArrayWrapper and
 * gives it its state, {shape, order, dtype, numpy_array_alignment_bytes, …}; then follow, within the pickle,
 *
 *   0  1  n, how many bytes of padding there are: only where the state has an alignment that is not None
 *   1  n  padding
 *      .  the items of the array as they are in memory; of an array of Python objects a pickle of its own
 *
 * and the opcodes go on.
 */
import { DataError } from "../../model/problem.ts";
import { NumpyDtype } from "./numpy-dtype.ts";
import { NumpyArray, type PickleValue, PythonObject } from "./pickle-value.ts";
import { shapeOf } from "./shape-of.ts";

export interface InlineArray {
	readonly array: PickleValue;
	/** Where the opcodes go on. */
	readonly end: number;
}

/** Whether the items of an array follow in the file, now that `target` gets this state. */
export function isInlineArray(target: PickleValue, state: PickleValue): state is Map<PickleValue, PickleValue> {
	const isWrapper = target instanceof PythonObject && target.name === "joblib.numpy_pickle.NumpyArrayWrapper";
	return isWrapper && state instanceof Map;
}

/** The array whose items begin at `at`; `readInner` reads a pickle there. Throws a DataError where it is cut off or broken. */
export function inlineArray(
	state: ReadonlyMap<PickleValue, PickleValue>,
	bytes: Uint8Array,
	at: number,
	readInner: () => InlineArray,
): InlineArray {
	const dtype = state.get("dtype");
	const shape = shapeOf(state.get("shape"));
	if (!(dtype instanceof NumpyDtype) || shape === undefined) throw new DataError("broken joblib file: an array");
	const { layout } = dtype;
	if (layout.hasObjects) return readInner();
	const isAligned = (state.get("numpy_array_alignment_bytes") ?? null) !== null;
	const start = isAligned ? at + 1 + (bytes[at] ?? 0) : at;
	const end = start + shape.reduce((product, size) => product * size, layout.itemSize);
	if (end > bytes.length) throw new DataError("the file is cut off in an array");
	const data = bytes.subarray(start, end);
	return { array: new NumpyArray(layout, shape, state.get("order") === "F", data), end };
}
