import { expect, test } from "vitest";
import type { Series } from "../../source/model/series.ts";
import { chart } from "../../source/render/chart.ts";
import type { ChartSeries } from "../../source/render/chart-series.ts";
import { unicodeGlyphs } from "../../source/render/glyphs.ts";

test("a series of the model is a curve as it stands, and is not written to", () => {
	const series: Series = { steps: new Float64Array([0, 10, 20]), values: new Float64Array([1, 3, 2]) };
	const curve: ChartSeries = { label: "loss", ...series };
	const lines = chart([curve, { ...curve, values: [2, 2, 2] }], { width: 30, height: 8, glyphs: unicodeGlyphs });
	const owners = new Set(lines.flat().map((segment) => segment.series));
	expect(owners).toEqual(new Set([null, 0, 1]));
	expect([...series.values]).toEqual([1, 3, 2]);
});
