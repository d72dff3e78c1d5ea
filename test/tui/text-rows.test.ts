import { expect, test } from "vitest";
import { textRows } from "../../source/tui/layout.ts";
import { newView } from "../../source/tui/log-view.ts";
import { clamped, endOfSight, isAtEnd, lastPlace, movedPlace, rowsOf } from "../../source/tui/text-rows.ts";
import { act, logOf, stateOf } from "./small-state.ts";

const plain = act(stateOf(), { type: "open" }, { type: "show-tab", tab: "log" });
const wrapped = { ...plain, wrapsText: true };
const rows = textRows(plain);
/** Every third line takes three rows of 80 cells. */
const window = {
	...logOf("a.log", 60),
	lines: logOf("a.log", 60).lines.map((line, index) => ({ ...line, text: "x".repeat(index % 3 === 0 ? 161 : 5) })),
};
const view = { ...newView, window, top: 0 };

test("a line takes a row, or where it is wrapped as many as it needs", () => {
	expect([rowsOf(plain, window.lines[0]!), rowsOf(wrapped, window.lines[0]!)]).toEqual([1, 3]);
	expect(rowsOf({ ...wrapped, columns: 161 }, window.lines[0]!)).toBe(1);
	expect(rowsOf(wrapped, { offset: 0, text: "" })).toBe(1);
});

test("moving down row by row passes every row once, and up again the same ones", () => {
	const down: string[] = [];
	let place = { top: 0, row: 0 };
	for (let step = 0; step < 200; step++) {
		down.push(`${place.top}.${place.row}`);
		place = movedPlace(wrapped, { ...view, ...place }, 1);
	}
	const last = lastPlace(wrapped, window.lines);
	expect(new Set(down).size).toBe(100 - rows + 1);
	expect(place).toEqual(last);
	for (let step = 100 - rows; step > 0; step--) {
		place = movedPlace(wrapped, { ...view, ...place }, -1);
		expect(`${place.top}.${place.row}`).toBe(down[step - 1]);
	}
});

test("the end of the file is in sight at the last place only", () => {
	const last = lastPlace(wrapped, window.lines);
	expect(isAtEnd(wrapped, { ...view, ...last })).toBe(true);
	expect(isAtEnd(wrapped, { ...view, ...movedPlace(wrapped, { ...view, ...last }, -1) })).toBe(false);
	expect(isAtEnd(wrapped, { ...view, ...last, window: { ...window, atEnd: false } })).toBe(false);
	expect(endOfSight(wrapped, { ...view, ...last })).toBe(60);
	expect(endOfSight(plain, view)).toBe(rows);
});

test("a place is within the window", () => {
	expect(clamped(plain, window.lines, { top: -3, row: 0 })).toEqual({ top: 0, row: 0 });
	expect(clamped(plain, window.lines, { top: 999, row: 0 })).toEqual({ top: 60 - rows, row: 0 });
	expect(clamped(wrapped, window.lines, { top: 1, row: 2 })).toEqual({ top: 1, row: 0 });
	expect(clamped(plain, [], { top: 4, row: 0 })).toEqual({ top: 0, row: 0 });
});
