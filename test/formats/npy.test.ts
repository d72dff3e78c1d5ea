import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ByteSource, bytesSource } from "../../source/formats/byte-source.ts";
import { MemoryBudget } from "../../source/formats/memory-budget.ts";
import { parseNpy, readNpyHeader, readNpyValues } from "../../source/formats/npy.ts";
import { readNpyContent } from "../../source/formats/npy-content.ts";
import type { NpyArray } from "../../source/model/npy-array.ts";
import { DataError } from "../../source/model/problem.ts";
import { float64File, npyBytes, npyHeaderText } from "./npy-bytes.ts";

/** Counts the bytes that were asked for; the file is `size` long whatever is in it. */
function counted(bytes: Uint8Array, size = bytes.length): ByteSource & { asked: number } {
	const source = {
		size,
		asked: 0,
		read: async (start: number, end: number) => {
			source.asked += end - start;
			const part = new Uint8Array(Math.max(0, Math.min(end, size) - start));
			part.set(bytes.subarray(start, end));
			return part;
		},
	};
	return source;
}

/** As a source anywhere is read; nothing where values are missing. */
async function readNpy(source: ByteSource, most = 1_000_000): Promise<NpyArray | undefined> {
	const { fields, present, promised } = await readNpyContent(source, new MemoryBudget(most));
	return present === promised ? fields[0]?.array : undefined;
}

interface Sample {
	readonly descr: string;
	readonly unit: number;
	readonly value: fc.Arbitrary<number | bigint | boolean>;
	readonly write: (view: DataView, at: number, value: never, little: boolean) => void;
}

const samples: readonly Sample[] = [
	{ descr: "f8", unit: 8, value: fc.double(), write: (view, at, value, little) => view.setFloat64(at, value, little) },
	{ descr: "f4", unit: 4, value: fc.float(), write: (view, at, value, little) => view.setFloat32(at, value, little) },
	{
		descr: "i1",
		unit: 1,
		value: fc.integer({ min: -128, max: 127 }),
		write: (view, at, value) => view.setInt8(at, value),
	},
	{
		descr: "u2",
		unit: 2,
		value: fc.nat(0xffff),
		write: (view, at, value, little) => view.setUint16(at, value, little),
	},
	{ descr: "i4", unit: 4, value: fc.integer(), write: (view, at, value, little) => view.setInt32(at, value, little) },
	{
		descr: "u8",
		unit: 8,
		value: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
		write: (view, at, value, little) => view.setBigUint64(at, value, little),
	},
	{ descr: "b1", unit: 1, value: fc.boolean(), write: (view, at, value) => view.setUint8(at, Number(value)) },
];

/** Where the item with this place in C order stands in Fortran order. */
function fortranPlace(place: number, shape: readonly number[]): number {
	let rest = place;
	const index = shape.toReversed().map((size) => {
		const own = rest % size;
		rest = Math.floor(rest / size);
		return own;
	});
	return index.reduce((sum, own, axis) => sum * shape[shape.length - 1 - axis]! + own, 0);
}

test("what is written by hand is read back, whatever the type, the shape and the order", async () => {
	const file = fc
		.record({
			sample: fc.constantFrom(...samples),
			shape: fc.array(fc.nat(5), { maxLength: 4 }),
			little: fc.boolean(),
			fortran: fc.boolean(),
			version: fc.constantFrom(1, 2, 3),
		})
		.chain((layout) => {
			const count = layout.shape.reduce((product, size) => product * size, 1);
			return fc.record({
				layout: fc.constant(layout),
				values: fc.array(layout.sample.value, { minLength: count, maxLength: count }),
			});
		});
	await fc.assert(
		fc.asyncProperty(file, async ({ layout: { sample, shape, little, fortran, version }, values }) => {
			const view = new DataView(new ArrayBuffer(values.length * sample.unit));
			for (const [place, value] of values.entries()) {
				const at = fortran ? fortranPlace(place, shape) : place;
				sample.write(view, at * sample.unit, value as never, little);
			}
			const descr = `${little ? "<" : ">"}${sample.descr}`;
			const bytes = npyBytes(npyHeaderText(descr, shape, fortran), new Uint8Array(view.buffer), version);
			const array = await readNpy(bytesSource(bytes));
			expect(array).toMatchObject({ dtype: descr, shape, fortranOrder: fortran });
			expect(Array.from<unknown>(array!.values)).toEqual(values);
			// Also where the bytes lie at an odd place in memory.
			const shifted = new Uint8Array(bytes.length + 1);
			shifted.set(bytes, 1);
			expect(parseNpy(shifted.subarray(1))).toEqual(array);
		}),
		{ numRuns: 300 },
	);
});

test("complex numbers in big endian", () => {
	const view = new DataView(new ArrayBuffer(16));
	view.setFloat64(0, 1.5);
	view.setFloat64(8, -2);
	const file = npyBytes(npyHeaderText(">c16", []), new Uint8Array(view.buffer));
	expect(parseNpy(file).values).toEqual([[1.5, -2]]);
});

