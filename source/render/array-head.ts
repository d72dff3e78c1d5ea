import type { NpyArray } from "../model/npy-array.ts";
import { sanitise } from "./sanitise.ts";

/** A line that says what an array is: `loss  <f8  shape (100,)`. */
export function arrayHead(name: string, { dtype, shape, fortranOrder }: NpyArray): string {
	const order = fortranOrder && shape.length > 1 ? ", Fortran order" : "";
	return `${sanitise(name)}  ${sanitise(dtype)}  shape (${shape.join(", ")}${shape.length === 1 ? "," : ""})${order}`;
}
