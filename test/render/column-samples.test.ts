import fc from "fast-check";
import { expect, test } from "vitest";
import { columnSamples } from "../../source/render/column-samples.ts";
import { drawChart } from "../../source/render/draw-chart.ts";
import { unicodeGlyphs } from "../../source/render/glyphs.ts";

const anyValue = fc.oneof(
	fc.double(),
	fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -3),
);

test("a column holds what each value by itself would put there", () => {
	const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), anyValue), { maxLength: 200 });
	fc.assert(
		fc.property(points, fc.constantFrom("linear" as const, "log" as const), (all, kind) => {
			let at = 0;
			const columnAt = all.map(([by]) => {
				at = Math.min(29, at + by);
				return at;
			});
			const values = all.map(([, value]) => value);
			const samples = columnSamples(values, [0, values.length], 30, (index) => columnAt[index]!, kind);
			for (let column = 0; column < 30; column++) {
				const own = values.filter((_, index) => columnAt[index] === column);
				const drawn = own.filter((value) => Number.isFinite(value) && (kind === "linear" || value > 0));
				const wanted = drawn.length === 0 ? Number.NaN : undefined;
				expect(samples.min[column]! + 0).toBe(wanted ?? drawn.reduce((a, b) => Math.min(a, b)) + 0);
				expect(samples.max[column]! + 0).toBe(wanted ?? drawn.reduce((a, b) => Math.max(a, b)) + 0);
				expect(samples.first[column]! + 0).toBe(wanted ?? drawn[0]! + 0);
				expect(samples.last[column]! + 0).toBe(wanted ?? drawn.at(-1)! + 0);
				const bits =
					(own.some(Number.isNaN) ? 1 : 0) +
					(own.includes(Number.POSITIVE_INFINITY) ? 2 : 0) +
					(own.includes(Number.NEGATIVE_INFINITY) ? 4 : 0) +
					(kind === "log" && own.some((value) => Number.isFinite(value) && value <= 0) ? 8 : 0);
				expect(samples.broken[column]).toBe(bits);
			}
			expect(samples.counts.reduce((sum, count) => sum + count, 0)).toBe(
				values.length - values.filter((value) => Number.isFinite(value) && (kind === "linear" || value > 0)).length,
			);
		}),
	);
});

/** A list that counts how often it is read. */
function counted(values: Float64Array): { readonly list: Float64Array; readonly reads: () => number } {
	let reads = 0;
	const list = new Proxy(values, {
		get(target, key) {
			if (typeof key === "string" && /^\d+$/.test(key)) reads++;
			return Reflect.get(target, key, target);
		},
	});
	return { list, reads: () => reads };
}

test("the work is linear in the points that are shown, and hardly any is done for x", () => {
	const count = 100_000;
	const draw = (xRange: [number, number] | null) => {
		const values = counted(Float64Array.from({ length: count }, (_, index) => Math.sin(index)));
		const steps = counted(Float64Array.from({ length: count }, (_, index) => index));
		const series = [{ label: "a", steps: steps.list, values: values.list }];
		drawChart(series, { width: 100, height: 30, glyphs: unicodeGlyphs, view: { xRange } });
		return { values: values.reads(), steps: steps.reads() };
	};
	const whole = draw(null);
	expect(whole.values).toBeLessThanOrEqual(2 * count + 10);
	expect(whole.steps).toBeLessThan(10_000);
	const part = draw([50_000, 51_000]);
	expect(part.values).toBeLessThan(2 * 1001 + 100);
});

test("millions of points with extremes of all kinds are drawn", () => {
	const count = 2_000_000;
	const values = Float64Array.from({ length: count }, (_, index) => (index % 7) * 5e-324);
	values.set([1e308, -1e308, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], 1_000_000);
	const steps = Float64Array.from({ length: count }, (_, index) => index);
	for (const yScale of ["linear", "log"] as const) {
		const { lines } = drawChart([{ label: "a", steps, values }], {
			...{ width: 80, height: 20, glyphs: unicodeGlyphs, hasLegend: true },
			view: { yScale },
		});
		const text = lines.map((line) => line.map((piece) => piece.text).join("")).join("\n");
		expect(text).toContain("× 1 NaN  ↑ 1 inf  ↓ 1 -inf");
		expect(text).toMatch(/1e308|1e300|1e200/);
	}
});
