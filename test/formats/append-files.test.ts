import { expect, test } from "vitest";
import { appendFiles } from "../../source/formats/append-files.ts";
import type { NamedSeries } from "../../source/model/named-series.ts";

const series = (name: string, values: number[], more: Partial<NamedSeries> = {}): NamedSeries => ({
	name,
	axis: "step",
	steps: Float64Array.from(values.keys()),
	values: Float64Array.from(values),
	otherAxes: [],
	times: null,
	origin: null,
	...more,
});
const file = (...all: NamedSeries[]) => ({ series: all, arrays: [], facts: new Map(), problems: [] });

test("series of one name go on where the part before ended", () => {
	const both = appendFiles([file(series("a", [1, 2]), series("b", [9])), file(series("a", [3]))]);
	expect(both.series.map(({ name, values }) => [name, [...values]])).toEqual([
		["a", [1, 2, 3]],
		["b", [9]],
	]);
});

test("times that one part lacks are unknown, an axis that one lacks is left out", () => {
	const first = series("a", [1], {
		times: Float64Array.of(5),
		otherAxes: [{ name: "epoch", values: Float64Array.of(0) }],
	});
	const [both] = appendFiles([file(first), file(series("a", [2]))]).series;
	expect([...both!.times!]).toEqual([5, Number.NaN]);
	expect(both!.otherAxes).toEqual([]);
});
