import { expect, test } from "vitest";
import type { ByteSource } from "../../source/formats/byte-source.ts";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { npyFormat } from "../../source/formats/npy-format.ts";
import { thinNpy } from "../../source/formats/npy-thin.ts";
import { thinSeries } from "../../source/model/thin-series.ts";
import { npyBytes, npyHeaderText } from "./npy-bytes.ts";

const count = 70_000;
const numbers = Float64Array.from({ length: count }, (_, index) => Math.round(Math.sin(index / 700) * 100));

/** A source that can fill memory, and counts the bytes it gave. */
function fillable(file: Uint8Array, size = file.length): ByteSource & { given: number } {
	const source = {
		...bytesSource(file),
		size,
		given: 0,
		fill: async (target: Uint8Array, start: number) => {
			const some = file.subarray(start, start + target.length);
			target.set(some);
			source.given += some.length;
			return some.length;
		},
	};
	return source;
}

function bigEndian(values: Float64Array): Uint8Array {
	const bytes = new DataView(new ArrayBuffer(values.length * 8));
	for (const [index, value] of values.entries()) bytes.setFloat64(index * 8, value);
	return new Uint8Array(bytes.buffer);
}

test.each([
	["<f8", new Uint8Array(numbers.buffer)],
	[">f8", bigEndian(numbers)],
	["<f4", new Uint8Array(Float32Array.from(numbers).buffer)],
	["<i2", new Uint8Array(Int16Array.from(numbers).buffer)],
	["<i8", new Uint8Array(BigInt64Array.from(Array.from(numbers, BigInt)).buffer)],
	["|b1", Uint8Array.from(numbers, (value) => (value > 0 ? 1 : 0))],
] as const)("of %s it is what is left of the whole curve", async (descr, data) => {
	for (const shape of [[count], [count, 1], [1, count]]) {
		const reader = npyFormat.open("eval/f1.npy");
		const file = npyBytes(npyHeaderText(descr, shape), data);
		const whole = (await reader.read(bytesSource(file))).series[0]!;
		expect(await reader.thin!(fillable(file), 100)).toEqual({
			series: [await thinSeries(whole, 100)],
			arrays: [],
			facts: new Map(),
			problems: [],
		});
	}
});

test("a file is read through once, and bytes after the values are not", async () => {
	const file = npyBytes(
		npyHeaderText("<f8", [count]),
		Buffer.concat([new Uint8Array(numbers.buffer), Buffer.alloc(999)]),
	);
	const source = fillable(file);
	await thinNpy(source, 10);
	expect(source.given).toBe(count * 8);
});

test("nothing is read of what takes gigabytes", async () => {
	const source = fillable(npyBytes(npyHeaderText("<f8", [2 ** 29 + 1]), new Uint8Array(1 << 20)), 2 ** 50);
	expect([await thinNpy(source, 10), source.given]).toEqual([null, 0]);
	const most = fillable(npyBytes(npyHeaderText("<f8", [2 ** 29]), new Uint8Array(1 << 20)), 2 ** 50);
	expect([await thinNpy(most, 10), most.given > 0]).toEqual([null, true]);
});

test("none of what is no curve, short, not all there, no number or in a source that fills nothing", async () => {
	const bytes = new Uint8Array(numbers.buffer);
	const of = (descr: string, shape: number[]) => npyBytes(npyHeaderText(descr, shape), bytes);
	const sources = [
		fillable(of("<f8", [count / 2, 2])),
		fillable(of("<f8", [4096])),
		fillable(of("<f8", [count + 1])),
		fillable(of("<U2", [count])),
		fillable(of("<c16", [count / 2])),
		fillable(npyBytes("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (70000,), }", bytes)),
		fillable(npyBytes(npyHeaderText("<f8", [2 ** 40])), 2 ** 50),
		// It has shrunk since it was opened.
		fillable(of("<f8", [count]).subarray(0, 300_000), count * 8 + 128),
		bytesSource(of("<f8", [count])),
	];
	expect(await Promise.all(sources.map((source) => thinNpy(source, 10)))).toEqual(sources.map(() => null));
});
