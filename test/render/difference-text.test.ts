import { expect, test } from "vitest";
import { differenceRows } from "../../source/query/difference-rows.ts";
import { logDifference } from "../../source/query/log-difference.ts";
import { differenceText } from "../../source/render/difference-text.ts";
import { asciiGlyphs } from "../../source/render/glyphs.ts";

test("a sign before each line that is in one only, and nothing that commands a terminal", () => {
	const a = ["x 1", "x 1", "x 1", "x 1", "old", ""];
	const b = ["x 2", "x 2", "x 2", "x 2", "new\u001b[2J", ""];
	const lines = logDifference(a, b);
	expect(differenceText(differenceRows(lines, { context: 0 }), a, b, asciiGlyphs)).toBe(
		"-- 4 lines alike --\n- old\n+ new␛[2J\n\n",
	);
	const paired = differenceRows(lines, { context: 0, isPaired: true });
	expect(differenceText(paired, a, b, asciiGlyphs)).toContain("- old\n+ new");
});
