import { expect, test } from "vitest";
import {
	blockLayout,
	type NpyLayout,
	parseNpyLayout,
	plainLayout,
	recordLayout,
} from "../../source/formats/npy-layout.ts";
import type { PythonLiteral } from "../../source/formats/python-literal.ts";
import { DataError } from "../../source/model/problem.ts";

test("types, objects, records with padding, titles and sub-arrays", () => {
	expect(plainLayout("<f8")).toMatchObject({ kind: "plain", descr: "<f8", itemSize: 8, hasObjects: false });
	expect(plainLayout("|O")).toMatchObject({ kind: "object", hasObjects: true });
	const layout = parseNpyLayout([
		["a", "|i1"],
		["", "|V7"],
		[["Title", "b"], "<f8"],
		["c", [["x", "<f4"]], [2n, 3n]],
		["d", "|O"],
		["e", "<i2", 2n],
	]);
	expect(layout).toMatchObject({ kind: "record", itemSize: 16 + 24 + 8 + 4, fieldCount: 6, hasObjects: true });
	expect(layout.kind === "record" && layout.fields.map(({ name, offset }) => [name, offset])).toEqual([
		["a", 0],
		["b", 8],
		["c", 16],
		["d", 40],
		["e", 48],
	]);
});

test("what is no type is refused, whatever is wrong", () => {
	const broken = [[5n], [["a"]], [["a", "<f8", "x"]], [["a", "<z9"]], [[5n, "<f8"]], [["a", "<f8", [-1n]]]];
	for (const descr of [5n, null, ...broken]) expect(() => parseNpyLayout(descr as PythonLiteral)).toThrow(DataError);
});

test("fields must fit, and records in records end: by their depth and by their number", () => {
	const plain = plainLayout("<f8");
	expect(() => recordLayout([{ name: "a", offset: 4, layout: plain }], 8)).toThrow('the field "a" does not fit');
	expect(() => recordLayout([{ name: "a", offset: -1, layout: plain }], 8)).toThrow("does not fit");
	let deep: NpyLayout = plain;
	expect(() => {
		for (let level = 0; level < 100; level++) deep = recordLayout([{ name: "a", offset: 0, layout: deep }], 8);
	}).toThrow("too large");
	let wide: NpyLayout = plain;
	expect(() => {
		for (let level = 0; level < 30; level++) {
			const layout = wide;
			wide = recordLayout(
				["a", "b", "c"].map((name) => ({ name, offset: 0, layout })),
				8,
			);
		}
	}).toThrow("too large");
	expect(() => blockLayout(plain, [2 ** 40, 2 ** 40])).toThrow("the shape of a field");
});
