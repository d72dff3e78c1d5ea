import type { NpyArray } from "../model/npy-array.ts";
import type { Problem } from "../model/problem.ts";

export interface NamedArray {
	readonly name: string;
	readonly array: NpyArray;
}

/** What a file of arrays holds. */
export interface ArrayFile {
	readonly arrays: readonly NamedArray[];
	/** What is in the file but could not be read. */
	readonly problems: readonly Problem[];
}
