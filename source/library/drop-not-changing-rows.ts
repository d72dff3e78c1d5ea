import { equalCodes } from "../query/equal-codes.ts";
import type { Frame } from "./frame.ts";

/**
 * The parameters that are not the same in all runs; paths stay. That some runs lack a parameter is a change; that all
 * have NaN is none. What is made of a changing parameter by interpolation changes with it, unless the loader reads `raw`.
 * Of a single run no parameter is left.
 */
export function dropNotChangingRows(frame: Frame): Frame {
	return frame.keepRows(({ group }, values) => group === "path" || equalCodes(values).some((code) => code !== 0));
}
