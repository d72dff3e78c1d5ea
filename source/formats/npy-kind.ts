import type { ByteSource } from "./byte-source.ts";
import { readNpyHeader } from "./npy.ts";
import { parseNpyLayout } from "./npy-layout.ts";

/**
 * `curve`: numbers or flags of such a shape that they are one series, called as the file is (`npySeries`); `array`: one
 * array that is no curve; `parts`: what `npyFormat` finds in it has names of its own, the fields of a structured array or
 * the keys of the Python objects in it.
 */
export type NpyFileKind = "curve" | "array" | "parts";

const numbers: ReadonlySet<string> = new Set(["bool", "int", "float"]);

/** What an .npy file is by its header: no more is read. Throws a DataError where that is broken. */
export async function npyKind(source: ByteSource): Promise<NpyFileKind> {
	const { descr, shape } = await readNpyHeader(source);
	const layout = parseNpyLayout(descr);
	if (layout.kind !== "plain") return "parts";
	const isFlat = shape.length <= 2 && shape.filter((size) => size !== 1).length <= 1;
	return isFlat && numbers.has(layout.dtype.kind) ? "curve" : "array";
}
