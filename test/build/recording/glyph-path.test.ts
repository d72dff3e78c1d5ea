import { expect, test } from "vitest";
import { glyphPath } from "../../../build/recording/glyph-path.ts";

test("braille is a dot for every bit, in the half and the quarter of the cell where it stands", () => {
	expect(glyphPath("⠁", 0, 0, 8, 16)).toEqual({ kind: "dots", path: "M2 2h0" });
	expect(glyphPath("⢀", 8, 16, 8, 16)).toEqual({ kind: "dots", path: "M14 30h0" });
	expect(glyphPath("⣿", 0, 0, 8, 16)?.path.match(/M/g)).toHaveLength(8);
	expect(glyphPath("⠀", 0, 0, 8, 16)?.path).toBe("");
});

test("a block fills its eighths from below", () => {
	expect(glyphPath("▂", 8, 0, 8, 16)).toEqual({ kind: "area", path: "M8 16v-4h8v4z" });
	expect(glyphPath("█", 0, 0, 8, 16)).toEqual({ kind: "area", path: "M0 16v-16h8v16z" });
});

test("lines go from the middle of the cell to its edges, so that they meet those of the next", () => {
	expect(glyphPath("─", 0, 0, 8, 16)).toEqual({ kind: "lines", path: "M4 8H0M4 8H8" });
	expect(glyphPath("┼", 0, 0, 8, 16)?.path).toBe("M4 8H0M4 8H8M4 8V0M4 8V16");
	expect(glyphPath("┊", 0, 0, 8, 16)?.path.match(/v2/g)).toHaveLength(4);
});

test("all else is text", () => {
	for (const char of ["a", "", " ", "✓", "宽"]) expect(glyphPath(char, 0, 0, 8, 16), char).toBeNull();
});
