import { expect, test } from "vitest";
import type { NpyArray } from "../../source/model/npy-array.ts";
import { arrayText } from "../../source/render/array-text.ts";

const array = (dtype: string, shape: readonly number[], values: NpyArray["values"]): NpyArray => ({
	dtype,
	shape,
	fortranOrder: false,
	values,
});

test("a metric is one value a line, with its index", () => {
	const values = new Float64Array([1, Number.NaN, 0.25, ...new Array<number>(8).fill(0), Number.NEGATIVE_INFINITY]);
	const lines = arrayText("loss.npy", array("<f8", [12], values));
	expect(lines[0]).toBe("loss.npy  <f8  shape (12,)");
	expect([lines[1], lines[2], lines[3], lines[12]]).toEqual([" 0  1.0", " 1  NaN", " 2  0.25", "11  -inf"]);
	expect(lines).toHaveLength(13);
});

test("a matrix is a row a line, in columns that line up", () => {
	const matrix = { ...array("<i8", [2, 2], new BigInt64Array([1n, -20n, 300n, 2n ** 60n])), fortranOrder: true };
	expect(arrayText("m", matrix)).toEqual([
		"m  <i8  shape (2, 2), Fortran order",
		"0           1        -20",
		"1         300 1152921504606846976",
	]);
});

test.each<[string, NpyArray, string[]]>([
	["0-d", array("<f4", [], new Float32Array([0.5])), ["0.5"]],
	["flag", array("|b1", [1], [true]), ["0  1"]],
	["text", array("<U2", [1], ["a\u001b"]), ["0  a␛"]],
	["bytes", array("|S2", [1], [new Uint8Array(2)]), ["0  <2 bytes>"]],
	[
		"complex",
		array(
			"<c16",
			[2],
			[
				[1, -0.5],
				[0, Number.NaN],
			],
		),
		["0  1.0-0.5j", "1  0.0+NaNj"],
	],
	["objects", array("|O", [2], [[1, 2], new Map([["a", 0.5]])]), ["0  [1, 2]", "1  {a: 0.5}"]],
	["empty", array("<f8", [0], new Float64Array()), []],
	["rows of nothing", array("<f8", [3, 0], new Float64Array()), []],
])("%s", (_, value, lines) => {
	expect(arrayText("x", value).slice(1)).toEqual(lines);
});

test("a name cannot reach the terminal, and a large array says what is left out", () => {
	expect(arrayText("a\u001b[2J", array("<i4", [0], new Int32Array()))[0]).toBe("a␛[2J  <i4  shape (0,)");
	const tall = arrayText("x", array("|u1", [1500], new Uint8Array(1500)));
	expect(tall).toHaveLength(1002);
	expect(tall.at(-1)).toBe("... 500 more rows");
	const wide = arrayText("x", array("|u1", [2, 70], new Uint8Array(140)));
	expect(wide[1]?.endsWith(" 0 ... 6 more")).toBe(true);
	expect(wide[1]?.split(/ +/)).toHaveLength(65 + 3);
});
