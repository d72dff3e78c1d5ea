import { expect, test } from "vitest";
import { unicodeGlyphs } from "../../../source/render/glyphs.ts";
import { displayWidth } from "../../../source/render/width.ts";
import { plainLook } from "../../../source/tui/look.ts";
import { fittingColumns, headLine, rowLine } from "../../../source/tui/screens/table-lines.ts";

const look = plainLook(unicodeGlyphs);
const column = (header: string, width: number, frozen = false) => ({ header, width, frozen, align: "left" as const });
const columns = [column("run", 3, true), column("lr", 6), column("seed", 4), column("note", 10)];
const names = (first: number, width: number) => fittingColumns(columns, first, width).map(({ header }) => header);

test("there is never half a column", () => {
	expect(names(0, 31)).toEqual(["run", "lr", "seed", "note"]);
	expect(names(0, 30)).toEqual(["run", "lr", "seed"]);
	expect(names(0, 12)).toEqual(["run"]);
	expect(names(0, 4)).toEqual([]);
});

test("the last one is narrowed, if it may be and there is room for the least of it", () => {
	const narrow = [...columns.slice(0, 3), { ...column("note", 10), least: 4 }];
	const widths = (width: number) => fittingColumns(narrow, 0, width).map((shown) => shown.width);
	expect(widths(31)).toEqual([3, 6, 4, 10]);
	expect(widths(30)).toEqual([3, 6, 4, 9]);
	expect(widths(25)).toEqual([3, 6, 4, 4]);
	expect(widths(24)).toEqual([3, 6, 4]);
});

test("those that scroll are left out from the left, and the frozen ones stay", () => {
	expect(names(1, 31)).toEqual(["run", "seed", "note"]);
	expect(names(2, 31)).toEqual(["run", "note"]);
});

test("heads and rows are exactly as wide as the screen", () => {
	const cells = [
		{ text: "12345", role: null },
		{ text: "学習率学習率", role: null },
	];
	const shown = columns.slice(0, 2);
	const row = rowLine(shown, cells, true, 40, look);
	expect(row).toBe("▸ 12…  学習… ".padEnd(38));
	expect(displayWidth(row)).toBe(40);
	expect(displayWidth(headLine(shown, 0, 40, look))).toBe(40);
});
