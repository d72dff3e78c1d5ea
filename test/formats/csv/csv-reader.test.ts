import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type ByteSource, bytesSource } from "../../../source/formats/byte-source.ts";
import { CsvReader } from "../../../source/formats/csv/csv-reader.ts";
import { DataError } from "../../../source/model/problem.ts";

const read = (text: string | Uint8Array, path = "metrics.csv") =>
	new CsvReader(path).read(bytesSource(typeof text === "string" ? Buffer.from(text) : text));
/** Name, axis, steps and values. */
const curves = async (text: string | Uint8Array, path?: string) =>
	(await read(text, path)).series.map(({ name, axis, steps, values }) => [name, axis, [...steps], [...values]]);

/** A source that counts the bytes it gives. */
function counted(bytes: Uint8Array): ByteSource & { given: number } {
	const source = {
		size: bytes.length,
		given: 0,
		read: async (start: number, end: number) => {
			const part = bytes.subarray(start, end);
			source.given += part.length;
			return part;
		},
	};
	return source;
}

test("a table in long form is parted by the words of its metrics", async () => {
	const { series, problems, facts } = await read(
		"step,metric,value,wall_time\n0,loss,1,1700000000\n0,acc,.5,1700000001\n\n5,loss,.5,1700000005\n5,acc,.6,1700000006\n",
	);
	expect(
		series.map(({ name, axis, steps, values, times }) => [name, axis, [...steps], [...values], [...times!]]),
	).toEqual([
		["loss", "step", [0, 5], [1, 0.5], [1_700_000_000, 1_700_000_005]],
		["acc", "step", [0, 5], [0.5, 0.6], [1_700_000_001, 1_700_000_006]],
	]);
	expect([problems, facts.size]).toEqual([[], 0]);
	expect(await curves("metric,value\nloss,1\nacc,.5\n")).toEqual([
		["loss", "index", [0], [1]],
		["acc", "index", [0], [0.5]],
	]);
});

test("a table in long form that grows gives what the whole one gives", async () => {
	const lines = Array.from({ length: 9000 }, (_, row) => `${row >> 1},${row % 2 === 0 ? "loss" : "acc"},${row / 7}\n`);
	const bytes = Buffer.from(`step,metric,value\n${lines.join("")}`);
	const reader = new CsvReader("a.csv");
	for (let end = 100_001; end < bytes.length; end += 9973) await reader.read(bytesSource(bytes.subarray(0, end)));
	const grown = await reader.read(bytesSource(bytes));
	expect(grown).toEqual(await read(bytes));
	expect(grown.series.map(({ name, values }) => [name, values.length])).toEqual([
		["loss", 4500],
		["acc", 4500],
	]);
});

test("what is not read to its end says so", async () => {
	const bytes = Buffer.from(`step,loss\n${Array.from({ length: 9000 }, (_, row) => `${row},${1 / row}\n`).join("")}`);
	const cut = await new CsvReader("a.csv", 100_000).read(bytesSource(bytes));
	expect([cut.isCut, cut.problems]).toEqual([true, ["only the first 100000 bytes are read"]]);
	expect((await read(bytes)).isCut).toBeUndefined();
});

test("predictions, a row a sample, are no metrics; a single row of results is", async () => {
	const predictions = await read("idx,target,pred,prob\n0,1,1,0.9\n1,0,1,0.6\n2,0,0,0.2\n");
	expect([predictions.series, predictions.problems]).toEqual([[], []]);
	expect(await curves("id,test_acc\n7,0.9\n")).toEqual([
		["id", "index", [0], [7]],
		["test_acc", "index", [0], [0.9]],
	]);
	expect((await curves("step,target,loss\n0,1,2\n1,1,3\n")).map(([name]) => name)).toEqual(["target", "loss"]);
});

test("columns without names: one is called as the file, few by their places, many are a matrix", async () => {
	expect(await curves("0.5\n0.25\n", "eval/f1.csv")).toEqual([["eval/f1", "index", [0, 1], [0.5, 0.25]]]);
	expect(await curves("0 0.5\n10 0.25\n20 0.1\n", "loss.tsv")).toEqual([
		["loss", "step", [0, 10, 20], [0.5, 0.25, 0.1]],
	]);
	expect((await curves("0.5,1\n0.25,2\n")).map(([name]) => name)).toEqual(["column 0", "column 1"]);
	const row = Array.from({ length: 20 }, (_, cell) => cell / 2).join(",");
	const { series, arrays, problems } = await read(`${row}\n${row}\n`, "confusion.csv");
	expect([series, problems]).toEqual([[], []]);
	expect(arrays.map(({ name, array }) => [name, array.shape, array.values[39]])).toEqual([["confusion", [2, 20], 9.5]]);
});

