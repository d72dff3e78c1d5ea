import fc from "fast-check";
import { expect, test } from "vitest";
import { isNpy, npyDataOffset, parseNpyHeader } from "../../source/formats/npy-header.ts";
import { DataError } from "../../source/model/problem.ts";
import { float64File, npyBytes, npyHeaderText } from "./npy-bytes.ts";

test("the header of each version", () => {
	for (const version of [1, 2, 3]) {
		const file = npyBytes(npyHeaderText("<f8", [2, 3], true), new Uint8Array(48), version);
		const header = parseNpyHeader(file);
		expect(header).toEqual({
			version: [version, 0],
			dtype: "<f8",
			descr: "<f8",
			fields: null,
			fortranOrder: true,
			shape: [2, 3],
			count: 6,
			dataOffset: 128,
		});
		expect(npyDataOffset(file.subarray(0, 12))).toBe(128);
	}
});

test("Latin-1 before version 3, UTF-8 since", () => {
	const text = "{'descr': [('é', '<f4')], 'fortran_order': False, 'shape': (), }";
	for (const version of [1, 2, 3]) {
		const header = parseNpyHeader(npyBytes(text, undefined, version));
		expect([header.dtype, header.fields, header.count]).toEqual(["[('é', '<f4')]", ["é"], 1]);
	}
	const broken = npyBytes(text.replace("é", "e"), undefined, 3);
	broken[broken.indexOf(0x65, 20)] = 0xff;
	expect(() => parseNpyHeader(broken)).toThrow("not UTF-8");
});

test("fields with titles count by their name, padding not at all", () => {
	const text =
		"{'descr': [(('Loss value', 'loss'), '<f8'), ('', '|V7'), ('p', [('x', '<f4')])], 'fortran_order': False, 'shape': (2,), }";
	expect(parseNpyHeader(npyBytes(text)).fields).toEqual(["loss", "p"]);
});

test.each([
	["", "the file is empty"],
	["hello, world", "not an .npy file"],
	["\x93NUMPZ\x01\x00", "not an .npy file"],
	["\x93NUMPY", "cut off"],
	["\x93NUMPY\x01\x00\x76", "cut off"],
	["\x93NUMPY\x01\x00\x76\x00{'descr'", "cut off"],
	["\x93NUMPY\x02\x00\xff\xff\xff\xff{}", "claims 4294967295 bytes"],
	["\x93NUMPY\x04\x00\x76\x00", "version 4.0"],
	["\x93NUMPY\x01\x07\x76\x00", "version 1.7"],
])("%j is refused", (text, message) => {
	expect(() => parseNpyHeader(Buffer.from(text, "latin1"))).toThrow(DataError);
	expect(() => parseNpyHeader(Buffer.from(text, "latin1"))).toThrow(message);
});

test.each([
	["{}", "no 'descr'"],
	["{'descr': '<f8', 'fortran_order': False}", "no 'shape'"],
	["{'descr': '<f8', 'fortran_order': 0, 'shape': ()}", "fortran_order"],
	["{'descr': 8, 'fortran_order': False, 'shape': ()}", "descr 8"],
	["{'descr': [8], 'fortran_order': False, 'shape': ()}", "no name"],
	["{'descr': '<f8', 'fortran_order': False, 'shape': 3}", "shape 3 is no tuple"],
	["{'descr': '<f8', 'fortran_order': False, 'shape': (-1,)}", "shape (-1,) is no tuple"],
	["{'descr': '<f8', 'fortran_order': False, 'shape': (True,)}", "shape (True,)"],
	[`{'descr': '<f8', 'fortran_order': False, 'shape': (${"1,".repeat(65)})}`, "is no tuple"],
	[npyHeaderText("<f8", [`1${"0".repeat(18)}`]), "more than any file holds"],
	[npyHeaderText("<f8", [2 ** 31, 2 ** 31]), "more than any file holds"],
	["{'descr': '<f8', 'fortran_order': False, 'shape': (), 'x': 1}", 'unknown key "x"'],
	["{'descr': __import__('os'), 'fortran_order': False, 'shape': ()}", 'unexpected "__import__'],
])("%.90s is refused", (text, message) => {
	expect(() => parseNpyHeader(npyBytes(text))).toThrow(message);
});

test("no values is a size like any other", () => {
	expect(parseNpyHeader(npyBytes(npyHeaderText("<f8", [0, 2 ** 40, 2 ** 40]))).count).toBe(0);
});

test("whatever is cut or changed, it is a header or a DataError", () => {
	const file = float64File([1, 2, 3]);
	fc.assert(
		fc.property(fc.nat(file.length), fc.nat(127), fc.integer({ min: 0, max: 255 }), (length, place, byte) => {
			const bytes = file.slice(0, length);
			if (place < length) bytes[place] = byte;
			try {
				expect(parseNpyHeader(bytes).dataOffset).toBeLessThanOrEqual(length);
				expect(isNpy(bytes)).toBe(true);
			} catch (error) {
				expect(error).toBeInstanceOf(DataError);
				expect((error as Error).message).not.toContain("\n");
			}
		}),
	);
});
