import { expect, test } from "vitest";
import { chartLegend, curveLetters } from "../../source/render/chart-legend.ts";
import type { ChartSeries } from "../../source/render/chart-series.ts";
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from "../../source/render/glyphs.ts";

const series = (labels: readonly string[]): ChartSeries[] =>
	labels.map((label) => ({ label, steps: [0], values: [1] }));

function legend(
	labels: readonly string[],
	width: number,
	most: number,
	counts = [0, 0, 0, 0],
	glyphs: Glyphs = unicodeGlyphs,
) {
	const lines = chartLegend(series(labels), { counts, outside: 0 }, { width, most, glyphs });
	return lines.map((line) => line.map(({ text }) => text).join(""));
}

test("each curve has a letter and its name, one by itself only the name", () => {
	expect(legend(["lr=1", "lr=2"], 20, 3)).toEqual(["  A lr=1  B lr=2    "]);
	expect(legend(["loss"], 10, 1)).toEqual(["  loss    "]);
});

test("names that find no room are counted, what cannot be drawn always stands there", () => {
	expect(legend(["lr=1", "lr=2", "lr=3", "lr=4"], 22, 2, [3, 0, 0, 0])).toEqual([
		"  A lr=1  B lr=2      ",
		"  +2 more  × 3 NaN    ",
	]);
	expect(legend(["a long name of a curve"], 12, 1)).toEqual(["  a long na…"]);
	expect(legend(["x"], 20, 0)).toEqual([]);
});

test("letters go to those that are not faint, as far as there are letters", () => {
	const some = series(["a", "b", "c"]).map((one, at) => (at === 1 ? { ...one, isFaint: true } : one));
	expect([...curveLetters(some)]).toEqual([
		[0, "A"],
		[2, "B"],
	]);
	expect(curveLetters(series(new Array<string>(60).fill("x"))).size).toBe(52);
});

test("in ASCII the signs are those of the ASCII chart", () => {
	expect(legend(["x"], 50, 1, [1, 2, 3, 0], asciiGlyphs)[0]!.trimEnd()).toBe("  x  ! 1 NaN  ^ 2 inf  v 3 -inf");
});
