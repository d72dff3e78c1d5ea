import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChartOptions, ChartSeries } from "../../source/render/chart-series.ts";
import { drawChart } from "../../source/render/draw-chart.ts";
import { asciiGlyphs, unicodeGlyphs } from "../../source/render/glyphs.ts";
import { displayWidth } from "../../source/render/width.ts";
import { anyCurve, anyView } from "./any-chart.ts";
import { chartText, curve } from "./chart-text.ts";

const count = 120;
const steps = Array.from({ length: count }, (_, index) => index * 500);
const wave = (index: number, phase: number) => Math.sin(index * 12.9 + phase) * Math.cos(index * 78.2 + phase);
const loss = (rate: number, phase: number) =>
	steps.map((_, index) => Math.exp(-index * rate) + 0.04 * wave(index, phase));
const fast = { label: "lr=0.01 seed=1", steps, values: loss(0.05, 1) };
const slow = { label: "lr=0.001 seed=1", steps: steps.slice(0, 90), values: loss(0.02, 2).slice(0, 90) };
const broken: ChartSeries = {
	label: "lr=1 seed=1",
	steps: steps.slice(0, 60),
	values: loss(0.01, 3).map((value, at) =>
		at > 50 ? Number.NaN : at === 40 ? Number.POSITIVE_INFINITY : at === 30 ? Number.NEGATIVE_INFINITY : value,
	),
};
const banded: ChartSeries = {
	...fast,
	label: "lr=0.01, 3 runs",
	band: { low: fast.values.map((value) => value - 0.1), high: fast.values.map((value) => value + 0.1) },
};
const utc = () => 0;

const features: Readonly<Record<string, readonly [readonly ChartSeries[], Partial<ChartOptions>]>> = {
	"three runs": [[fast, slow, broken], { hasLegend: true }],
	smoothing: [[fast], { hasLegend: true, view: { smoothing: 0.8 } }],
	"log y": [[fast, slow], { hasLegend: true, view: { yScale: "log" } }],
	"log x": [[fast], { view: { xScale: "log" } }],
	band: [[banded], { hasLegend: true }],
	zoom: [[fast, slow], { hasLegend: true, view: { xRange: [10_250, 20_250] } }],
	cursor: [[fast], { view: { cursor: 20_000 } }],
	"relative time": [[{ ...fast, steps: steps.map((step) => step / 8) }], { view: { xKind: "relative" } }],
	"wall time": [[{ ...fast, steps: steps.map((step) => step + 1.7e9) }], { view: { xKind: "wall", offsetAt: utc } }],
	"days of wall time": [
		[{ ...fast, steps: steps.map((step) => step * 20 + 1.7e9) }],
		{ view: { xKind: "wall", offsetAt: utc } },
	],
	"a narrow range": [[curve([1e6, 1e6 + 1e-4, 1e6 + 3e-4])], {}],
};

