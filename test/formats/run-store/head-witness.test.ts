import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { HeadWitness } from "../../../source/formats/run-store/head-witness.ts";

const source = (text: string) => bytesSource(Buffer.from(text));

test("a file that has grown is the same; one that begins otherwise or is shorter than what was read is not", async () => {
	const witness = new HeadWitness();
	expect(await witness.isSame(source(""), 0)).toBe(true);
	expect(await witness.isSame(source("abc"), 0)).toBe(true);
	expect(await witness.isSame(source("abcdef"), 3)).toBe(true);
	expect(await witness.isSame(source("abXdef"), 6)).toBe(false);
	expect(await witness.isSame(source("abXdef"), 6)).toBe(true);
	expect(await witness.isSame(source("abX"), 6)).toBe(false);
});

test("a longer file with the same beginning is not the same where what was read ended otherwise", async () => {
	const written = (length: number, filler: string) => "same".repeat(1000) + filler.repeat(length);
	const witness = new HeadWitness();
	expect(await witness.isSame(source(written(5000, "a")), 0)).toBe(true);
	expect(await witness.isSame(source(written(6000, "a")), 9000)).toBe(true);
	expect(await witness.isSame(source(written(7000, "b")), 10_000)).toBe(false);
	expect(await witness.isSame(source(written(8000, "b")), 11_000)).toBe(true);
});

test("what was not yet read may change, what was read before it may not", async () => {
	const read = "a".repeat(5000);
	const witness = new HeadWitness();
	expect(await witness.isSame(source(`${read}half a record`), 0)).toBe(true);
	expect(await witness.isSame(source(`${read}${"half ".repeat(1000)}`), 5000)).toBe(true);
	expect(await witness.isSame(source(`${read}${"whole ".repeat(1000)}`), 5000)).toBe(true);
	expect(await witness.isSame(source(`${"a".repeat(4990)}${"whole ".repeat(1001)}`), 5000)).toBe(false);
});

test("only a kilobyte at the start, at the end and where reading ended is looked at", async () => {
	const witness = new HeadWitness();
	const asked: (readonly number[])[] = [];
	const bytesUpTo = (start: number, end: number) => {
		asked.push([start, end]);
		return new Uint8Array(end - start);
	};
	const large = { size: 1e9, read: async (start: number, end: number) => bytesUpTo(start, end) };
	expect(await witness.isSame(large, 0)).toBe(true);
	expect(await witness.isSame(large, 5e8)).toBe(true);
	expect(await witness.isSame(large, 1e9)).toBe(true);
	expect(asked.every(([start, end]) => end! - start! <= 1024)).toBe(true);
	expect(asked.length).toBeLessThanOrEqual(10);
});
