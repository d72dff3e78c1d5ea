import { expect, test } from "vitest";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { npyKind } from "../../source/formats/npy-kind.ts";
import { DataError } from "../../source/model/problem.ts";
import { npyBytes, npyHeaderText } from "./npy-bytes.ts";

const kindOf = (bytes: Uint8Array) => npyKind(bytesSource(bytes));
const structured = "{'descr': [('step', '<i8'), ('loss', '<f4')], 'fortran_order': False, 'shape': (3,), }";

test.each([
	["<f8", [3], "curve"],
	["|b1", [], "curve"],
	[">u2", [1, 3], "curve"],
	["<f4", [0], "curve"],
	["<f4", [3, 2], "array"],
	["<f4", [1, 1, 3], "array"],
	["<U7", [3], "array"],
	["<c8", [3], "array"],
	["<M8[s]", [3], "array"],
	["|O", [], "parts"],
	["|O", [3], "parts"],
] as const)("%s of shape %j: %s", async (descr, shape, kind) => {
	expect(await kindOf(npyBytes(npyHeaderText(descr, shape)))).toBe(kind);
});

test("a structured array has parts", async () => {
	expect(await kindOf(npyBytes(structured))).toBe("parts");
	expect(await kindOf(npyBytes(structured.replace("(3,)", "()")))).toBe("parts");
});

test("no more than the header is read of a large file", async () => {
	const head = npyBytes(npyHeaderText("|O", [1_000_000]));
	const ends: number[] = [];
	const read = async (start: number, end: number) => {
		ends.push(end);
		return head.subarray(start, end);
	};
	expect(await npyKind({ size: 1 << 30, read })).toBe("parts");
	expect(ends).toEqual([256]);
});

test("a broken header is refused", async () => {
	await expect(kindOf(Buffer.from("step,loss\n"))).rejects.toThrow(DataError);
	await expect(kindOf(npyBytes(npyHeaderText("<q9", [3])))).rejects.toThrow(DataError);
	await expect(kindOf(npyBytes(structured).subarray(0, 60))).rejects.toThrow(DataError);
});
