import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { npzFormat } from "../../source/formats/npz-format.ts";
import { DataError } from "../../source/model/problem.ts";
import { float64File, npyBytes, npyHeaderText } from "./npy-bytes.ts";
import { zipBytes } from "./zip-bytes.ts";

const read = (bytes: Uint8Array) => npzFormat.open("results.npz").read(bytesSource(bytes));

test("a series a member; one that counts is the axis of those in its folder and below", async () => {
	const { series, arrays, problems } = await read(
		zipBytes([
			{ name: "train/loss.npy", bytes: float64File([3, 2]), method: 8 },
			{ name: "train/step.npy", bytes: float64File([10, 20]) },
			{ name: "val/loss.npy", bytes: float64File([5, 4]) },
			{ name: "confusion.npy", bytes: npyBytes(npyHeaderText("|u1", [2, 2]), new Uint8Array(4)) },
			{ name: "readme.txt", bytes: Buffer.from("hello") },
		]),
	);
	expect(series.map(({ name, axis, steps }) => [name, axis, [...steps]])).toEqual([
		["train/loss", "step", [10, 20]],
		["val/loss", "index", [0, 1]],
	]);
	expect(arrays.map(({ name }) => name)).toEqual(["confusion"]);
	expect(problems).toEqual(["readme.txt: not an .npy file: it does not begin with \\x93NUMPY"]);
});

test("fields of a member come after its name", async () => {
	const header = "{'descr': [('epoch', '<i4'), ('loss', '<f4')], 'fortran_order': False, 'shape': (2,), }";
	const bytes = npyBytes(header, Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0));
	const { series } = await read(zipBytes([{ name: "a/hist.npy", bytes }]));
	expect(series.map(({ name, axis, steps }) => [name, axis, [...steps]])).toEqual([["a/hist.loss", "epoch", [1, 2]]]);
});

const fixtures = new URL("../../../shared/fixtures/metrics/npz/", import.meta.url);

describe.skipIf(!existsSync(fixtures))("archives of friends and enemies", () => {
	const readFile = (name: string) => read(readFileSync(new URL(`${name}.npz`, fixtures)));
	test.each<[string, string[], string[]]>([
		["savez", ["loss", "acc", "scalar"], []],
		["compressed", ["loss", "acc", "scalar"], []],
		["positional", ["arr_0", "arr_1"], []],
		["objects", ["ok", "obj.0.a", "obj.1"], []],
		["evil_object", ["ok"], []],
		["dotdot", ["../../evil", "/abs", "a\\..\\b", "ok"], []],
		["bad_crc", ["loss", "acc", "scalar"], ["step: its bytes are damaged (CRC-32 does not match)"]],
		["bz2", [], ["x: it is packed with bzip2 (12); stored and deflated members are read"]],
		["lzma", [], ["x: it is packed with lzma (14); stored and deflated members are read"]],
		["claims_10gb", [], ["x: only 10 of 1342177280 values are there (the file seems not fully written)"]],
		["claims_huge", ["ok"], ["big: only 3 of 2147483653 values are there (the file seems not fully written)"]],
		["code_in_header", [], [`x: broken header: unexpected "__import__('os').sys"`]],
		["empty_zip", [], []],
	])("%s", async (name, names, told) => {
		const { series, problems } = await readFile(name);
		expect([series.map((one) => one.name), problems]).toEqual([names, told]);
	});

	test("what would be called is a name, and is not called", async () => {
		expect((await readFile("evil_object")).facts).toEqual(new Map([["obj.0", "<posix.system>"]]));
		expect(existsSync("/tmp/owned")).toBe(false);
	});

	test("of 5000 members as many as there may be", async () => {
		const { series, problems } = await readFile("many_members");
		expect([series.length, problems]).toEqual([4096, ["4096 series or arrays are shown, 904 more are left out"]]);
	});

	test.each(["truncated", "empty_file"])("%s is no archive", (name) =>
		expect(readFile(name)).rejects.toThrow(DataError),
	);
});
