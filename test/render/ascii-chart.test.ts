import fc from "fast-check";
import { expect, test } from "vitest";
import { asciiChart } from "../../source/render/ascii-chart.ts";
import { planChart } from "../../source/render/chart-plan.ts";
import { asciiGlyphs } from "../../source/render/glyphs.ts";
import { slotOn } from "../../source/render/scale.ts";
import { anyCurve, anyView } from "./any-chart.ts";
import { chartText, curve } from "./chart-text.ts";

const draw = (lists: readonly (readonly number[])[], width: number, height: number) =>
	chartText(
		lists.map((values) => curve(values)),
		width,
		height,
		{ glyphs: asciiGlyphs },
	);

test("a curve as asciichart draws it, over the axes of all charts", () => {
	expect(draw([[0, 1, 2, 3, 4, 4, 2]], 20, 7)).toMatchInlineSnapshot(`
		[
		  "4 +         /----\\  ",
		  "  |       /-/    \\-\\",
		  "2 +    /--/        \\",
		  "  | /--/            ",
		  "0 +-/               ",
		  "  ++------------+---",
		  "   0            5   ",
		]
	`);
});

test("what is not finite leaves a gap and a sign below it", () => {
	expect(
		draw([[Number.NaN, 0, 1, Number.POSITIVE_INFINITY, 2, Number.NEGATIVE_INFINITY]], 24, 5),
	).toMatchInlineSnapshot(`
		[
		  "2 +                 +   ",
		  "1 +     /--             ",
		  "0 +    -/               ",
		  "  +!-------+----^--+---v",
		  "   0       2       4    ",
		]
	`);
});

test("one value is a mark", () => {
	expect(draw([[5]], 20, 5)).toMatchInlineSnapshot(`
		[
		  "  |                 ",
		  "5 +         +       ",
		  "  |                 ",
		  "  +--------+--------",
		  "           0        ",
		]
	`);
});

test("a spike among thousands of values stays", () => {
	const values = new Array<number>(10_000).fill(0);
	values[5000] = 100;
	values[5001] = -100;
	const lines = draw([values], 30, 7);
	expect(lines[0]).toMatch(/^ +100 \+ +\/\\ +$/);
	expect(lines[4]).toMatch(/^ *-100 \+ +\\\/ +$/);
});

test("the least and the greatest value stand in their rows, at their x, on any scale and in any part of x", () => {
	fc.assert(
		fc.property(
			anyCurve,
			anyView,
			fc.integer({ min: 4, max: 50 }),
			fc.integer({ min: 1, max: 12 }),
			(one, view, columns, rows) => {
				const { smoothing: _, ...shown } = view;
				const plan = planChart([one], shown);
				fc.pre(typeof plan !== "string");
				if (typeof plan === "string") return;
				const { x, y } = plan;
				const cells = asciiChart(plan, columns, rows, 0);
				const points = Array.from(one.values, (value, index) => ({ step: one.steps[index]!, value })).filter(
					({ step, value }) =>
						step >= (x.only ?? x.min) &&
						step <= (x.only ?? x.max) &&
						Number.isFinite(value) &&
						(y.kind === "linear" || value > 0),
				);
				if (points.length === 0) return;
				for (const better of [(a: number, b: number) => a < b, (a: number, b: number) => a > b]) {
					const extreme = points.reduce((best, point) => (better(point.value, best.value) ? point : best));
					const row = rows - 1 - slotOn(y, extreme.value, rows);
					const column = slotOn(x, extreme.step, columns);
					const near = Array.from({ length: 7 }, (_, at) => column - 3 + at).filter((at) => at >= 0 && at < columns);
					expect(near.some((at) => !cells.isBlank(row, at))).toBe(true);
				}
			},
		),
		{ numRuns: 500 },
	);
});