describe.each(Object.entries(features))("%s", (name, [series, options]) => {
	test.each([
		[40, 12],
		[80, 16],
		[120, 24],
	])("in %i × %i", async (width, height) => {
		for (const [look, glyphs] of [
			["braille", unicodeGlyphs],
			["ascii", asciiGlyphs],
		] as const) {
			const lines = chartText(series, width, height, { ...options, glyphs });
			expect(lines.map(displayWidth)).toEqual(new Array(height).fill(width));
			const text = `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
			await expect(text).toMatchFileSnapshot(`charts/${name.replaceAll(" ", "-")}-${look}-${width}x${height}.txt`);
		}
	});
});

const label = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("学習率=0.1", "a\u0000\u001b[31m", "👩‍🔬 run"));

test("any curves in any view fill exactly their room, and ASCII stays ASCII", () => {
	const curves = fc.array(fc.tuple(anyCurve, fc.boolean(), fc.boolean(), label), { maxLength: 4 }).map((all) =>
		all.map(([one, isFaint, hasBand, label]) => ({
			...one,
			label,
			...(isFaint && { isFaint }),
			...(hasBand && { band: { low: one.values, high: Array.from(one.values, (value) => value + 1) } }),
		})),
	);
	fc.assert(
		fc.property(
			curves,
			anyView,
			fc.nat(70),
			fc.nat(20),
			fc.boolean(),
			fc.boolean(),
			(series, view, width, height, isAscii, hasLegend) => {
				const glyphs = isAscii ? asciiGlyphs : unicodeGlyphs;
				const { lines } = drawChart(series, { width, height, glyphs, view, hasLegend });
				const texts = lines.map((line) => line.map(({ text }) => text).join(""));
				expect(texts.map(displayWidth)).toEqual(new Array(height).fill(width));
				if (isAscii && !hasLegend) expect(texts.join("")).toMatch(/^[\x20-\x7e]*$/);
			},
		),
		{ numRuns: 1000 },
	);
});

test("steps that are no numbers, or fall, are no reason to fail", () => {
	const hostile = fc.array(fc.double(), { maxLength: 30 });
	fc.assert(
		fc.property(hostile, hostile, anyView, (at, values, view) => {
			const length = Math.min(at.length, values.length);
			const one = { label: "", steps: at.slice(0, length), values: values.slice(0, length) };
			expect(drawChart([one], { width: 30, height: 8, glyphs: unicodeGlyphs, view }).lines).toHaveLength(8);
		}),
		{ numRuns: 500 },
	);
});

test("neighbouring numbers on an axis are never the same text", () => {
	fc.assert(
		fc.property(
			fc.double({ noNaN: true, noDefaultInfinity: true }),
			fc.double({ min: 1e-12, max: 1e6, noNaN: true }),
			(low, share) => {
				const high = low + Math.abs(low || 1) * share;
				fc.pre(high > low && Number.isFinite(high));
				const lines = chartText([curve([low, high])], 60, 20);
				const labels = lines.slice(0, -2).flatMap((line) => /^ *(\S+) ┤/.exec(line)?.[1] ?? []);
				expect(labels.length).toBeGreaterThan(0);
				expect(new Set(labels).size).toBe(labels.length);
			},
		),
		{ numRuns: 500 },
	);
});

test("what the cursor stands on is read out", () => {
	const { readings, x } = drawChart([fast, { ...slow, isFaint: true }, broken], {
		...{ width: 60, height: 12, glyphs: unicodeGlyphs },
		view: { cursor: 20_100, smoothing: 0.5 },
	});
	expect(x).toEqual({ from: 0, to: 59_500 });
	expect(readings).toEqual([
		{
			series: 0,
			label: fast.label,
			index: 40,
			x: 20_000,
			value: fast.values[40],
			smoothed: expect.any(Number),
			low: null,
			high: null,
		},
		null,
		expect.objectContaining({
			series: 2,
			x: 20_000,
			value: Number.POSITIVE_INFINITY,
			smoothed: Number.POSITIVE_INFINITY,
		}),
	]);
	const beyond = drawChart([broken], { width: 60, height: 12, glyphs: unicodeGlyphs, view: { cursor: 30_000 } });
	expect(beyond.readings).toBeNull();
	const plain = drawChart([banded, broken], { width: 60, height: 12, glyphs: unicodeGlyphs, view: { cursor: 40_000 } });
	expect(plain.readings?.[0]).toMatchObject({
		smoothed: null,
		low: fast.values[80]! - 0.1,
		high: fast.values[80]! + 0.1,
	});
	expect(plain.readings?.[1]).toBeNull();
});

test("curves share the axes, and each cell knows its curve", () => {
	const { lines } = drawChart([curve([0, 10]), curve([10, 0], [1, 3])], {
		width: 20,
		height: 6,
		glyphs: unicodeGlyphs,
	});
	for (const line of lines.slice(0, 4))
		expect(line.filter(({ text }) => text.trim() !== "").map(({ series }) => series)).toEqual([null, 0, 1]);
});

test("a logarithmic axis whose ends are all but powers of ten has them as ticks", () => {
	const values = [1.0000000015, 9.999999985];
	const lines = chartText([curve(values)], 40, 10, { glyphs: asciiGlyphs, view: { yScale: "log" } });
	expect(lines.flatMap((line) => /^ *(\d+) \+/.exec(line)?.[1] ?? [])).toEqual(["10", "5", "2", "1"]);
});
