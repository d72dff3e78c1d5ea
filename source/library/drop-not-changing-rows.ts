import type { Frame } from "./frame.ts";
import { valueKey } from "./value-key.ts";

/**
 * The parameters that are not the same in all runs; paths stay. That some runs lack a parameter is a change; that all
 * have NaN is none. What is made of a changing parameter by interpolation changes with it, unless the loader reads `raw`.
 * Of a single run no parameter is left.
 */
export function dropNotChangingRows(frame: Frame): Frame {
	return frame.keepRows(({ group }, values) => {
		if (group === "path") return true;
		const first = valueKey(values[0]);
		return values.some((value) => valueKey(value) !== first);
	});
}