describe("reads only what it needs", () => {
	const count = 2 ** 30 / 8;
	const head = npyBytes(npyHeaderText("<f8", [count]));

	test("the header of a file of a gigabyte", async () => {
		const source = counted(head, head.length + count * 8);
		expect((await readNpyHeader(source)).count).toBe(count);
		expect(source.asked).toBe(256);
	});

	test("its last value", async () => {
		const source = counted(head, head.length + count * 8);
		expect(await readNpyValues(source, await readNpyHeader(source), count - 1, count)).toEqual(Float64Array.of(0));
		expect(source.asked).toBe(256 + 8);
	});

	test("a header longer than usual", async () => {
		const wide = npyBytes(npyHeaderText("<f8", [1]) + " ".repeat(5000), new Uint8Array(80_000));
		const source = counted(wide);
		const header = await readNpyHeader(source);
		expect(source.asked).toBe(256 + header.dataOffset);
		expect((await readNpy(source))?.values).toEqual(Float64Array.of(0));
	});

	test("a small file at once", async () => {
		const source = counted(float64File([1, 2, 3]));
		await readNpy(source);
		expect(source.asked).toBe(source.size);
	});
});

test("some values, cut at the ends of the array", async () => {
	const source = bytesSource(float64File([1, 2, 3, 4]));
	const header = await readNpyHeader(source);
	expect(await readNpyValues(source, header, 1, 3)).toEqual(Float64Array.of(2, 3));
	expect(await readNpyValues(source, header, -5, 99)).toEqual(Float64Array.of(1, 2, 3, 4));
	expect(await readNpyValues(source, header, 3, 1)).toEqual(new Float64Array());
});

describe("a file that ends too early", () => {
	const cut = float64File([1, 2, 3, 4]).subarray(0, -12);

	test("is a problem", async () => {
		expect(await readNpy(bytesSource(cut))).toBeUndefined();
		expect(() => parseNpy(cut)).toThrow("only 2 of 4 values are there");
		const source = bytesSource(cut);
		const header = await readNpyHeader(source);
		await expect(readNpyValues(source, header, 3, 4)).rejects.toThrow("only 2 of 4 values are there");
	});

	test("while it is read", async () => {
		const file = float64File([1, 2, 3, 4]);
		const shrunk = { ...bytesSource(file.subarray(0, 150)), size: file.length };
		expect(await readNpyContent(shrunk, new MemoryBudget(1000))).toMatchObject({ present: 2, promised: 4 });
	});
});

describe("a header that lies takes no memory", () => {
	test("more values than there are", async () => {
		const file = npyBytes(npyHeaderText("<f8", [10 ** 15]), new Uint8Array(16));
		expect(await readNpy(bytesSource(file), 100)).toBeUndefined();
		const source = counted(file);
		const header = await readNpyHeader(source);
		await expect(readNpyValues(source, header, 0, 10 ** 6)).rejects.toThrow("only 2 of 1000000000000000 values");
		await expect(readNpyValues(source, header, 0, 10 ** 15)).rejects.toThrow("more than the limit");
		expect(source.asked).toBe(file.length);
	});

	test("values without bytes", async () => {
		for (const descr of ["<U0", "|S0", "|V0"]) {
			const file = npyBytes(npyHeaderText(descr, [10 ** 15]));
			await expect(readNpy(bytesSource(file))).rejects.toThrow("more memory than the limit");
			expect(() => parseNpy(file)).toThrow("more than the limit");
			expect(parseNpy(npyBytes(npyHeaderText(descr, [3]))).values.length).toBe(3);
		}
	});

	test("more than the caller takes", async () => {
		const file = float64File([1, 2, 3]);
		expect(() => parseNpy(file, { maxBytes: 23 })).toThrow("takes 24 bytes, more than the limit of 23");
		await expect(readNpy(bytesSource(file), 23)).rejects.toThrow("limit of 23");
		expect(await readNpy(bytesSource(file), 24)).toEqual(parseNpy(file, { maxBytes: 24 }));
		const items = npyBytes(npyHeaderText("|S1", [1000]), new Uint8Array(1000));
		await expect(readNpy(bytesSource(items), 1000)).rejects.toThrow(DataError);
	});
});

test("bytes after the array do not count", async () => {
	const file = Buffer.concat([float64File([1, 2]), Buffer.from("next array")]);
	expect((await readNpy(bytesSource(file)))?.values).toEqual(Float64Array.of(1, 2));
	expect(parseNpy(file).values).toEqual(Float64Array.of(1, 2));
});

test("a structured array is no single array, and says which fields it has", async () => {
	const fields = Array.from({ length: 10 }, (_, index) => `('f${index}', '<f4')`).join(", ");
	const file = npyBytes(`{'descr': [${fields}], 'fortran_order': False, 'shape': (0,), }`);
	expect(() => parseNpy(file)).toThrow("fields f0, f1, f2, f3, f4, f5, f6, f7, … (10 fields)");
});

test("the values do not change with the bytes they were read from", () => {
	const file = float64File([1]);
	const { values } = parseNpy(file);
	file.fill(0);
	expect(values).toEqual(Float64Array.of(1));
});
