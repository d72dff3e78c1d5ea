import { expect, test } from "vitest";
import { LineSplitter } from "../../../source/formats/log/line-splitter.ts";

function lines(pieces: readonly string[], maxLine = 100): readonly [readonly string[], number] {
	const splitter = new LineSplitter(maxLine);
	const taken: string[] = [];
	for (const piece of pieces)
		splitter.push(Buffer.from(piece), (bytes, start, end) => {
			taken.push(Buffer.from(bytes.subarray(start, end)).toString());
		});
	return [taken, splitter.skipped];
}

test("line feeds, carriage returns and backspaces end what stands before them; the rest waits", () => {
	expect(lines(["a\nb\r\nc\b\b\bd\re"])).toEqual([["a", "b", "c", "d"], 0]);
});

test("pieces may be cut anywhere", () => {
	expect(lines(["a", "b\nc", "", "d", "\n"])).toEqual([["ab", "cd"], 0]);
});

test("a line over the limit is left out, whatever pieces it comes in", () => {
	const long = "x".repeat(11);
	expect(lines([`a\n${long}\nb\n`], 10)).toEqual([["a", "b"], 1]);
	expect(lines(["a\nxxxxxx", "xxxxxx", "xxxxxxxxx\nb\n"], 10)).toEqual([["a", "b"], 1]);
	expect(lines([`${"x".repeat(10)}\n`], 10)).toEqual([["xxxxxxxxxx"], 0]);
});
