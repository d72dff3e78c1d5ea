import { expect, test } from "vitest";
import type { NamedSeries } from "../../source/model/named-series.ts";
import { asciiGlyphs } from "../../source/render/glyphs.ts";
import { comparedRows } from "../../source/tui/compared-rows.ts";
import type { CompareScreen } from "../../source/tui/screen.ts";
import { type Loaded, type State, seriesKey, topScreen } from "../../source/tui/state.ts";
import { act, loadedAction, stateOf, sweep } from "./small-state.ts";

const mark = { type: "toggle-mark" } as const;

function ending(value: number): Loaded<NamedSeries> {
	const own = { name: "val_acc", axis: "step", otherAxes: [], times: null, origin: null };
	return { is: "loaded", value: { ...own, steps: Float64Array.of(0, 1), values: Float64Array.of(0, value) } };
}

function cells(state: State, key: string): string[] | undefined {
	const row = comparedRows(state, topScreen(state) as CompareScreen).find((one) => one.key === key);
	return row?.cells(asciiGlyphs).map(({ text }) => text);
}

test("every row has a cell for each run that is there, also when one has gone", () => {
	const state = act(stateOf(sweep(3)), mark, mark, mark, { type: "compare" });
	const series = new Map(state.marks.map((run, index) => [seriesKey(run, "val_acc"), ending((index + 1) / 10)]));
	const all = act(state, { type: "series-loaded", series });
	expect(cells(all, "last val_acc")).toEqual(["0.1", "0.2", "0.3"]);
	expect(cells(all, "best val_acc")?.[2]).toBe(`${asciiGlyphs.best} 0.3`);
	const left = act(all, loadedAction(sweep(3).slice(1)));
	expect(cells(left, "parameter seed")).toEqual(["1", "2"]);
	expect(cells(left, "last val_acc")).toEqual(["0.2", "0.3"]);
	expect(cells(left, "best val_acc")).toEqual(["0.2", `${asciiGlyphs.best} 0.3`]);
});
