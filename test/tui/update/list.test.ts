import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Action } from "../../../source/tui/action.ts";
import { layoutOf } from "../../../source/tui/layout.ts";
import { listOf } from "../../../source/tui/list-of.ts";
import { topScreen } from "../../../source/tui/state.ts";
import { keepPlace, moveTo } from "../../../source/tui/update/list.ts";
import { act, loadedAction, placeIn, runUnderCursor, stateOf, sweep } from "../small-state.ts";

const hundred = stateOf(sweep(100));
const body = layoutOf(hundred).body;
const down = (by: number): Action => ({ type: "move", by });

test("the cursor stops at both ends", () => {
	const cursorAfter = (...actions: Action[]) => placeIn(act(hundred, ...actions)).cursor;
	expect(cursorAfter(down(-1))).toBe(0);
	expect(cursorAfter(down(1), down(-3))).toBe(0);
	expect(cursorAfter({ type: "move-to", end: "last" })).toBe(99);
	expect(cursorAfter({ type: "move-to", end: "last" }, down(1))).toBe(99);
	expect(cursorAfter({ type: "move-to", end: "last" }, { type: "move-to", end: "first" })).toBe(0);
	expect(placeIn(act(stateOf([]), down(1)))).toEqual({ cursor: 0, top: 0, key: null });
});

test("the list scrolls when the cursor comes to its edge, and a row of context stays in sight", () => {
	expect(placeIn(act(hundred, down(body - 2))).top).toBe(0);
	expect(placeIn(act(hundred, down(body - 1))).top).toBe(1);
	const low = act(hundred, down(50));
	expect(placeIn(low).top).toBe(52 - body);
	expect(placeIn(act(low, down(3 - body))).top).toBe(52 - body);
	expect(placeIn(act(low, down(2 - body))).top).toBe(51 - body);
	expect(placeIn(act(hundred, { type: "move-to", end: "last" })).top).toBe(100 - body);
});

test("a page down and a page up lead back, with a row seen twice", () => {
	const paged = act(hundred, down(3), { type: "page", by: 1 });
	expect(placeIn(paged)).toMatchObject({ cursor: 3 + body - 1, top: body - 1 });
	expect(placeIn(act(paged, { type: "page", by: -1 }))).toMatchObject({ cursor: 3, top: 0 });
	expect(placeIn(act(hundred, { type: "page", by: 0.5 })).cursor).toBe(Math.floor((body - 1) / 2));
	const pages = Array.from({ length: 20 }, (): Action => ({ type: "page", by: 1 }));
	expect(placeIn(act(hundred, ...pages))).toMatchObject({ cursor: 99, top: 100 - body });
	expect(placeIn(act(hundred, { type: "page", by: -1 }))).toMatchObject({ cursor: 0, top: 0 });
});

test("whatever happens, the cursor is in sight and on the row of its key", () => {
	const action = fc.oneof(
		fc.integer({ min: -40, max: 40 }).map((by): Action => ({ type: "move", by })),
		fc.constantFrom<Action>(
			{ type: "page", by: 1 },
			{ type: "page", by: -0.5 },
			{ type: "move-to", end: "last" },
			{ type: "sort-column" },
			{ type: "move-column", by: 1 },
			{ type: "filter-cell", keep: false },
		),
		fc.integer({ min: 3, max: 60 }).map((rows): Action => ({ type: "resized", columns: 80, rows })),
		fc.integer({ min: 0, max: 100 }).map((count) => loadedAction(sweep(count))),
	);
	fc.assert(
		fc.property(fc.array(action, { maxLength: 15 }), (actions) => {
			const state = act(hundred, ...actions);
			const { cursor, top, key } = placeIn(state);
			const list = listOf(state, topScreen(state));
			const height = layoutOf(state).body;
			expect(cursor).toBeGreaterThanOrEqual(top);
			expect(cursor).toBeLessThan(top + height);
			expect(top === 0 || top + height <= list.length).toBe(true);
			expect(list.keyAt(cursor)).toBe(key);
		}),
		{ numRuns: 300 },
	);
});

describe("the cursor stays on its run", () => {
	const on50 = act(hundred, down(50));

	test("when the terminal changes its size", () => {
		for (const rows of [12, 30, 24, 200]) {
			const resized = act(on50, { type: "resized", columns: 60, rows });
			expect(runUnderCursor(resized)).toBe("sweep/50");
			expect(resized).toMatchObject({ columns: 60, rows });
		}
	});

	test("when rows come above it, at the same height of the screen", () => {
		const state = stateOf(sweep(100).slice(20));
		const on60 = act(state, down(40));
		const more = act(on60, loadedAction(sweep(100)));
		expect([runUnderCursor(on60), runUnderCursor(more)]).toEqual(["sweep/60", "sweep/60"]);
		const height = (one: typeof more) => placeIn(one).cursor - placeIn(one).top;
		expect(height(more)).toBe(height(on60));
	});

	test("when rows are sorted; on the row at its place when it is gone", () => {
		const sorted = keepPlace({ ...on50, sort: [{ name: "seed", descending: true }] });
		expect([runUnderCursor(sorted), placeIn(sorted).cursor]).toEqual(["sweep/50", 49]);
		const gone = act(on50, loadedAction(sweep(100).filter((_, row) => row !== 50)));
		expect([runUnderCursor(gone), placeIn(gone).cursor]).toEqual(["sweep/51", 50]);
		expect(placeIn(act(on50, loadedAction(sweep(10)))).cursor).toBe(9);
	});

	test("but at the top it stays at the top", () => {
		const state = act(stateOf(sweep(100).slice(20)), { type: "open" }, { type: "back" });
		expect(runUnderCursor(state)).toBe("sweep/20");
		expect(runUnderCursor(act(state, loadedAction(sweep(100))))).toBe("sweep/0");
	});
});

test("a list that is not as long as the screen does not scroll", () => {
	expect(placeIn(moveTo(stateOf(sweep(5)), 4)).top).toBe(0);
});