test("steps that go back are no axis of the first choice", async () => {
	const [series] = (await read("epoch,step,loss\n0,0,3\n0,1,2\n1,0,1\n")).series;
	expect([series?.axis, series?.otherAxes.map(({ name, values }) => [name, [...values]])]).toEqual([
		"epoch",
		[["step", [0, 1, 0]]],
	]);
	expect((await curves("step,loss\n5,3\n0,2\n"))[0]).toEqual(["loss", "index", [0, 1], [3, 2]]);
});

test("wall clocks are times in seconds, durations are series", async () => {
	const { series } = await read("Wall time,Step,Value,time\n1700000000000,1,2,0.5\n1700000060000,2,3,0.6\n");
	expect(series.map(({ name, axis, times }) => [name, axis, [...(times ?? [])]])).toEqual([
		["Value", "Step", [1_700_000_000, 1_700_000_060]],
		["time", "Step", [1_700_000_000, 1_700_000_060]],
	]);
	const [dated] = (await read("when,loss\n2024-03-04T12:00:00Z,1\n2024-03-04T12:00:30.5Z,2\n")).series;
	expect([dated?.name, [...(dated?.times ?? [])]]).toEqual(["loss", [1709553600, 1709553630.5]]);
});

test("quotes, line breaks in them, and lines that end as on other systems", async () => {
	const expected = [["loss", "step", [0, 1], [0.5, 0.25]]];
	expect(await curves('"step","loss","note"\r\n"0","0.5","a ""b"",\r\nc"\r\n1,"0.25",\r\n')).toEqual(expected);
	expect(await curves("step,loss\r0,0.5\r1,0.25\r")).toEqual(expected);
	expect(await curves("step, loss\n\n0, 0.5\n\n1,\t0.25 \n")).toEqual(expected);
});

test("a header that is written again when a program starts again is passed", async () => {
	expect(await curves("step,loss\n0,1\nstep,loss\n1,2\n")).toEqual([["loss", "step", [0, 1], [1, 2]]]);
});

test("lines that begin with # are comments; one can hold the names, as NumPy writes it", async () => {
	expect(await curves("# run 3\nstep,loss\n0,1\n# more\n1,2\n")).toEqual([["loss", "step", [0, 1], [1, 2]]]);
	expect(await curves("# step,loss\n0.0e+00,1\n1.0e+00,2\n")).toEqual([["loss", "step", [0, 1], [1, 2]]]);
});

test("a last line without its end counts where it has all its cells, and is read again when it has grown", async () => {
	const reader = new CsvReader("a.csv");
	const at = async (text: string) => [...((await reader.read(bytesSource(Buffer.from(text)))).series[0]?.values ?? [])];
	expect(await at("step,loss\n1,0.5\n2")).toEqual([0.5]);
	expect(await at("step,loss\n1,0.5\n2,0.2")).toEqual([0.5, 0.2]);
	expect(await at("step,loss\n1,0.5\n2,0.25\n3,0.1\n")).toEqual([0.5, 0.25, 0.1]);
});

test("a line that is too wide is left out and told, blank cells at its end do not count", async () => {
	const { series, problems } = await read("step,loss\n0,1\n1,2,3\n2,4,,\n");
	expect([...(series[0]?.values ?? [])]).toEqual([1, 4]);
	expect(problems).toEqual(["1 line is left out, being too wide, the first at line 3: 3 cells for 2 columns"]);
});

const rows = (count: number) =>
	`step,loss,note\n${Array.from({ length: count }, (_, row) => `${row},${row % 3 === 0 ? "" : 1 / (row + 1)},"é\n"`).join("\n")}\n`;

test.each([
	["utf8", rows(9000)],
	["utf16le", `\ufeff${rows(9000)}`],
] as const)("a growing file in %s is read once, and gives what the whole one gives", async (encoding, text) => {
	const bytes = Buffer.from(text, encoding);
	const reader = new CsvReader("a.csv");
	let given = 0;
	let reads = 0;
	for (let end = 777; end < bytes.length; end += 7919, reads++) {
		const source = counted(bytes.subarray(0, end));
		await reader.read(source);
		given += source.given;
	}
	const source = counted(bytes);
	const grown = await reader.read(source);
	expect(grown).toEqual(await read(bytes));
	expect(grown.series[0]?.values.length).toBe(6000);
	expect(given + source.given).toBeLessThanOrEqual(bytes.length + (reads + 1) * 2048);
});

