import fc from "fast-check";
import type { ChartSeries, ChartView } from "../../source/render/chart-series.ts";

const value = fc.oneof(
	fc.double(),
	fc.double({ min: -100, max: 100, noNaN: true }),
	fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -1, 5e-324, 1e308, -1e308),
);
const step = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 1e9, noNaN: true }));

/** Any values at steps that never fall. */
export const anyCurve: fc.Arbitrary<ChartSeries> = fc
	.tuple(fc.array(fc.tuple(step, value), { maxLength: 60 }), fc.integer({ min: -5, max: 5 }))
	.map(([points, start]) => {
		let at = start;
		const steps = points.map(([by]) => {
			at += by;
			return at;
		});
		return { label: "curve", steps, values: points.map(([, one]) => one) };
	});

const scale = fc.constantFrom("linear" as const, "log" as const);
const end = fc.oneof(fc.integer({ min: -10, max: 100 }), fc.double());

export const anyView: fc.Arbitrary<ChartView> = fc.record(
	{
		xKind: fc.constantFrom("number" as const, "relative" as const, "wall" as const),
		xRange: fc.oneof(fc.constant(null), fc.tuple(end, end)),
		xScale: scale,
		yScale: scale,
		smoothing: fc.double({ min: 0, max: 1, noNaN: true }),
		cursor: fc.oneof(fc.constant(null), end),
		offsetAt: fc.constant(() => 3600),
	},
	{ requiredKeys: ["offsetAt"] },
);
