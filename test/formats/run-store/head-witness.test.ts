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

test("only the first kilobyte is looked at", async () => {
	const witness = new HeadWitness();
	let most = 0;
	const bytesUpTo = (start: number, end: number) => {
		most = end;
		return new Uint8Array(end - start);
	};
	const large = { size: 1e9, read: async (start: number, end: number) => bytesUpTo(start, end) };
	expect(await witness.isSame(large, 0)).toBe(true);
	expect(await witness.isSame(large, 1e9)).toBe(true);
	expect(most).toBe(1024);
});
