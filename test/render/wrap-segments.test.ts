import fc from "fast-check";
import { expect, test } from "vitest";
import { sanitise } from "../../source/render/sanitise.ts";
import { displayWidth } from "../../source/render/width.ts";
import { wrapSegments } from "../../source/render/wrap-segments.ts";

const wrapped = (texts: readonly string[], width: number) =>
	wrapSegments(
		texts.map((text, piece) => ({ text, piece })),
		width,
		{ piece: -1 },
	).map((row) => row.map(({ text }) => text).join(""));

test("rows are filled, and the last one has blanks after it", () => {
	expect(wrapped(["abcdefg"], 3)).toEqual(["abc", "def", "g  "]);
	expect(wrapped(["abc"], 3)).toEqual(["abc"]);
	expect(wrapped(["ab", "cdef"], 3)).toEqual(["abc", "def"]);
	expect(wrapped([], 3)).toEqual(["   "]);
});

test("a wide sign that has no room comes into the next row, a mark stays with its letter", () => {
	expect(wrapped(["日本語"], 3)).toEqual(["日 ", "本 ", "語 "]);
	expect(wrapped(["abe\u0301d"], 3)).toEqual(["abe\u0301", "d  "]);
});

test("pieces keep what they are across rows", () => {
	expect(wrapSegments([{ text: "abcd", piece: 1 }], 3, { piece: -1 })).toEqual([
		[{ text: "abc", piece: 1 }],
		[
			{ text: "d", piece: 1 },
			{ text: "  ", piece: -1 },
		],
	]);
});

test("all of a text, in rows of exactly the width", () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.integer({ min: 2, max: 20 }), (texts, width) => {
			const clean = texts.map(sanitise);
			const rows = wrapped(clean, width);
			for (const row of rows) expect(displayWidth(row)).toBe(width);
			expect(rows.join("").replaceAll(" ", "")).toBe(clean.join("").replaceAll(" ", ""));
		}),
		{ numRuns: 500 },
	);
});
