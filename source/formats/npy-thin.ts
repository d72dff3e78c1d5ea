import { CurveThinner, isThinned } from "../model/curve-thinner.ts";
import type { ByteSource } from "./byte-source.ts";
import { readNpyHead } from "./npy.ts";
import type { NpyDtype } from "./npy-dtype.ts";
import { parseNpyHeader } from "./npy-header.ts";
import { parseNpyLayout } from "./npy-layout.ts";
import { npyValues } from "./npy-values.ts";
import { NumberScratch } from "./number-scratch.ts";
import { numericValues } from "./numeric-values.ts";

/** More than this is not read through for a picture. */
const mostBytes = 2 ** 32;
/** Scratches that nobody is reading into. */
const idle: NumberScratch[] = [];

/**
 * What is to be drawn of a long curve in a file, which is read through once and never held. null where the file holds no
 * such curve or is not all there, and where the source cannot fill memory.
 */
export async function thinNpy(source: ByteSource, parts: number): Promise<CurveThinner | null> {
	if (source.fill === undefined) return null;
	const { count, shape, dataOffset, descr } = parseNpyHeader(await readNpyHead(source));
	const layout = parseNpyLayout(descr);
	const isCurve = shape.length <= 2 && shape.filter((size) => size !== 1).length <= 1 && isThinned(count, parts);
	if (layout.kind !== "plain" || !/^(bool|int|float)$/.test(layout.dtype.kind) || !isCurve) return null;
	const bytes = count * layout.itemSize;
	if (bytes > mostBytes || dataOffset + bytes > source.size) return null;
	const scratch = idle.pop() ?? new NumberScratch();
	try {
		const thinner = new CurveThinner(count, parts, scratch.boundsOf);
		const reader = { fill: source.fill.bind(source), dtype: layout.dtype, descr: layout.descr };
		const capacity = scratch.numbers.length;
		for (let start = 0; start < count; start += capacity) {
			const length = Math.min(capacity, count - start);
			if (!(await fillNumbers(scratch, reader, dataOffset + start * layout.itemSize, length))) return null;
			thinner.add(scratch.numbers, 0, length);
		}
		return thinner;
	} finally {
		idle.push(scratch);
	}
}

interface Reader {
	readonly fill: NonNullable<ByteSource["fill"]>;
	readonly dtype: NpyDtype;
	readonly descr: string;
}

/** Reads the next `length` values as doubles; whether they were there. */
async function fillNumbers(
	{ numbers, bytes }: NumberScratch,
	{ fill, dtype, descr }: Reader,
	offset: number,
	length: number,
): Promise<boolean> {
	const { kind, itemSize, littleEndian } = dtype;
	if (kind === "float" && itemSize === 8 && littleEndian) {
		const target = bytes.subarray(0, length * itemSize);
		return (await fill(target, offset)) === target.length;
	}
	const target = new Uint8Array(length * itemSize);
	if ((await fill(target, offset)) < target.length) return false;
	const values = numericValues({
		dtype: descr,
		shape: [length],
		fortranOrder: false,
		values: npyValues(target, dtype, length),
	});
	if (values === undefined) return false;
	numbers.set(values);
	return true;
}
