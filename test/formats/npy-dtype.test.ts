import { describe, expect, test } from "vitest";
import { parseNpyDtype } from "../../source/formats/npy-dtype.ts";
import { DataError } from "../../source/model/problem.ts";

const bufferOf = (...bytes: number[]) => Uint8Array.from(bytes).buffer;

test.each([
	["|b1", "bool", 1, 1, true],
	["<i8", "int", 8, 8, true],
	[">u2", "int", 2, 2, false],
	["=f4", "float", 4, 4, true],
	["f8", "float", 8, 8, true],
	["<f16", "float", 16, 16, true],
	[">c8", "complex", 8, 4, false],
	["|S3", "bytes", 3, 1, true],
	[">U7", "text", 28, 4, false],
	["|V0", "void", 0, 1, true],
	["<M8[ns]", "time", 8, 8, true],
	["<m8", "time", 8, 8, true],
])("%s", (text, kind, itemSize, unitSize, littleEndian) => {
	expect(parseNpyDtype(text)).toMatchObject({ kind, itemSize, unitSize, littleEndian });
});

describe("refuses", () => {
	test.each(["", "<", "<f3", "<f", "<x8", "<f8[s]", "|T16", "<M4[s]", "<M8[eons]", "|S99999999999999999", "f8 "])(
		"%j",
		(text) => expect(() => parseNpyDtype(text)).toThrow(DataError),
	);
	test("Python objects, saying so", () => {
		expect(() => parseNpyDtype("|O")).toThrow("Python objects, which is a pickle inside, is no array of numbers");
		expect(() => parseNpyDtype("|O8")).toThrow("Python objects, which is a pickle inside, is no array of numbers");
	});
});

test("halves widen exactly", () => {
	expect(parseNpyDtype("<f2").read(bufferOf(0xff, 0x7b, 0x01, 0x00, 0x00, 0x80), 3)).toEqual(
		Float32Array.of(65_504, 2 ** -24, -0),
	);
});

test("any byte but 0 is True", () => {
	expect(parseNpyDtype("|b1").read(bufferOf(0, 1, 2), 3)).toEqual([false, true, true]);
});

test("texts end where zeros fill them up, void items never", () => {
	expect(parseNpyDtype("<U2").read(bufferOf(0x41, 0, 0, 0, 0, 0, 0, 0, 0x80, 0xf6, 1, 0, 0xe9, 0, 0, 0), 2)).toEqual([
		"A",
		"🚀é",
	]);
	expect(parseNpyDtype("|S3").read(bufferOf(0, 1, 0), 1)).toEqual([Uint8Array.of(0, 1)]);
	expect(parseNpyDtype("|V3").read(bufferOf(0, 1, 0), 1)).toEqual([Uint8Array.of(0, 1, 0)]);
	expect(() => parseNpyDtype("<U1").read(bufferOf(0, 0, 0x11, 0), 1)).toThrow("no character");
});

test("items may have no bytes at all", () => {
	expect(parseNpyDtype("<U0").read(bufferOf(), 2)).toEqual(["", ""]);
	expect(parseNpyDtype("|S0").read(bufferOf(), 1)).toEqual([new Uint8Array()]);
});
