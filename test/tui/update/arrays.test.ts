import { expect, test } from "vitest";
import type { NamedArray } from "../../../source/formats/read-arrays.ts";
import type { ArrayValues } from "../../../source/model/npy-array.ts";
import type { FileScreen } from "../../../source/tui/screen.ts";
import type { State } from "../../../source/tui/state.ts";
import { topScreen } from "../../../source/tui/state.ts";
import { act, stateOf } from "../small-state.ts";

const array = (name: string, dtype: string, shape: readonly number[], values: ArrayValues): NamedArray => ({
	name,
	array: { dtype, shape, fortranOrder: false, values },
});
const square = array("confusion", "<i4", [2, 2], Int32Array.of(3, 1, 0, 4));
const curve = array("loss", "<f8", [3], Float64Array.of(3, 2, 1));
const text = array("names", "<U1", [2], ["a", "b"]);
const wide = array("wide", "<f8", [40, 30], new Float64Array(1200));

/** `val_acc.npy` of the first run, with these arrays in it. */
function opened(...arrays: NamedArray[]): State {
	const files = act(stateOf(), { type: "open" }, { type: "show-tab", tab: "files" });
	const path = "/data/sweep/0/val_acc.npy";
	return act(
		files,
		{ type: "move", by: 2 },
		{ type: "open" },
		{ type: "arrays-loaded", path, arrays: { is: "loaded", value: arrays } },
	);
}

function screenOf(state: State): FileScreen {
	const screen = topScreen(state);
	if (screen.kind !== "file") throw new Error("no file is open");
	return screen;
}

const next = { type: "next-view", by: 1 } as const;
const before = { type: "next-view", by: -1 } as const;

/** The views from the one after the first on, until they begin again. */
function circle(state: State, action: typeof next | typeof before): (string | null)[] {
	const views: (string | null)[] = [];
	let now = act(state, action);
	while (!views.includes(screenOf(now).view)) {
		views.push(screenOf(now).view);
		now = act(now, action);
	}
	return views;
}

test("views go around in a circle, both ways", () => {
	expect(screenOf(opened(square)).view).toBe(null);
	const views = ["percent", "recall", "precision", "heat map", "histogram", "values", "counts"];
	expect(circle(opened(square), next)).toEqual(views);
	expect(circle(opened(square), before)).toEqual([...views.toReversed().slice(1), "counts"]);
});

test("a file of several arrays has the views of all of them, and their values last", () => {
	expect(circle(opened(text, curve, wide), next)).toEqual(["histogram", "heat map", "values", "curve"]);
});

test("where there is only one view, or a text, a key says so", () => {
	const says = "there is only one way to look at this file";
	expect(act(opened(text), next).message).toBe(says);
	expect(act(opened(), next).message).toBe(says);
	const log = act(stateOf(), { type: "open" }, { type: "show-tab", tab: "files" }, { type: "open" });
	expect(act(log, next).message).toBe(says);
});

test("a new view begins at its top left", () => {
	const values = act(opened(wide), before);
	expect(screenOf(values).view).toBe("values");
	const moved = act(values, { type: "move", by: 9 }, { type: "move-column", by: 1 });
	expect(screenOf(moved)).toMatchObject({ left: 20, place: { top: 9 } });
	expect(screenOf(act(moved, next))).toMatchObject({ left: 0, place: { top: 0 } });
});

test("wide lines scroll as far as they go, narrow ones not", () => {
	const right = { type: "move-column", by: 1 } as const;
	const values = act(opened(wide), before);
	const end = act(values, ...Array.from({ length: 40 }, () => right));
	// An index of 4 cells, 30 values of 10 with blanks between them, in 77 cells.
	expect(screenOf(end).left).toBe(4 + 30 * 11 - 1 - 77);
	expect(screenOf(act(end, { type: "move-column", by: -1 })).left).toBe(236);
	expect(screenOf(act(opened(square), right)).left).toBe(0);
});

test("lines scroll by what is seen, and stop at the end", () => {
	const values = act(opened(wide), before);
	expect(screenOf(act(values, { type: "move", by: 1 })).place.top).toBe(1);
	expect(screenOf(act(values, { type: "move", by: 500 })).place.top).toBe(41 - 21);
	expect(screenOf(act(values, { type: "move-to", end: "last" }, { type: "move", by: -1 })).place.top).toBe(19);
	// What comes in from the disk moves nothing.
	const still = act(act(values, { type: "move", by: 3 }), { type: "resized", columns: 80, rows: 24 });
	expect(screenOf(still).place.top).toBe(3);
});
