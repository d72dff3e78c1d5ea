import { expect, test } from "vitest";
import { Cursor } from "../../../source/hydra/yaml/cursor.ts";
import { scanBlockScalar } from "../../../source/hydra/yaml/scan-block-scalar.ts";

test.each([
	["|\n a\n  b\n\n c\n", "a\n b\n\nc\n"],
	["|\n a\n\n\n", "a\n"],
	["|-\n a\n\n", "a"],
	["|+\n a\n\n", "a\n\n"],
	["|\n a", "a"],
	["|2\n   a\n", " a\n"],
	["|1- # remark\n a\n", "a"],
	["|-1\n  a\n", " a"],
	[">\n a\n b\n\n c\n", "a b\nc\n"],
	[">\n a\n  b\n c\n", "a\n b\nc\n"],
	[">\n\n a\n", "\na\n"],
	["|\n\n\n", ""],
	["|+\n\n\n", "\n\n"],
])("%j is %j", (source, expected) => {
	expect(text(source, -1)).toBe(expected);
});

test("the indentation counts from the block around", () => {
	expect(text("|1\n    a\n", 2)).toBe(" a\n");
	expect(text("|\n a\n", 2)).toBe("");
});

test.each([
	["|\n\ta\n", "a tab stands where blanks must indent"],
	["|0\n a\n", "a block cannot be indented by 0"],
	["|x\n a\n", "only a remark can follow on this line"],
	["|22\n a\n", "only a remark can follow on this line"],
	["|--\n a\n", "only a remark can follow on this line"],
])("%j is refused", (source, message) => {
	expect(() => text(source, -1)).toThrow(message);
});

function text(source: string, parentIndent: number): string {
	return scanBlockScalar(new Cursor(source), parentIndent).text;
}
