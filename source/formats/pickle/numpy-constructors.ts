import { DataError } from "../../model/problem.ts";
import { plainLayout } from "../npy-layout.ts";
import { npyValues } from "../npy-values.ts";
import type { Constructor } from "./constructor.ts";
import { latin1Bytes } from "./latin1-bytes.ts";
import { NumpyDtype } from "./numpy-dtype.ts";
import { NumpyScalar } from "./numpy-scalar.ts";
import { NumpyArray } from "./pickle-value.ts";
import { PythonGlobal } from "./python-global.ts";
import { shapeOf } from "./shape-of.ts";

/** `numpy.dtype("f8", False, True)`; what its state adds comes later. */
const dtype: Constructor = ([code]) => {
	// Of a record the class stands here, and the state has the fields.
	if (code instanceof PythonGlobal) return new NumpyDtype("V0", plainLayout("|V0"));
	if (typeof code !== "string" || code.length > 20) return undefined;
	try {
		// A time has no layout before its unit is known.
		return new NumpyDtype(code, plainLayout(/^[mM]8$/.test(code) ? "<i8" : `<${code}`));
	} catch (error) {
		if (error instanceof DataError) return undefined;
		throw error;
	}
};

/** `_reconstruct(numpy.ndarray, (0,), b"b")`: an empty array; its state fills it. */
const emptyArray: Constructor = () => new NumpyArray(plainLayout("|i1"), [0], false, new Uint8Array());

/** `_frombuffer(bytes, dtype, shape, "C")`, of protocol 5. */
const arrayOfBuffer: Constructor = ([data, type, sizes, order]) => {
	const shape = shapeOf(sizes);
	if (!(data instanceof Uint8Array) || !(type instanceof NumpyDtype) || shape === undefined) return undefined;
	const { layout } = type;
	const count = shape.reduce((product, size) => product * size, 1);
	if (layout.hasObjects || count * layout.itemSize !== data.length) return undefined;
	return new NumpyArray(layout, shape, order === "F", data);
};

/** `scalar(dtype, bytes)`; of a dtype of objects the object. */
const scalar: Constructor = ([type, value], budget) => {
	if (!(type instanceof NumpyDtype) || value === undefined) return undefined;
	const { layout } = type;
	if (layout.kind === "object") return value;
	const data = latin1Bytes(value, budget);
	if (data === undefined || data.length !== layout.itemSize || layout.hasObjects) return undefined;
	if (layout.kind !== "plain") return new NumpyArray(layout, [], false, data);
	budget.take(layout.dtype.memory);
	return new NumpyScalar(type, npyValues(data, layout.dtype, 1)[0]!);
};

/** Arrays and scalars of numpy 1 and 2. */
export const numpyConstructors: ReadonlyMap<string, Constructor> = new Map([
	["numpy.dtype", dtype],
	["numpy.core.multiarray._reconstruct", emptyArray],
	["numpy.core.numeric._frombuffer", arrayOfBuffer],
	["numpy.core.multiarray.scalar", scalar],
]);
