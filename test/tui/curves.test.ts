import { expect, test } from "vitest";
import type { NamedSeries } from "../../source/model/named-series.ts";
import { unicodeGlyphs } from "../../source/render/glyphs.ts";
import { curvesOfRuns, xKindOf } from "../../source/tui/curves.ts";
import { type Loaded, type State, seriesKey } from "../../source/tui/state.ts";
import { act, keyOf, stateOf } from "./small-state.ts";

function series(given: Partial<NamedSeries> = {}): Loaded<NamedSeries> {
	const own = { name: "val_acc", axis: "step", otherAxes: [], times: null, origin: null };
	const [steps, values] = [Float64Array.of(0, 10), Float64Array.of(0.1, 0.9)];
	return { is: "loaded", value: { ...own, steps, values, ...given } };
}

function withCurves(...curves: readonly (Loaded<NamedSeries> | undefined)[]): [State, readonly string[]] {
	const state = stateOf();
	const runs = curves.map((_, row) => keyOf(state, row));
	const loaded = new Map(
		curves.flatMap((one, row) => (one === undefined ? [] : [[seriesKey(runs[row]!, "val_acc"), one]])),
	);
	return [act(state, { type: "series-loaded", series: loaded }), runs];
}
const shown = ([state, runs]: ReturnType<typeof withCurves>) => curvesOfRuns(state, runs, "val_acc", unicodeGlyphs);

test("curves are named by what tells their runs apart; a single one by its metric", () => {
	const { series: two, axis, isLoading } = shown(withCurves(series(), series()));
	expect(two.map(({ label }) => label)).toEqual(["lr=0.1 name=adam seed=0", "lr=0.01 name=sgd seed=1"]);
	expect([axis, isLoading]).toEqual(["step", false]);
	expect(shown(withCurves(series())).series[0]!.label).toBe("val_acc");
});

test("what cannot be drawn is told, what is being read is not", () => {
	const broken = { is: "broken", message: "is empty" } as const;
	const { series: drawn, missing, isLoading } = shown(withCurves(series(), broken, { is: "loading" }));
	expect([drawn.length, missing, isLoading]).toEqual([1, ["lr=0.01 name=sgd seed=1: is empty"], true]);
});

test("a curve without the axis of the first is left out: one scale would mean two things", () => {
	const { series: drawn, missing } = shown(withCurves(series(), series({ axis: "epoch" })));
	expect([drawn.length, missing]).toEqual([1, ["lr=0.01 name=sgd seed=1: has no step"]]);
});

test("the chosen axis, where the first curve has it", () => {
	const timed = series({ times: Float64Array.of(1000, 1060) });
	const [state, runs] = withCurves(timed, timed);
	const over = (axis: string) => curvesOfRuns({ ...state, axis }, runs, "val_acc", unicodeGlyphs);
	expect(over("time").series[0]!.steps).toEqual(Float64Array.of(0, 60));
	expect(over("wall").series[1]!.steps).toEqual(Float64Array.of(1000, 1060));
	expect([over("epoch").axis, over("time").axes]).toEqual(["step", ["step", "time", "wall"]]);
	expect(["step", "time", "wall"].map(xKindOf)).toEqual(["number", "relative", "wall"]);
});
