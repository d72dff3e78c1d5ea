import { expect, test } from "vitest";
import type { NamedSeries } from "../../source/model/named-series.ts";
import { thinSeries } from "../../source/model/thin-series.ts";

const seriesOf = (values: ArrayLike<number>): NamedSeries => ({
	name: "loss",
	axis: "step",
	steps: Float64Array.from({ length: values.length }, (_, index) => index * 10),
	values: Float64Array.from(values),
	otherAxes: [{ name: "epoch", values: Float64Array.from({ length: values.length }, (_, index) => index) }],
	times: null,
	origin: null,
});

test("a short series is the same one", async () => {
	const short = seriesOf(new Float64Array(4096));
	expect(await thinSeries(short, 10)).toBe(short);
});

test("first, last, lowest, highest and what is not finite stay, each at its step", async () => {
	const values = Float64Array.from({ length: 100_000 }, (_, index) => Math.sin(index / 500));
	values[500] = 9;
	values[77_777] = -9;
	values[42_000] = Number.NaN;
	const thin = await thinSeries(seriesOf(values), 100);
	expect(thin.values.length).toBe(400);
	const at = (value: number) => thin.steps[thin.values.findIndex((one) => Object.is(one, value))];
	expect([at(9), at(-9), at(Number.NaN)]).toEqual([5000, 777_770, 420_000]);
	expect([thin.values[0], thin.values.at(-1)]).toEqual([values[0], values.at(-1)]);
	expect(thin.otherAxes[0]!.values).toEqual(thin.steps.map((step) => step / 10));
});

test("others have their turn while a very long one is thinned", async () => {
	let turns = 0;
	const values = Float64Array.from({ length: 2_500_000 }, (_, index) => Math.sin(index / 9000));
	const thin = await thinSeries(seriesOf(values), 10, async () => {
		turns++;
	});
	expect(turns).toBe(3);
	expect(thin).toEqual(await thinSeries(seriesOf(values), 10));
	expect(thin.values.at(-1)).toBe(values.at(-1));
});
