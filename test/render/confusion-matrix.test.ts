import { expect, test } from "vitest";
import { type ConfusionMode, confusionMatrix } from "../../source/render/confusion-matrix.ts";
import { asciiGlyphs } from "../../source/render/glyphs.ts";
import { viewText } from "./view-text.ts";

/** Two cats, one of them right; six dogs, all right; no birds. */
const counts = [1, 1, 0, 0, 6, 0, 0, 0, 0];
const table = (mode: ConfusionMode, values: ArrayLike<number> = counts, classes = 3, width = 80) =>
	viewText(confusionMatrix(values, classes, mode, { width, glyphs: asciiGlyphs }));

test("counts, with totals, recall, precision and accuracy", () => {
	expect(table("counts")).toEqual([
		"accuracy 87.5 % (7 of 8)   rows true, columns predicted",
		"counts",
		"               0     1  2  total  recall",
		"        0      1     1  0      2    50.0",
		"        1      0     6  0      6   100.0",
		"        2      0     0  0      0       .",
		"    total      1     7  0      8",
		"precision  100.0  85.7  .           87.5",
	]);
});

test("shares of all, of the row and of the column", () => {
	expect(table("percent").slice(3, 7)).toEqual([
		"        0   12.5  12.5  0.0   25.0    50.0",
		"        1    0.0  75.0  0.0   75.0   100.0",
		"        2    0.0   0.0  0.0    0.0       .",
		"    total   12.5  87.5  0.0  100.0",
	]);
	expect(table("recall").slice(1, 6)).toEqual([
		"percent of the row: recall on the diagonal",
		"               0      1    2  total  recall",
		"        0   50.0   50.0  0.0      2    50.0",
		"        1    0.0  100.0  0.0      6   100.0",
		"        2      .      .    .      0       .",
	]);
	expect(table("precision").slice(1, 6)).toEqual([
		"percent of the column: precision on the diagonal",
		"               0     1  2  total  recall",
		"        0  100.0  14.3  .      2    50.0",
		"        1    0.0  85.7  .      6   100.0",
		"        2    0.0   0.0  .      0       .",
	]);
});

test("columns stand closer where that makes them fit, and the names of rows do not scroll", () => {
	expect(table("counts", counts, 3, 39)[3]).toBe("        0     1    1 0     2   50.0");
	const lines = confusionMatrix(counts, 3, "counts", { width: 80, glyphs: asciiGlyphs });
	expect(lines.slice(2).map(({ frozen }) => frozen)).toEqual([1, 1, 1, 1, 1, 1]);
});

test("the diagonal and what never happened are told apart", () => {
	const row = confusionMatrix(counts, 3, "counts", { width: 80, glyphs: asciiGlyphs })[3]!;
	expect(row.segments.map(({ tone }) => tone)).toEqual(["muted", "good", null, "muted", "muted", "muted"]);
});

test("a hundred classes add up", () => {
	const values = Float64Array.from({ length: 10_000 }, (_, index) => (index % 101 === 0 ? 3 : 1));
	const lines = table("counts", values, 100);
	expect(lines).toHaveLength(2 + 1 + 100 + 2);
	expect(lines[0]).toBe("accuracy 2.9 % (300 of 10200)   rows true, columns predicted");
});
