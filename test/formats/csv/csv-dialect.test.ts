import { expect, test } from "vitest";
import { csvDialect } from "../../../source/formats/csv/csv-dialect.ts";

const learnt = (text: string, isTsv = false) => {
	const { delimiter, point, otherPoint, names, hasHeader } = csvDialect(Buffer.from(text), true, isTsv, "eval/f1");
	const sign = (byte: number) => (byte === 0 ? "" : String.fromCharCode(byte));
	return { signs: [delimiter, point, otherPoint].map(sign).join(" "), names, hasHeader };
};

test.each([
	["step,loss\n0,0.5\n", ", . "],
	["step;loss\n0;0,5\n", "; , "],
	["step;loss\n0;0.5\n", "; . "],
	["step;loss\n0;1\n", "; . ,"],
	["0;1,0;0,0\n1;0,5;0,2\n", "; , "],
	["step\tloss\n0\t0.5\n", "\t . "],
	["a|b\n1|2.5\n", "| . "],
	["0.5 1.5\n2.5 3.5\n", "  . "],
	["a b\nc d\n", ", . "],
	['a,"b;c;d"\n1.5,"x;y;z"\n', ", . "],
	["loss\n0.5\n0.25\n", ", . "],
	["a;b\n", "; . ,"],
])("signs of %j", (text, signs) => {
	expect(learnt(text).signs).toBe(signs);
});

test("tabs of a .tsv go before commas in its texts", () => {
	expect(learnt("a, b\tc, d\nx, y\tz, u\n", true).signs).toBe("\t . ,");
});

test("names: doubled ones, none, the index that pandas writes", () => {
	expect(learnt("step,a,a,a.1,\n1,2,3,4,5\n").names).toEqual(["step", "a", "a.1", "a.1.1", "Unnamed: 4"]);
	expect(learnt(",a\n0,1.5\n").names).toEqual(["index", "a"]);
	expect(learnt(",index\n0,1.5\n").names).toEqual(["Unnamed: 0", "index"]);
	expect(learnt(' a , "b"\n1,2\n').names).toEqual(["a", '"b"']);
});

test("rows that all have a cell more begin with an index, unless they end with a delimiter", () => {
	expect(learnt("a,b\n0,1,2\n1,3,4\n").names).toEqual(["index", "a", "b"]);
	expect(learnt("a,b\n1,2,\n3,4,\n").names).toEqual(["a", "b"]);
	expect(learnt("a,b\n1,2\n3,4,5\n1,2\n").names).toEqual(["a", "b"]);
});

test("a first row of numbers is no header, but for the count of columns without names", () => {
	expect(learnt("1,0.5\n2,0.25\n")).toMatchObject({ names: ["column 0", "column 1"], hasHeader: false });
	expect(learnt("0,1,2\n0.5,0.25,0.1\n")).toMatchObject({ names: ["0", "1", "2"], hasHeader: true });
	expect(learnt(",0,1\n0,0.5,0.25\n")).toMatchObject({ names: ["index", "0", "1"], hasHeader: true });
	expect(learnt("0\n0.5\n").hasHeader).toBe(true);
	expect(learnt("0\n1\n").hasHeader).toBe(false);
});

test("without names a first column that counts up is the step, and a lone column is called as the file", () => {
	expect(learnt("0.5\n0.25\n").names).toEqual(["eval/f1"]);
	expect(learnt("0,0.5\n10,0.25\n20,0.1\n3").names).toEqual(["step", "eval/f1"]);
	expect(learnt("0,1,0.5\n1,1,0.25\n2,1,0.1\n").names).toEqual(["step", "column 1", "column 2"]);
	for (const text of ["3,1\n4,2\n", "3,1\n4,2\n4,3\n", "3,1\n3.5,2\n5,3\n", "3,1\n,2\n5,3\n"])
		expect(learnt(text).names).toEqual(["column 0", "column 1"]);
	expect(learnt("0 0.5\n1 0.25\n2 0.1\n").names).toEqual(["step", "eval/f1"]);
});

test("a comment before rows of numbers can hold their names", () => {
	expect(learnt("# step loss\n1 0.5\n2 0.25\n")).toMatchObject({ names: ["step", "loss"], hasHeader: false });
	expect(learnt("# one, two, three\n1,0.5\n2,0.25\n").names).toEqual(["column 0", "column 1"]);
	expect(learnt("# run 3\nstep,loss\n1,0.5\n")).toMatchObject({ names: ["step", "loss"], hasHeader: true });
});

test("nothing at all", () => {
	expect(learnt("").names).toEqual([]);
	expect(learnt("# only\n").names).toEqual([]);
});
