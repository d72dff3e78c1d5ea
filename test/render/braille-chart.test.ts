import fc from "fast-check";
import { expect, test } from "vitest";
import { brailleChart } from "../../source/render/braille-chart.ts";
import { type ChartPlan, planChart } from "../../source/render/chart-plan.ts";
import type { ChartSeries, ChartView } from "../../source/render/chart-series.ts";
import { slotOn } from "../../source/render/scale.ts";
import { anyCurve, anyView } from "./any-chart.ts";
import { chartText, curve } from "./chart-text.ts";

test("a line from corner to corner, with round ticks", () => {
	expect(chartText([curve([0, 1, 2, 3, 4])], 20, 6)).toEqual([
		"4 ┤             ⢀⡠⠔⠊",
		"2 ┤        ⣀⡠⠤⠒⠉⠁   ",
		"  │    ⣀⠤⠒⠉         ",
		"0 ┤⣀⠤⠒⠉             ",
		"  └┬───────┬───────┬",
		"   0       2       4",
	]);
});

test("a number at the right edge keeps all its digits", () => {
	expect(chartText([curve([0, 1], [0, 100])], 20, 5).slice(-2)).toEqual([
		"    └┬──────┬──────┬",
		"     0      50   100",
	]);
});

test("what is not finite breaks the line, is marked on the axis by its kind, and hides nothing", () => {
	const values = [1, 8, 2, Number.NaN, Number.POSITIVE_INFINITY, 3, Number.NEGATIVE_INFINITY];
	expect(chartText([curve(values)], 26, 6)).toEqual([
		"8 ┤   ⡰⠱⡀                 ",
		"  │  ⡰⠁ ⠱⡀                ",
		"  │ ⡰⠁   ⠱⡀           ⡀   ",
		"2 ┤⡰⠁     ⠑               ",
		"  └┬──────────×───↑──┬───↓",
		"   0                 5    ",
	]);
});

test("one value, or one value all along, has its own tick", () => {
	expect(chartText([curve([5])], 20, 5)).toEqual([
		"  │                 ",
		"5 ┤        ⠐        ",
		"  │                 ",
		"  └────────┬────────",
		"           0        ",
	]);
	expect(chartText([curve([2.5, 2.5, 2.5])], 20, 5)[1]).toBe("2.5 ┤⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒");
});

test("a spike among thousands of values stays", () => {
	const values = new Array<number>(10_000).fill(0);
	values[5000] = 100;
	values[5001] = -100;
	const lines = chartText([curve(values)], 30, 7);
	expect(lines[0]).toMatch(/^ 100 ┤ +[⡇⢸⢰] +$/);
	expect(lines[4]).toMatch(/^-100 ┤ +[⡇⢸⢰] +$/);
});

const bit = [
	[0x01, 0x08],
	[0x02, 0x10],
	[0x04, 0x20],
	[0x40, 0x80],
];

/** Whether a dot is set, from the top left corner. */
function dots(plan: ChartPlan, columns: number, rows: number): (x: number, y: number) => boolean {
	const cells = brailleChart(plan, columns, rows, 0);
	const lines = Array.from({ length: rows }, (_, row) => [
		...cells
			.line(row)
			.map(({ text }) => text)
			.join(""),
	]);
	return (x, y) => {
		const code = lines[y >> 2]![x >> 1]!.codePointAt(0)!;
		return code >= 0x2800 && ((code - 0x2800) & bit[y & 3]![x & 1]!) !== 0;
	};
}

function planned(series: readonly ChartSeries[], view: ChartView = {}): ChartPlan {
	const plan = planChart(series, view);
	fc.pre(typeof plan !== "string");
	return plan as ChartPlan;
}

test("every value is drawn where it belongs", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 200 }),
			fc.integer({ min: 1, max: 60 }),
			fc.integer({ min: 1, max: 16 }),
			(values, columns, rows) => {
				const [min, max] = [Math.min(...values), Math.max(...values)];
				fc.pre(min < max);
				const isSet = dots(planned([curve(values)]), columns, rows);
				for (const [index, value] of values.entries()) {
					const x = Math.round((index / (values.length - 1)) * (columns * 2 - 1));
					const y = rows * 4 - 1 - Math.round(((value - min) / (max - min)) * (rows * 4 - 1));
					expect(isSet(x, y), `value ${index} of ${values}`).toBe(true);
				}
			},
		),
		{ numRuns: 300 },
	);
});

test("every value that can be drawn is, on any scale and in any part of x", () => {
	fc.assert(
		fc.property(
			anyCurve,
			anyView,
			fc.integer({ min: 1, max: 50 }),
			fc.integer({ min: 1, max: 12 }),
			(one, view, columns, rows) => {
				const { smoothing: _, ...shown } = view;
				const plan = planned([one], shown);
				const { x, y } = plan;
				const isSet = dots(plan, columns, rows);
				for (let index = 0; index < one.values.length; index++) {
					const [step, value] = [one.steps[index]!, one.values[index]!];
					const isIn = step >= (x.only ?? x.min) && step <= (x.only ?? x.max);
					if (!isIn || !Number.isFinite(value) || (y.kind === "log" && value <= 0)) continue;
					const dot = [slotOn(x, step, columns * 2), rows * 4 - 1 - slotOn(y, value, rows * 4)] as const;
					expect(isSet(...dot), `value ${index}`).toBe(true);
				}
			},
		),
		{ numRuns: 500 },
	);
});

test("points just outside of the part that is shown keep the line going", () => {
	const plan = planned([curve([0, 10], [0, 10])], { xRange: [4, 6] });
	expect([plan.y.min, plan.y.max]).toEqual([4, 6]);
	const isSet = dots(plan, 10, 5);
	for (let x = 0; x < 20; x++) expect(isSet(x, 19 - x), `column ${x}`).toBe(true);
	const steep = planned([curve([0, 5, 0], [0, 5, 10])], { xRange: [4, 6] });
	expect([steep.y.min, steep.y.max]).toEqual([4, 5]);
	expect([dots(steep, 10, 5)(0, 19), dots(steep, 10, 5)(19, 19)]).toEqual([true, true]);
});

test("a logarithmic scale shows powers of ten at even distances, and what it cannot show at the edge", () => {
	expect(chartText([curve([1, 10, 0, 100, 1000])], 24, 9, { view: { yScale: "log" } })).toMatchInlineSnapshot(`
		[
		  "    │                 ⡠⠊",
		  "    │               ⡠⠊  ",
		  "100 ┤              ⠊    ",
		  "    │                   ",
		  "    │    ⡠              ",
		  "    │  ⡠⠊               ",
		  "  1 ┤⡠⠊                 ",
		  "    └┬────────≤────────┬",
		  "     0        2        4",
		]
	`);
});
