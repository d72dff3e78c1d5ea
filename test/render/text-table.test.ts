import { expect, test } from "vitest";
import { alignedTable } from "../../source/render/text-table.ts";
import { displayWidth } from "../../source/render/width.ts";

const header = ["run", "学習率", "best"];
const rows = [
	["a", "0.1", "9.5"],
	["long name", "日本語", "10.25"],
];
const numeric = [false, false, true];

test("columns line up by cells: text to the left, numbers to the right", () => {
	expect(alignedTable(header, rows, numeric, null)).toBe(
		["run        学習率   best", "a          0.1       9.5", "long name  日本語  10.25", ""].join("\n"),
	);
});

test("columns that do not fit are left out whole, and named", () => {
	expect(alignedTable(header, rows, numeric, 24)).toBe(alignedTable(header, rows, numeric, null));
	expect(alignedTable(header, rows, numeric, 23).split("\n")).toEqual([
		"run        学習率",
		"a          0.1",
		"long name  日本語",
		"(1 more: best; --columns or another --format shows them)",
		"",
	]);
	expect(alignedTable(header, rows, numeric, 5)).toContain("(2 more: 学習率, best;");
});

test("a long value is cut on a terminal and whole in a pipe", () => {
	const long = "x".repeat(200);
	expect(alignedTable(["name", "n"], [[long, "1"]], [false, true], null)).toContain(`${long}  1`);
	expect(alignedTable(["name", "n"], [[long, "1"]], [false, true], 80)).toContain(`${"x".repeat(47)}…  1\n`);
	for (const width of [20, 40, 120]) {
		const [, row = ""] = alignedTable(["name"], [[long]], [false], width).split("\n");
		expect(displayWidth(row)).toBeLessThanOrEqual(width);
		expect(row.endsWith("x…")).toBe(true);
	}
});

test("no blanks at the end of a line, and a row may be short", () => {
	expect(alignedTable(["run", "note"], [["a"], ["b", ""]], [false, false], null)).toBe("run  note\na\nb\n");
});
