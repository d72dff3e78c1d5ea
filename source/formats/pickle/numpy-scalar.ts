import type { NpyArray } from "../../model/npy-array.ts";
import type { NumpyDtype } from "./numpy-dtype.ts";

/** A scalar of numpy. */
export class NumpyScalar {
	readonly dtype: NumpyDtype;
	/** As an element of an array. */
	readonly value: NpyArray["values"][number];
	constructor(dtype: NumpyDtype, value: NpyArray["values"][number]) {
		this.dtype = dtype;
		this.value = value;
	}
}
