import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { JsonLinesReader } from "../../../source/formats/json/json-lines-reader.ts";
import { survives } from "../table/fuzz.ts";

const read = (text: string | Uint8Array, reader = new JsonLinesReader()) =>
	reader.read(bytesSource(typeof text === "string" ? Buffer.from(text) : text));
const curves = async (text: string) =>
	(await read(text)).series.map(({ name, axis, steps, values }) => [name, axis, [...steps], [...values]]);

test("records with different keys, nested ones, other orders, keys that are there twice", async () => {
	const text = [
		'{"step": 1, "train": {"loss": 0.5, "acc": 0.1}}',
		'{"step": 1, "val": {"loss": 0.75}}',
		'{"train": {"acc": 0.2, "loss": 0.25}, "step": 2}',
		'{"step": 3, "step": 4, "train": {"loss": 9}, "train": {"loss": -Infinity}, "tags": ["a"]}\r',
		"",
	].join("\n");
	expect(await curves(text)).toEqual([
		["train.loss", "step", [1, 2, 4], [0.5, 0.25, Number.NEGATIVE_INFINITY]],
		["train.acc", "step", [1, 2], [0.1, 0.2]],
		["val.loss", "step", [1], [0.75]],
	]);
});

test("numbers that are written as texts are numbers, other texts are not", async () => {
	expect(
		await curves('{"epoch": 1, "loss": "8.25", "lr": "nan", "note": "a"}\n{"epoch": 2, "loss": "", "lr": "1e-3"}\n'),
	).toEqual([
		["loss", "epoch", [1], [8.25]],
		["lr", "epoch", [1, 2], [Number.NaN, 0.001]],
	]);
});

test("a line that is wrong is told and leaves nothing behind", async () => {
	const { series, problems } = await read('{"a": 1}\n{"a": 2, "b": 7, "c": }\n{"a": 3}\n{"a": 4} {"a": 5}\n[1]\n');
	expect(series.map(({ name, values }) => [name, [...values]])).toEqual([["a", [1, 3, 4]]]);
	expect(problems).toEqual([
		'2 lines cannot be read, the first is line 2: no JSON: found "}" where a value should be',
		"1 line without an object, the first is line 5",
	]);
});

test("a last line counts when its object is closed", async () => {
	expect(await curves('\ufeff{"a": 1}\n{"a": 2}')).toEqual([["a", "index", [0, 1], [1, 2]]]);
	const reader = new JsonLinesReader();
	for (const [text, count] of [
		['{"a": 1}\n{"a"', 1],
		['{"a": 1}\n{"a": 2}', 2],
		['{"a": 1}\n{"a": 2}\n{"a": 3}\nx\n', 3],
	] as const) {
		const { series, problems } = await read(text, reader);
		expect(series[0]?.values.length).toBe(count);
		expect(problems).toEqual(
			count < 3 ? [] : ['1 line cannot be read, the first is line 4: no JSON: found "x" where a value should be'],
		);
	}
});

test("a file that only grew is read once", async () => {
	const whole = Array.from({ length: 20_000 }, (_, step) => `{"step": ${step}, "loss": ${1 / (step + 1)}}\n`).join("");
	const bytes = Buffer.from(whole);
	const reader = new JsonLinesReader();
	let given = 0;
	let reads = 0;
	for (let end = 1; end < bytes.length + 30_001; end += 30_001, reads++) {
		const { size, read: part } = bytesSource(bytes.subarray(0, end));
		await reader.read({
			size,
			read: async (start, to) => {
				given += Math.min(to, size) - start;
				return part(start, to);
			},
		});
	}
	expect(await read(bytes, reader)).toEqual(await read(bytes));
	expect(given).toBeLessThanOrEqual(bytes.length + reads * 2048);
});

test("a file that is another now is read anew", async () => {
	const reader = new JsonLinesReader();
	await read('{"a": 1}\n{"a": 2}\nx\n', reader);
	expect(await read('{"b": 1}\n{"b": 2}\n{"b": 3}\n', reader)).toEqual(await read('{"b": 1}\n{"b": 2}\n{"b": 3}\n'));
});

test("nothing but wrong lines is refused, an empty file is not", async () => {
	await expect(read("Traceback\nmore\n")).rejects.toThrow('no JSON: found "Traceback" where a value should be');
	expect((await read("")).series).toEqual([]);
});

test("a line of 100 MB is passed and told", async () => {
	const [before, after] = [Buffer.from('{"a": 1}\n{"a": "'), Buffer.from('"}\n{"a": 3}\n')];
	const size = before.length + 100_000_000 + after.length;
	const { series, problems } = await new JsonLinesReader().read({
		size,
		read: async (start, end) => {
			const bytes = Buffer.alloc(end - start, "x");
			if (start < before.length) before.copy(bytes, 0, start);
			if (end > size - after.length) after.copy(bytes, size - after.length - start);
			return bytes;
		},
	});
	expect([...series[0]!.values]).toEqual([1, 3]);
	expect(problems).toEqual(["1 line too long, the first is line 2: more than 4194304 bytes"]);
});

test("names are bounded", async () => {
	const line = (from: number) =>
		JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, key) => [`k${from + key}`, key])));
	const { series, problems } = await read(`${line(0)}\n${line(5000)}\n`);
	expect(series).toHaveLength(4096);
	expect(problems).toEqual([
		"4096 columns after the first 4096 are left out",
		"1808 values are left out: their names are too many or too long",
	]);
});

test("what was predicted for texts and images is no metric", async () => {
	expect(await curves('{"id": 1, "score": 0.5}\n{"id": 2, "score": 0.75}\n')).toEqual([]);
});

const fixtures = new URL("../../../../shared/fixtures/metrics/json/", import.meta.url);
const isThere = existsSync(fixtures);
const names = isThere ? readdirSync(fixtures).filter((name) => name.endsWith(".jsonl")) : [];
const bytesOf = (name: string) => readFileSync(new URL(name, fixtures));

describe.skipIf(!isThere)("files that Python read", () => {
	test.each(names)("%s", async (name) => {
		const oracle = JSON.parse(readFileSync(new URL(`${name}.oracle.json`, fixtures), "utf8")) as {
			lines: readonly { value?: Readonly<Record<string, number | string | null>>; error?: string }[];
		};
		const { series, problems } = await read(bytesOf(name));
		const records = oracle.lines.flatMap(({ value }) =>
			value !== undefined && "epoch" in Object(value) ? [value] : [],
		);
		expect(series.map((one) => one.name)).toEqual(["loss", "acc", "lr"]);
		for (const { name: metric, axis, steps, values } of series) {
			expect(axis).toBe("epoch");
			const own = records.filter((record) => record[metric] !== null);
			expect([...steps]).toEqual(own.map((record) => record.epoch));
			expect([...values]).toEqual(own.map((record) => Number(record[metric])));
		}
		// The half line at the end of the one is not yet written.
		expect(problems).toHaveLength(name === "bad_line.jsonl" ? 2 : 0);
	});

	test("mutated files are read or refused", async () => {
		const outcome = await survives(names.map(bytesOf), () => new JsonLinesReader(), 400, 3);
		expect(outcome.read + outcome.refused).toBe(800);
		expect(outcome.read).toBeGreaterThan(400);
	});
});
