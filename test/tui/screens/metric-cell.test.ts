import { expect, test } from "vitest";
import type { NamedSeries } from "../../../source/model/named-series.ts";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { displayWidth } from "../../../source/render/width.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { metricEntries } from "../../../source/tui/metrics-tab.ts";
import type { RunScreen } from "../../../source/tui/screen.ts";
import { metricCell } from "../../../source/tui/screens/metric-cell.ts";
import { type Loaded, seriesKey, topScreen } from "../../../source/tui/state.ts";
import { act, keyOf, stateOf, sweep } from "../small-state.ts";

const run = keyOf(stateOf(), 0);
const look = plainLook(unicodeGlyphs);

function loaded(name: string, values: readonly number[]): [string, Loaded<NamedSeries>] {
	const own = { name, axis: "step", otherAxes: [], times: null, origin: null };
	const series = { ...own, steps: Float64Array.from(values.keys()), values: Float64Array.from(values) };
	return [seriesKey(run, name), { is: "loaded", value: series }];
}

/** The first chart of a run with some curves. */
function cell(curves: Readonly<Record<string, readonly number[]>>, width: number, read: RunScreen["read"] = null) {
	const files = Object.keys(curves).map((name) => `${name}.npy`);
	const opened = act(stateOf(sweep(2).map((one) => ({ ...one, files }))), { type: "open" });
	const series = new Map(Object.entries(curves).map(([name, values]) => loaded(name, values)));
	const state = act(opened, { type: "show-tab", tab: "metrics" }, { type: "series-loaded", series });
	const screen = { ...(topScreen(state) as RunScreen), read };
	const lines = metricCell(state, screen, metricEntries(state, screen)[0]!, { width, height: 8 }, false, look);
	expect(lines).toHaveLength(8);
	for (const line of lines) expect(displayWidth(line)).toBe(width);
	return lines;
}

test("the title has the last value and the best one with its step", () => {
	expect(cell({ val_acc: [0.1, 0.75, 0.5] }, 40)[0]).toBe("  val_acc ↑ 0.5                 ★0.75 @1");
	expect(cell({ loss: [3, 0.123456, 2] }, 30)[0]).toBe("  loss ↓ 2          ★0.1235 @1");
});

test("what is best gives way to the name, and of the name the beginning", () => {
	const [wide, narrow] = [40, 28].map((width) => cell({ "a/very/long/name/of/loss": [3, 1.2345, 2] }, width)[0]);
	expect(wide).toBe("  …very/long/name/of/loss ↓ 2  ★1.234 @1");
	expect(narrow).toBe("  …/name/of/loss ↓ 2  ★1.234");
});

test("a curve that has diverged has no best value", () => {
	expect(cell({ loss: [3, 1, Number.NaN] }, 40)[0]).toBe("  loss ↓ NaN                    diverged");
});

test("two curves have letters in the title and at their ends, however narrow it is", () => {
	const lines = cell({ train_loss: [3, 1.5, 1.25], val_loss: [3, 2, 2.5] }, 40);
	expect(lines[0]).toBe("  A train_loss ↓ 1.25  B val 2.5   ★2 @1");
	expect(lines.slice(1).join("\n")).toMatch(/B[\s\S]*A/);
	expect(cell({ "a/long/train_loss": [3, 1.5, 1.25], "a/long/val_loss": [3, 2, 2.5] }, 36)[0]).toMatch(
		/A ….*B val 2\.5/,
	);
});

test("where it is read out the value there stands in place of the last one", () => {
	const read = { axis: "step", x: 1 };
	expect(cell({ val_acc: [0.1, 0.75, 0.5] }, 40, { axis: "index", x: 1 })[0]).toContain(" 0.5 ");
	expect(cell({ val_acc: [0.1, 0.75, 0.5] }, 40, read)[0]).toContain("┊0.75");
});
