import { expect, test } from "vitest";
import { CsvRow, cellKind } from "../../../source/formats/csv/csv-row.ts";

const row = new CsvRow({ delimiter: 0x2c, point: 0x2e, otherPoint: 0 });
const kindNames = Object.fromEntries(Object.entries(cellKind).map(([name, kind]) => [kind, name]));

/** The cells of the row at the start of a text, and what follows it; null where it has no end. */
function read(text: string, isEnd = false, quoting = true) {
	const bytes = Buffer.from(text);
	const next = row.read(bytes, 0, isEnd, quoting);
	if (next < 0) return null;
	const cells = Array.from({ length: row.count }, (_, cell) => {
		const kind = kindNames[row.kinds[cell]!];
		return kind === "number" ? row.numbers[cell] : kind === "blank" ? null : row.text(cell);
	});
	return { cells, rest: bytes.toString("utf8", next) };
}

test("cells of three kinds, up to the end of the line", () => {
	expect(read("1,-2.5e1,,x y,nan,NA\nrest")).toEqual({ cells: [1, -25, null, "x y", Number.NaN, null], rest: "rest" });
	expect(read("a\r\nb")).toEqual({ cells: ["a"], rest: "b" });
	expect(read("a\rb")).toEqual({ cells: ["a"], rest: "b" });
	expect(read("\n")).toEqual({ cells: [null], rest: "" });
});

test("a row without its end is one only at the end of the file", () => {
	expect(read("1,2")).toBeNull();
	expect(read("1,2", true)).toEqual({ cells: [1, 2], rest: "" });
	expect(read("1,", true)).toEqual({ cells: [1, null], rest: "" });
});

test("quotes hold delimiters, line breaks and quotes", () => {
	expect(read('"a, b","c ""d""","1.5","x\ny"z,5"6\n')).toEqual({
		cells: ["a, b", 'c "d"', 1.5, "x\nyz", '5"6'],
		rest: "",
	});
	expect(row.breaks).toBe(1);
	expect(read('"",2\n')).toEqual({ cells: [null, 2], rest: "" });
});

test("a quote that is not closed waits for more, or is a sign like others", () => {
	expect(read('1,"a\nb\n')).toBeNull();
	expect(row.isOpen).toBe(true);
	expect(read('1,"a\nb\n', false, false)).toEqual({ cells: [1, '"a'], rest: "b\n" });
	// Of the quote at the end of the bytes there is no telling whether it is doubled.
	expect(read('1,"a"')).toBeNull();
});

test("spaces around a number, NULs after it, and what only looks like one", () => {
	expect(read(" 0.25\t,3\0\0,\0,0x10,1_000,1.2.3,True,1,5\n")?.cells).toEqual([
		...[0.25, 3, null, "0x10", "1_000", "1.2.3", "True", 1, 5],
	]);
});

test("very long rows are counted, long cells are texts", () => {
	expect(row.read(Buffer.from(`${"1,".repeat(99_999)}1\n`), 0, false)).toBe(200_000);
	expect([row.count, row.kinds.length]).toEqual([100_000, 8192]);
	expect(read(`${"1".repeat(5000)}x,2\n`)?.cells[0]).toHaveLength(1000);
});
