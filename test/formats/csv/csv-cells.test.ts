import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { CsvReader } from "../../../source/formats/csv/csv-reader.ts";

const read = (text: string) => new CsvReader("metrics.csv").read(bytesSource(Buffer.from(text)));
/** Name, axis, steps and values. */
const curves = async (text: string) =>
	(await read(text)).series.map(({ name, axis, steps, values }) => [name, axis, [...steps], [...values]]);

test("a blank cell is no value, NaN and infinities are, NA is none", async () => {
	expect(await curves("step,a,b\n0,,nan\n1,0.5,-inf\n2,NA,Infinity\n3,None,1e-07\n")).toEqual([
		["a", "step", [1], [0.5]],
		["b", "step", [0, 1, 2, 3], [Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 1e-7]],
	]);
});

test("a column that is mostly text is no series; the texts of one that is mostly numbers are told", async () => {
	const { series, problems } = await read("step,a,b,c\n1,x,1,True\n2,2,2,False\n3,z,off,True\n");
	expect(series.map(({ name }) => name)).toEqual(["b"]);
	expect(problems).toEqual(['b: 1 cell is no number at line 4: "off"']);
});

test("numbers of percent are read as they are printed", async () => {
	expect(await curves('step,acc\n0,50%\n1,62.5 %\n2,"70%"\n')).toEqual([["acc", "step", [0, 1, 2], [50, 62.5, 70]]]);
});

test("thousands are parted by commas, or by points where the comma is the decimal point", async () => {
	const steps = [0, 900, 1000, 12_000];
	expect(await curves('step,loss\n0,1\n900,2\n"1,000",3\n"12,000",4\n')).toEqual([
		["loss", "step", steps, [1, 2, 3, 4]],
	]);
	expect(await curves("step\tloss\n0\t1.5\n900\t2\n1,000\t3\n12,000\t4\n")).toEqual([
		["loss", "step", steps, [1.5, 2, 3, 4]],
	]);
	expect(await curves("step;loss\n0;1,5\n900;2,5\n1.000;3,5\n12.000;4,5\n")).toEqual([
		["loss", "step", steps, [1.5, 2.5, 3.5, 4.5]],
	]);
});

test("a column whose commas part thousands in some cells and decimals in others is left out and told", async () => {
	const { series, problems } = await read('step,a,b\n0,"2,345",1\n1,"0,98",2\n');
	expect(series.map(({ name }) => name)).toEqual(["b"]);
	expect(problems).toEqual(["a: left out, for it has thousands parted and decimals alike"]);
	const decimals = await read('step,a,b\n0,"0,98",1\n1,"2,345",2\n');
	expect([decimals.series.map(({ name }) => name), decimals.problems]).toEqual([
		["b"],
		['a: left out, for most of its cells are no numbers, the first at line 2: "0,98"'],
	]);
});

test("what a last line that is not whole says of commas is forgotten", async () => {
	const reader = new CsvReader("a.tsv");
	const at = async (text: string) => [...((await reader.read(bytesSource(Buffer.from(text)))).series[0]?.steps ?? [])];
	const head = `step\tloss\n${"0\t0.5\n".repeat(20_000)}`;
	expect((await at(`${head}1,000\t1\n2,00`)).at(-1)).toBe(1000);
	expect((await at(`${head}1,000\t1\n2,000\t2\n`)).at(-1)).toBe(2000);
});

test("a column that is left out though its cells begin with numbers is told", async () => {
	const { series, problems } = await read("step,a,b,note\n0,1.5s,tensor(0.5),x1\n1,2.5s,tensor(0.4),x2\n2,off,1,3d\n");
	expect(series.map(({ name }) => name)).toEqual(["step"]);
	expect(problems).toEqual([
		'a: left out, for most of its cells are no numbers, the first at line 2: "1.5s"',
		'b: left out, for most of its cells are no numbers, the first at line 2: "tensor(0.5)"',
	]);
});

test("the texts of a single row are facts", async () => {
	const { series, facts, problems } = await read("model,size,acc\nmlp,11M,0.5\n");
	const expected = [
		["model", "mlp"],
		["size", "11M"],
	];
	expect([series.map(({ name }) => name), [...facts], problems]).toEqual([["acc"], expected, []]);
});

test("a problem is one line, though a name in quotes has several", async () => {
	const names = async (text: string) => (await read(text)).problems;
	expect(await names('step,"a\nb"\n1,1\n2,off\n3,2\n')).toEqual(['"a\\nb": 1 cell is no number at line 4: "off"']);
	expect(await names('step,"a\nb"\n0,"2,345"\n1,"0,98"\n')).toEqual([
		'"a\\nb": left out, for it has thousands parted and decimals alike',
	]);
});
