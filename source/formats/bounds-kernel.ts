// Least and greatest of doubles in WebAssembly, two at a time, which is four times as quick as a loop of JavaScript.
// Instructions: https://webassembly.github.io/spec/core/binary/instructions.html
//
// (func (export "bounds") (param $at i32) (param $end i32)
//   ;; four lanes of {min, max, unordered}, each a v128, begin as what stands at 0 and 16
//   (block (loop
//     (br_if 1 (i32.ge_u $at $end))
//     ;; for each lane: x = load(at + 16 lane); min = pmin(min, x); max = pmax(max, x); unordered |= x != x
//     (local.set $at (i32.add $at 64)) (br 0)))
//   ;; lanes are joined, and stored at 0, 16 and 32
// )
//
// pmin(a, b) is `b < a ? b : a`: a NaN as b leaves a as it is.

/** Bytes that one turn of the loop takes. */
export const kernelStride = 64;
/** What the kernel reads and writes before the values: doubles at 0 and 1 least, 2 and 3 greatest, 4 and 5 all bits of an unordered one. */
export const kernelHead = 64;

export interface BoundsKernel {
	readonly memory: ArrayBuffer;
	/** Of the doubles from byte `start` up to `end`, which are a multiple of `kernelStride` apart. */
	bounds(start: number, end: number): void;
}

interface Assembly {
	readonly Module: new (bytes: Uint8Array) => object;
	readonly Instance: new (module: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

const v128 = 0x7b;
const i32 = 0x7f;
const page = 65_536;
const lanes = 4;

/** One with a memory of at least `bytes`; null where the machine has no such instructions. */
export function boundsKernel(bytes: number): BoundsKernel | null {
	const { WebAssembly } = globalThis as unknown as { WebAssembly?: Assembly };
	if (WebAssembly === undefined) return null;
	try {
		const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes(Math.ceil(bytes / page))));
		const { buffer } = exports.memory as { buffer: ArrayBuffer };
		return { memory: buffer, bounds: exports.bounds as BoundsKernel["bounds"] };
	} catch {
		return null;
	}
}

function moduleBytes(pages: number): Uint8Array {
	const code = [1, lanes * 4, v128, ...functionCode()];
	return Uint8Array.from([
		...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...section(1, [1, 0x60, 2, i32, i32, 0]),
		...section(3, [1, 0]),
		...section(5, [1, 0, ...unsigned(pages)]),
		...section(7, [2, ...nameOf("memory"), 2, 0, ...nameOf("bounds"), 0, 0]),
		...section(10, [1, ...unsigned(code.length), ...code]),
	]);
}

function functionCode(): number[] {
	const [at, end] = [0, 1];
	const all = Array.from({ length: lanes }, (_, lane) => lane);
	const local = (kind: number) => all.map((lane) => 2 + kind * lanes + lane);
	const [mins, maxs, unordered, values] = [local(0), local(1), local(2), local(3)];
	const get = (index: number) => [0x20, index];
	const set = (index: number) => [0x21, index];
	const load = (offset: number) => [...simd(0x00), 0, ...unsigned(offset)];
	const store = (offset: number) => [...simd(0x0b), 0, ...unsigned(offset)];
	const [zero, pmin, pmax, ne, or] = [[0x41, 0], simd(0xf6), simd(0xf7), simd(0x48), simd(0x50)];
	const joined = (each: readonly number[], by: readonly number[]) =>
		each.flatMap((index, place) => (place === 0 ? get(index) : [...get(index), ...by]));
	return [
		...all.flatMap((lane) => [...zero, ...load(0), ...set(mins[lane]!), ...zero, ...load(16), ...set(maxs[lane]!)]),
		...[0x02, 0x40, 0x03, 0x40],
		...[...get(at), ...get(end), 0x4f, 0x0d, 1],
		...all.flatMap((lane) => [...get(at), ...load(16 * lane), ...set(values[lane]!)]),
		...all.flatMap((lane) => {
			const [min, max, odd, x] = [mins[lane]!, maxs[lane]!, unordered[lane]!, get(values[lane]!)];
			return [
				...[...get(min), ...x, ...pmin, ...set(min)],
				...[...get(max), ...x, ...pmax, ...set(max)],
				...[...get(odd), ...x, ...x, ...ne, ...or, ...set(odd)],
			];
		}),
		// 64 as a signed number takes two bytes.
		...[...get(at), 0x41, 0xc0, 0x00, 0x6a, ...set(at), 0x0c, 0, 0x0b, 0x0b],
		...[...zero, ...joined(mins, pmin), ...store(0)],
		...[...zero, ...joined(maxs, pmax), ...store(16)],
		...[...zero, ...joined(unordered, or), ...store(32)],
		0x0b,
	];
}

function simd(code: number): number[] {
	return [0xfd, ...unsigned(code)];
}

function section(id: number, body: readonly number[]): number[] {
	return [id, ...unsigned(body.length), ...body];
}

function nameOf(name: string): number[] {
	return [name.length, ...Array.from(name, (sign) => sign.charCodeAt(0))];
}

/** LEB128 */
function unsigned(value: number): number[] {
	return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}
