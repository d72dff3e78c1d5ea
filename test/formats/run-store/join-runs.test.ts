import { expect, test } from "vitest";
import { joinRuns } from "../../../source/formats/run-store/join-runs.ts";
import type { SeriesFile } from "../../../source/formats/series-format.ts";

function part(
	id: string,
	steps: readonly number[],
	values: readonly number[],
	problems: readonly string[] = [],
): SeriesFile {
	const series = {
		name: "loss",
		axis: "step",
		steps: Float64Array.from(steps),
		values: Float64Array.from(values),
		otherAxes: [{ name: "epoch", values: Float64Array.from(steps, (step) => step / 10) }],
		times: Float64Array.from(steps, (step) => step + 100),
		origin: null,
	};
	return { series: [series], arrays: [], facts: new Map([["id", id]]), problems };
}

test("parts of one run go on; what a later one repeats is taken from it", () => {
	const { series, problems } = joinRuns(
		[part("a", [0, 1, 2, 3], [1, 2, 3, 4], ["bad"]), part("a", [], []), part("a", [2, 5], [9, 8]), part("a", [5], [7])],
		"id",
	);
	expect(
		series.map(({ steps, values, times, otherAxes }) => [
			[...steps],
			[...values],
			[...times!],
			[...otherAxes[0]!.values],
		]),
	).toEqual([
		[
			[0, 1, 2, 5],
			[1, 2, 9, 7],
			[100, 101, 102, 105],
			[0, 0.1, 0.2, 0.5],
		],
	]);
	expect(problems).toEqual(["bad"]);
});

test("a part that begins anew replaces all that was there", () => {
	const { series } = joinRuns([part("a", [3, 4], [1, 2]), part("a", [0, 1], [3, 4])], "id");
	expect([...series[0]!.values]).toEqual([3, 4]);
});

test("other runs keep apart, by their ids", () => {
	const parts = [part("a", [0], [1]), part("b", [0], [2], ["bad"]), part("a", [1], [3]), part("c", [0], [4])];
	const { series, facts, problems } = joinRuns(parts, "id");
	expect(series.map(({ name, values }) => [name, [...values]])).toEqual([
		["loss", [1, 3]],
		["b/loss", [2]],
		["c/loss", [4]],
	]);
	expect([...facts]).toEqual([
		["id", "a"],
		["b/id", "b"],
		["c/id", "c"],
	]);
	expect(problems).toEqual(["b: bad"]);
});
