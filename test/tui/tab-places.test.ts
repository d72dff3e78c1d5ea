import { expect, test } from "vitest";
import { smallest } from "../../source/tui/layout.ts";
import { endOfTabs, tabPlaces } from "../../source/tui/tab-places.ts";

test("tabs stand one after the other, and on the narrowest terminal there is room for them", () => {
	for (let columns: number = smallest.columns; columns < 70; columns++) {
		const places = tabPlaces(columns);
		expect(endOfTabs(places)).toBeLessThanOrEqual(columns);
		for (const [index, { start, text }] of places.entries())
			expect(places[index + 1]?.start ?? start + text.length + 1).toBe(start + text.length + 1);
	}
});

test("where there is room, blanks stand around the names", () => {
	expect(tabPlaces(80).map(({ text }) => text)).toEqual([
		" 1 overview ",
		" 2 config ",
		" 3 metrics ",
		" 4 files ",
		" 5 log ",
	]);
	expect(tabPlaces(50)[0]).toEqual({ tab: "overview", text: "1 overview", start: 1 });
});
