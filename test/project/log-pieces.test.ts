import fc from "fast-check";
import { expect, test } from "vitest";
import { firstPiece, logPieces, maxPiece } from "../../source/project/log-pieces.ts";

function piecesOf(text: string | Buffer, base = 0, from = 0, isEnd = true): string[] {
	const bytes = Buffer.from(text as string);
	return Array.from(logPieces(bytes, base, from, isEnd), (piece) => bytes.toString("utf8", piece.from, piece.to));
}

test("lines without their ends; one that is not complete waits, unless the file ends there", () => {
	expect(piecesOf("a\n\nbc\n")).toEqual(["a", "", "bc"]);
	expect(piecesOf("a\nbc")).toEqual(["a", "bc"]);
	expect(piecesOf("a\nbc", 0, 0, false)).toEqual(["a"]);
	expect(piecesOf("")).toEqual([]);
});

test("a line as long as a piece is whole, a longer one is cut at the multiples in the file", () => {
	const lengths = (text: string, base = 0) => piecesOf(text, base).map((piece) => piece.length);
	expect(lengths(`${"x".repeat(maxPiece)}\nab`)).toEqual([maxPiece, 2]);
	expect(lengths(`ab\n${"x".repeat(maxPiece + 1)}\nab`)).toEqual([2, maxPiece - 3, 4, 2]);
	expect(lengths("x".repeat(2 * maxPiece), 100)).toEqual([maxPiece - 100, maxPiece, 100]);
});

test("no letter is cut in two", () => {
	const pieces = piecesOf(`a${"é".repeat(maxPiece)}`);
	expect(pieces.join("")).toBe(`a${"é".repeat(maxPiece)}`);
	expect(pieces.map((piece) => piece.length)).toEqual([8193, 8192]);
});

test("whoever begins anywhere in a file finds the pieces of whoever reads it whole", () => {
	const line = fc.oneof(
		fc.nat(200),
		fc.nat(3),
		fc.integer({ min: maxPiece - 2, max: maxPiece + 2 }),
		fc.constant(3 * maxPiece),
	);
	fc.assert(
		fc.property(
			fc.array(line, { minLength: 1, maxLength: 8 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(lengths, share) => {
				const bytes = Buffer.from(lengths.map((length) => "x".repeat(length)).join("\n"));
				const all = Array.from(logPieces(bytes, 0, 0, true), (piece) => piece.from);
				const from = Math.floor(share * bytes.length);
				const base = Math.max(0, from - maxPiece - 1);
				const part = bytes.subarray(base);
				const first = base + firstPiece(part, base, from - base);
				expect(Array.from(logPieces(part, base, first - base, true), (piece) => base + piece.from)).toEqual(
					all.filter((start) => start >= from),
				);
			},
		),
		{ numRuns: 300 },
	);
});