test("a file in UTF-16 that ends within a sign is read up to it", async () => {
	const bytes = Buffer.from("\ufeffstep,loss\n1,0.5\n2,0.25\n", "utf16le");
	expect(await curves(bytes.subarray(0, -1))).toEqual([["loss", "step", [1, 2], [0.5, 0.25]]]);
});

test("a file that is written anew with other columns is read anew", async () => {
	const reader = new CsvReader("a.csv");
	await reader.read(bytesSource(Buffer.from(rows(5000))));
	const other = `step,acc,loss,note\n${"1,2,3,x\n".repeat(50_000)}`;
	expect(await reader.read(bytesSource(Buffer.from(other)))).toEqual(await read(other));
	expect(await reader.read(bytesSource(Buffer.from("step,loss\n1,2\n")))).toEqual(await read("step,loss\n1,2\n"));
});

test("a packed file; one that is cut off is told, a damaged one refused, one that unpacks to too much refused", async () => {
	const text = rows(20_000);
	const packed = gzipSync(text);
	expect(await read(packed, "a.csv.gz")).toEqual(await read(text));
	const cut = await read(packed.subarray(0, packed.length >> 1), "a.csv.gz");
	expect(cut.problems[0]).toBe("the packed file is cut off");
	expect(cut.series[0]?.values.length).toBeGreaterThan(1000);
	const damaged = Buffer.from(packed);
	damaged[damaged.length - 6]! ^= 1;
	await expect(read(damaged, "a.csv.gz")).rejects.toThrow("its gzip bytes are damaged");
	await expect(read(gzipSync(Buffer.alloc(300 << 20, "1,2\n")), "a.csv.gz")).rejects.toThrow("it unpacks to more than");
});

test("a packed file that has not changed is not unpacked again", async () => {
	const packed = gzipSync(rows(20_000));
	const reader = new CsvReader("a.tsv.gz");
	const first = await reader.read(bytesSource(packed));
	const source = counted(packed);
	expect(await reader.read(source)).toBe(first);
	expect(source.given).toBeLessThanOrEqual(2048);
});

/** `before`, then `count` times the same piece, then `after`, without holding it. */
function long(before: string, piece: Buffer, count: number, after: string): ByteSource {
	const [head, tail] = [Buffer.from(before), Buffer.from(after)];
	const body = head.length + piece.length * count;
	return {
		size: body + tail.length,
		read: async (start, end) => {
			const bytes = Buffer.alloc(end - start);
			for (let at = start; at < end; at++)
				bytes[at - start] =
					at < head.length ? head[at]! : at < body ? piece[(at - head.length) % piece.length]! : tail[at - body]!;
			return bytes;
		},
	};
}

test("a line of 100 MB is a problem of its own, a quote that is never closed does not swallow the file", async () => {
	const piece = Buffer.alloc(1 << 20, "1");
	const { series, problems } = await new CsvReader("a.csv").read(long("step,loss\n0,1\n1,", piece, 100, "\n2,3\n"));
	expect([...(series[0]?.values ?? [])]).toEqual([1, 3]);
	expect(problems).toEqual(["1 line of more than 4194304 bytes is left out, the first at line 3"]);
	const lines = Buffer.from("1,2\n".repeat(1 << 18));
	const open = await new CsvReader("a.csv").read(long('step,loss\n0,"x\n', lines, 10, "2,3\n"));
	expect([open.series[0]?.values.length, open.series[0]?.values.at(-1)]).toEqual([10 * (1 << 18) + 1, 3]);
	expect(open.problems).toContain("1 quote is never closed");
	await expect(new CsvReader("a.csv").read(long("", piece, 100, ""))).rejects.toThrow(DataError);
});

test("columns are bounded, and so is the memory of their values", async () => {
	const names = Array.from({ length: 5000 }, (_, column) => `c${column}`).join(",");
	const { series, problems } = await read(`${names}\n${Array(5000).fill("1").join(",")}\n`);
	expect([series.length, problems]).toEqual([4096, ["904 columns after the first 4096 are left out"]]);
	const row = Buffer.from(`${"1,".repeat(255)}1\n`.repeat(1 << 11));
	const big = await new CsvReader("a.csv").read(long(`${names.split(",", 256).join(",")}\n`, row, 70, ""));
	expect(big.problems[0]).toMatch(/^only the first \d+ rows are read: the others would take too much memory$/);
	expect(big.series.reduce((sum, { values }) => sum + values.byteLength, 0)).toBeLessThan(192 << 20);
});

test("an empty file is refused, one with only names has no series", async () => {
	await expect(read("")).rejects.toThrow("the file is empty");
	expect((await read("step,loss\n")).series).toEqual([]);
});
