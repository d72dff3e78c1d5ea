/*
 * The texts of an array of pyarrow (https://arrow.apache.org/docs/format/Columnar.html), as pandas' `str` columns hold them:
 * `pyarrow.lib._restore_array((type, length, nulls, offset, [validity, offsets, characters], …))`.
 *
 *   validity    a bit an item, the lowest first, 0 for a missing one; None where none is missing
 *   offsets     length + 1 places in the characters, 4 bytes of `string`, 8 of `large_string`, little endian
 *   characters  UTF-8
 */
import type { MemoryBudget } from "../../memory-budget.ts";
import { type PickleValue, PythonObject, PythonTuple } from "../pickle-value.ts";

/** null for a missing one; undefined where this is no array of texts. Of a chunked array all chunks. */
export function arrowTexts(value: PickleValue | undefined, budget: MemoryBudget): PickleValue[] | undefined {
	if (!(value instanceof PythonObject)) return undefined;
	const [first] = value.args;
	if (value.name === "pyarrow.lib.chunked_array" && Array.isArray(first)) {
		const chunks = first.map((chunk) => (chunk === value ? undefined : chunkTexts(chunk, budget)));
		return chunks.every((chunk) => chunk !== undefined) ? chunks.flat() : undefined;
	}
	return chunkTexts(value, budget);
}

function chunkTexts(value: PickleValue, budget: MemoryBudget): PickleValue[] | undefined {
	if (!(value instanceof PythonObject) || value.name !== "pyarrow.lib._restore_array") return undefined;
	const [packed] = value.args;
	const [type, length, , start, buffers] = packed instanceof PythonTuple ? packed.items : [];
	const typeName = type instanceof PythonObject ? type.args[0] : undefined;
	if (typeName !== "string" && typeName !== "large_string" && typeName !== "utf8") return undefined;
	if (!Array.isArray(buffers) || typeof length !== "number" || typeof start !== "number") return undefined;
	const [validity, offsets, characters] = buffers.map(bufferBytes);
	const size = typeName === "large_string" ? 8 : 4;
	if (offsets === undefined || !(length >= 0 && start >= 0 && (start + length + 1) * size <= offsets.length))
		return undefined;
	if (validity !== undefined && validity.length * 8 < start + length) return undefined;
	budget.take(length * 48 + 2 * (characters?.length ?? 0));
	const view = new DataView(offsets.buffer, offsets.byteOffset, offsets.length);
	const placeAt = (index: number) =>
		size === 8 ? Number(view.getBigInt64(index * 8, true)) : view.getInt32(index * 4, true);
	const text = Buffer.from(characters ?? []);
	let last = placeAt(start);
	return Array.from({ length }, (_, item) => {
		const index = start + item;
		const [from, to] = [last, Math.max(last, placeAt(index + 1))];
		// Offsets that go back would decode the same characters again and again.
		last = to;
		const isMissing = validity !== undefined && (validity[index >> 3]! & (1 << (index & 7))) === 0;
		return isMissing ? null : text.toString("utf8", Math.max(0, from), to);
	});
}

/** `pyarrow.lib.py_buffer(bytes)`. */
function bufferBytes(value: PickleValue): Uint8Array | undefined {
	const bytes = value instanceof PythonObject && value.name === "pyarrow.lib.py_buffer" ? value.args[0] : undefined;
	return bytes instanceof Uint8Array ? bytes : undefined;
}
