import { expect, test } from "vitest";
import { CsvTable } from "../../../source/formats/csv/csv-table.ts";

const text = 'step,loss,note\r\n0,1,"a\nb"\r\n\r\n1,,\r\n# c\r\n2,3,x,y\r\n3,oops,\r\n4,5,z\r\n';

test("the same in pieces of any length as in one", () => {
	const head = Buffer.from(text);
	const tables = [head.length, 1, 2, 3, 7, 20].map((length) => {
		const table = new CsvTable(head, true, false, "metrics");
		for (let at = 0; at < head.length; at += length) table.feed(head.subarray(at, at + length));
		return table.file();
	});
	for (const file of tables) expect(file).toEqual(tables[0]);
	expect(tables[0]?.series.map(({ steps, values }) => [[...steps], [...values]])).toEqual([
		[
			[0, 4],
			[1, 5],
		],
	]);
	expect(tables[0]?.problems).toEqual([
		"1 line is left out, being too wide, the first at line 7: 4 cells for 3 columns",
		'loss: 1 cell is no number at line 8: "oops"',
	]);
});

test("a row that is not whole yet is no part of the next answer", () => {
	const table = new CsvTable(Buffer.from("step,loss\n1,2\n"), true, false, "metrics");
	table.feed(Buffer.from("step,loss\n1,2\n2,3"));
	expect([...table.file().series[0]!.values]).toEqual([2, 3]);
	expect([...table.file().series[0]!.values]).toEqual([2, 3]);
	table.feed(Buffer.from("5\n"));
	expect([...table.file().series[0]!.values]).toEqual([2, 35]);
});

test("a quote that is open at the end is told once a line has ended in it", () => {
	const table = new CsvTable(Buffer.from("step,loss\n1,2\n"), true, false, "metrics");
	table.feed(Buffer.from('step,loss\n1,2\n2,"3'));
	expect(table.file().problems).toEqual([]);
	table.feed(Buffer.from("\n4,5\n"));
	expect(table.file().problems).toEqual(["line 3: a quote is open up to the end"]);
});
