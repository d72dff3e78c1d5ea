import type { NpyLayout } from "../npy-layout.ts";

/** A `numpy.dtype` of a pickle, which names it first (`f8`) and gives its byte order, unit and fields afterwards. */
export class NumpyDtype {
	readonly code: string;
	layout: NpyLayout;
	constructor(code: string, layout: NpyLayout) {
		this.code = code;
		this.layout = layout;
	}
}
