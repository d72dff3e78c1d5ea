import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { MetricReader } from "../../../source/formats/mlflow/metric-reader.ts";
import type { SeriesFile } from "../../../source/formats/series-format.ts";
import { mutated, seeded } from "../run-store/mutated.ts";

const reader = (limit?: number) => new MetricReader("val/acc", new Map(), limit);
const read = (text: string, limit?: number) => reader(limit).read(bytesSource(Buffer.from(text)));

const points = ({ series }: SeriesFile) =>
	series.flatMap(({ steps, values, times }) => Array.from(steps, (step, at) => [times![at], step, values[at]]));

test("lines of all versions, with all numbers of Python", async () => {
	const file = await read(
		"1700000000500 0.25\n1700000001000 1e-05 1\n1700000002000 nan 2\r\n1700000003000 -inf 3 mnist 3f2a\n" +
			"1700000004000 inf 4 \n1700000005000 -Infinity 5\n1700000006000 -3 6 a name 3f2a\n1700000007000 12345678901234567000 7\n",
	);
	expect(file.problems).toEqual([]);
	expect(points(file)).toEqual([
		[1700000000.5, 0, 0.25],
		[1700000001, 1, 0.00001],
		[1700000002, 2, Number.NaN],
		[1700000003, 3, Number.NEGATIVE_INFINITY],
		[1700000004, 4, Number.POSITIVE_INFINITY],
		[1700000005, 5, Number.NEGATIVE_INFINITY],
		[1700000006, 6, -3],
		[1700000007, 7, 12345678901234567000],
	]);
	expect(file.series.map(({ name, axis, otherAxes, origin }) => [name, axis, otherAxes, origin])).toEqual([
		["val/acc", "step", [], null],
	]);
});

test("a line that is none is a problem, and the others are read", async () => {
	const file = await read("1 0.5 0\n\n1 two 1\n1 0.5 x\nx 0.5 1\n1\n1 0.5 0 4\n1 0x10 1\n2 0.75 1\n");
	expect(points(file)).toEqual([
		[0.001, 0, 0.5],
		[0.002, 1, 0.75],
	]);
	expect(file.problems).toEqual([2, 3, 4, 5, 6, 7, 8].map((line) => `line ${line} is no value of a metric`));
});

test("a last line that is not whole is left for later; a file without a value has no series", async () => {
	expect(points(await read("1000 0.5 0\n2000 0.2"))).toEqual([[1, 0, 0.5]]);
	expect(await read("")).toEqual({ series: [], arrays: [], facts: new Map(), problems: [] });
});

test("values are in the order of their steps, then of their times", async () => {
	expect(points(await read("3000 1 5\n1000 2 4\n4000 3 4\n2000 4 4\n"))).toEqual([
		[1, 4, 2],
		[2, 4, 4],
		[4, 4, 3],
		[3, 5, 1],
	]);
});

test("a file that grows is read on from where it ended", async () => {
	const whole = Buffer.from(Array.from({ length: 5000 }, (_, step) => `${step} ${Math.random()} ${step}\n`).join(""));
	const growing = reader();
	let bytesRead = 0;
	let last: SeriesFile | null = null;
	let calls = 0;
	for (let size = 0; calls === 0 || size < whole.length; calls++) {
		size = Math.min(whole.length, size + 3001);
		const part = whole.subarray(0, size);
		last = await growing.read({
			size,
			read: async (start, end) => {
				bytesRead += Math.min(end, size) - start;
				return part.subarray(start, end);
			},
		});
	}
	expect(last).toEqual(await read(whole.toString()));
	expect(bytesRead).toBeLessThan(whole.length + calls * (3 * 1024 + 40));
	const other = await growing.read(bytesSource(Buffer.from("7000 0.5 7\n")));
	expect(points(other)).toEqual([[7, 7, 0.5]]);
});

test("a line of megabytes is a problem, and what follows it is read", async () => {
	const { problems, ...file } = await read(`1000 0.5 0\n${"x".repeat(3_000_000)}\n2000 1 1\nx\n`);
	expect(points({ problems, ...file })).toEqual([
		[1, 0, 0.5],
		[2, 1, 1],
	]);
	expect(problems).toEqual(["line 2 takes more than 1048576 bytes", "line 4 is no value of a metric"]);
});

test("values beyond the limit of memory are left out, and told", async () => {
	const lines = Array.from({ length: 10_000 }, (_, step) => `1 0.5 ${step}\n`).join("");
	const { series, problems, isCut } = await read(lines, 50_000);
	expect(series[0]!.values.length).toBeGreaterThan(1000);
	expect(series[0]!.values.length).toBeLessThan(2500);
	expect(problems).toEqual([`it has too many values: those from line ${series[0]!.values.length + 1} on are left out`]);
	expect([isCut, (await read(lines)).isCut]).toEqual([true, undefined]);
});

test("whatever is wrong with a file, it is read", async () => {
	const random = seeded(5);
	const whole = Buffer.from(Array.from({ length: 200 }, (_, step) => `17000000${step} ${1 / step} ${step}\n`).join(""));
	for (let count = 0; count < 500; count++) {
		const { series } = await reader().read(bytesSource(mutated(whole, random)));
		for (const { steps, values, times } of series) {
			expect([values.length, times!.length]).toEqual([steps.length, steps.length]);
			expect(steps.every((step, at) => at === 0 || step >= steps[at - 1]!)).toBe(true);
		}
	}
});
