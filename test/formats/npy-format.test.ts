import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { npyFormat } from "../../source/formats/npy-format.ts";
import type { SeriesFile } from "../../source/formats/series-format.ts";
import { DataError } from "../../source/model/problem.ts";
import { float64File, npyBytes, npyHeaderText } from "./npy-bytes.ts";

const read = (path: string, bytes: Uint8Array) => npyFormat.open(path).read(bytesSource(bytes));
const names = ({ series }: SeriesFile) => series.map(({ name, axis, values }) => [name, axis, values.length]);

test("a curve is called as its file is", async () => {
	expect([npyFormat.matches("eval/f1.npy"), npyFormat.matches("A.NPY"), npyFormat.matches("a.npz")]).toEqual([
		true,
		true,
		false,
	]);
	const { series, arrays, problems } = await read("eval/f1.npy", float64File([1, Number.NaN]));
	expect(series).toEqual([
		{
			name: "eval/f1",
			axis: "index",
			steps: Float64Array.of(0, 1),
			values: Float64Array.of(1, Number.NaN),
			otherAxes: [],
			times: null,
			origin: null,
		},
	]);
	expect([arrays, problems]).toEqual([[], []]);
});

test("numbers of other shapes, flags, moments, texts", async () => {
	const file = (descr: string, shape: number[], data: number[]) =>
		npyBytes(npyHeaderText(descr, shape), Uint8Array.from(data));
	expect(names(await read("x.npy", file("|u1", [], [7])))).toEqual([["x", "index", 1]]);
	expect(names(await read("x.npy", file("|u1", [3, 1], [7, 8, 9])))).toEqual([["x", "index", 3]]);
	expect(names(await read("x.npy", file("|b1", [2], [1, 0])))).toEqual([["x", "index", 2]]);
	expect(names(await read("x.npy", file("|u1", [0], [])))).toEqual([]);
	const matrix = await read("x.npy", file("|u1", [2, 2], [1, 2, 3, 4]));
	expect([names(matrix), matrix.arrays.map(({ name, array }) => [name, array.shape])]).toEqual([[], [["x", [2, 2]]]]);
	expect((await read("x.npy", file("|S1", [2], [65, 66]))).arrays).toHaveLength(1);
	expect((await read("x.npy", npyBytes(npyHeaderText("<U1", []), Uint8Array.of(65, 0, 0, 0)))).facts).toEqual(
		new Map([["x", "A"]]),
	);
});

test("the fields of a structured array are series under their own names, moments their times", async () => {
	const data = new Uint8Array(32);
	new BigInt64Array(data.buffer).set([1n, 1_704_067_200n, 2n, 1_704_067_260n]);
	const header =
		"{'descr': [('step', '<i4'), ('loss', '<f4'), ('at', '<M8[s]')], 'fortran_order': False, 'shape': (2,), }";
	const { series } = await read("history.npy", npyBytes(header, data));
	expect(series).toEqual([
		expect.objectContaining({
			name: "loss",
			axis: "step",
			steps: Float64Array.of(1, 2),
			times: Float64Array.of(1_704_067_200, 1_704_067_260),
		}),
	]);
});

test("a file that is cut off gives what is there, and says what is not", async () => {
	const { series, problems } = await read("a.npy", npyBytes(npyHeaderText("<f8", [3]), new Uint8Array(20)));
	expect(series[0]?.values).toEqual(new Float64Array(2));
	expect(problems).toEqual(["only 2 of 3 values are there (the file seems not fully written)"]);
	await expect(read("a.npy", Buffer.from("hello"))).rejects.toThrow(DataError);
});

const folder = new URL("../../../shared/corpus/grid/multirun/2024-03-05/08-00-00/7/", import.meta.url);

describe.skipIf(!existsSync(folder))("arrays of objects that numpy wrote", () => {
	const readFile = (name: string) => read(name, readFileSync(new URL(name, folder)));

	test("a dict: arrays, lists and numbers by their keys", async () => {
		const file = await readFile("results.npy");
		expect(names(file)).toEqual([
			["train_loss", "index", 24],
			["val_acc", "index", 3],
			["best.acc", "epoch", 1],
			["big", "index", 1],
			["f32", "index", 3],
			["i", "index", 1],
			["nan", "index", 1],
			["obj.0.a", "index", 1],
		]);
		expect([file.facts.get("name"), file.facts.get("tuple"), file.facts.get("set")]).toEqual([
			"run é",
			[1, "a"],
			[1, 2],
		]);
	});

	test("records: a series a key, with their axis", async () => {
		expect(names(await readFile("history.npy"))).toEqual([["loss", "epoch", 24]]);
	});
});
