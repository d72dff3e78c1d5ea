import { expect, test } from "vitest";
import type { ArrayValues, NpyArray } from "../../source/model/npy-array.ts";
import { type ArrayViewName, arrayView, viewsOf } from "../../source/render/array-view.ts";
import { asciiGlyphs, unicodeGlyphs } from "../../source/render/glyphs.ts";
import { viewText } from "./view-text.ts";

const array = (dtype: string, shape: readonly number[], values: ArrayValues): NpyArray => ({
	dtype,
	shape,
	fortranOrder: false,
	values,
});
const floats = (...shape: number[]) => array("<f8", shape, new Float64Array(shape.reduce((a, b) => a * b, 1)));
const ints = (...values: number[]) =>
	array("<i8", [Math.sqrt(values.length), Math.sqrt(values.length)], BigInt64Array.from(values, BigInt));
const confusion = ["counts", "percent", "recall", "precision"] as const;

test.each<[string, NpyArray, readonly ArrayViewName[]]>([
	["a curve", floats(5), ["curve", "histogram", "values"]],
	["a column", floats(5, 1), ["curve", "histogram", "values"]],
	["a row", floats(1, 5), ["curve", "histogram", "values"]],
	["flags", array("|b1", [2], [true, false]), ["curve", "histogram", "values"]],
	["a matrix", floats(3, 2), ["heat map", "histogram", "values"]],
	["a square of floats", floats(3, 3), ["heat map", "histogram", "values"]],
	["a square of counts", ints(1, 2, 3, 4), [...confusion, "heat map", "histogram", "values"]],
	["with a negative one", ints(1, -2, 3, 4), ["heat map", "histogram", "values"]],
	["of zeros", ints(0, 0, 0, 0), ["heat map", "histogram", "values"]],
	[
		"a square of bytes",
		array("|u1", [2, 2], Uint8Array.of(1, 2, 3, 4)),
		["heat map", ...confusion, "histogram", "values"],
	],
	["101 classes", array("<i4", [101, 101], new Int32Array(101 * 101).fill(1)), ["heat map", "histogram", "values"]],
	["an image", array("|u1", [2, 5, 3], new Uint8Array(30)), ["image", "values"]],
	["three dimensions", floats(2, 2, 3), ["histogram", "values"]],
	["a single number", floats(1), ["values"]],
	["a number without dimensions", floats(), ["values"]],
	["nothing", floats(0, 4), ["values"]],
	["texts", array("<U1", [2], ["a", "b"]), ["values"]],
	[
		"complex numbers",
		array(
			"<c16",
			[2],
			[
				[1, 2],
				[3, 4],
			],
		),
		["values"],
	],
])("%s", (_, value, views) => {
	expect(viewsOf(value)).toEqual(views);
	for (const view of views) {
		const lines = viewText(arrayView("x", value, view, { width: 60, height: 20, glyphs: unicodeGlyphs }));
		expect(lines[0]).toContain(`x  ${value.dtype}  shape (`);
		expect(lines.join("\n")).not.toMatch(/undefined|Infinity/);
		if (["curve", "heat map", "histogram", "image"].includes(view)) expect(lines.length).toBeLessThanOrEqual(20);
	}
});

test("the first line says which of how many views it is", () => {
	const room = { width: 60, height: 8, glyphs: asciiGlyphs };
	expect(viewText(arrayView("m", floats(3, 2), "histogram", room))[0]).toBe(
		"m  <f8  shape (3, 2)   histogram, 2 of 3 views",
	);
	expect(viewText(arrayView("m", floats(), "values", room))).toEqual(["m  <f8  shape ()", "0.0"]);
});

test("the values of a matrix scroll, their index does not", () => {
	const [, row] = arrayView("m", floats(3, 2), "values", { width: 60, height: 8, glyphs: asciiGlyphs });
	expect(row).toMatchObject({ frozen: 1, segments: [{ text: "0  " }, { text: "       0.0        0.0" }] });
});

test("an image is told by its size", () => {
	const image = array("|u1", [48, 64, 4], new Uint8Array(48 * 64 * 4));
	expect(viewText(arrayView("m", image, "image", { width: 60, height: 8, glyphs: asciiGlyphs }))[1]).toBe(
		"an image of 64 x 48 pixels, RGBA",
	);
});
