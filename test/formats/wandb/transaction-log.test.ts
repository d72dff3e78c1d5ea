import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { TransactionLog } from "../../../source/formats/wandb/transaction-log.ts";
import { DataError } from "../../../source/model/problem.ts";
import { chunk, logBytes, logHeader } from "./wandb-bytes.ts";

const blockSize = 32768;

/** A record of some bytes that its number tells. */
const record = (number: number, length = 20) => Buffer.alloc(length, number);

async function read(
	bytes: Uint8Array,
	log = new TransactionLog(),
): Promise<{ records: Buffer[]; problems: readonly string[] }> {
	const records: Buffer[] = [];
	await log.read(bytesSource(bytes), (all, start, end) => records.push(Buffer.from(all.slice(start, end))));
	return { records, problems: log.problems };
}

test("records of all lengths, over as many blocks as they need", async () => {
	const records = [0, 1, 32747, 0, 5, blockSize, 100_000, 32754, 32761, 7, 3_000_000, 2].map((length, number) =>
		record(number, length),
	);
	const { records: found, problems } = await read(logBytes(records));
	expect(found.map(({ length }) => length)).toEqual(records.map(({ length }) => length));
	expect(found.every((bytes, index) => bytes.equals(records[index]!))).toBe(true);
	expect(problems).toEqual([]);
});

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])("the end of a block with %s bytes left", async (left) => {
	const first = record(1, blockSize - left - logHeader.length - 7);
	const { records, problems } = await read(logBytes([first, record(2), record(3)]));
	expect(records).toEqual([first, record(2), record(3)]);
	expect(problems).toEqual([]);
});

test("a file that ends within a chunk, a record or the header is not all there yet", async () => {
	const whole = logBytes([record(1), record(2, 70_000)]);
	for (const size of [0, 3, 6, 7, 8, 20, 33, 34, 40, 41, 32768, 32770, 65536, 70_000, whole.length - 1]) {
		const { records, problems } = await read(whole.subarray(0, size));
		expect([size, records.length, problems]).toEqual([size, size >= 34 ? 1 : 0, []]);
	}
});

test("what follows a damaged chunk in its block is lost, with the records that reach into it, and nothing else", async () => {
	const records = Array.from({ length: 60 }, (_, number) => record(number, 2000));
	const whole = logBytes(records);
	const { records: all } = await read(whole);
	expect(all.length).toBe(60);
	whole[20_000]! ^= 1;
	const { records: found, problems } = await read(whole);
	// Nine are before it, the 17th begins in the block of the damage.
	expect(found).toEqual([...records.slice(0, 9), ...records.slice(17)]);
	expect(problems).toEqual(["bytes 18070 to 32768 are damaged"]);
});

test("a length or a type that cannot be is damage too", async () => {
	for (const change of [
		(bytes: Buffer) => bytes.writeUInt16LE(40_000, 7 + 27 + 4),
		(bytes: Buffer) => (bytes[7 + 27 + 6] = 5),
		(bytes: Buffer) => bytes.fill(0, 7 + 27),
	]) {
		const bytes = logBytes([record(1), record(2), record(3, 40_000), record(4)]);
		change(bytes);
		const { records, problems } = await read(bytes);
		expect(records[0]).toEqual(record(1));
		expect(problems[0]).toBe("bytes 34 to 32768 are damaged");
	}
});

test("damage in the last block is looked at again: it may still be being written", async () => {
	const whole = logBytes([record(1), record(2), record(3)]);
	const torn = Buffer.from(whole).fill(0, 50);
	const log = new TransactionLog();
	expect(await read(torn, log)).toEqual({
		records: [record(1)],
		problems: [`bytes 34 to ${whole.length} are damaged`],
	});
	expect(await read(whole, log)).toEqual({ records: [record(2), record(3)], problems: [] });
});

test("a record without its end or its beginning is left out", async () => {
	const { records, problems } = await read(
		Buffer.concat([
			logHeader,
			chunk(2, record(1)),
			chunk(1, record(2)),
			chunk(3, record(3)),
			chunk(4, record(4)),
			chunk(2, record(5)),
			chunk(2, record(6)),
			chunk(3, new Uint8Array()),
			chunk(4, record(7)),
		]),
	);
	expect(records).toEqual([record(2), Buffer.concat([record(6), record(7)])]);
	expect(problems).toEqual([
		"the record at byte 7 has no end",
		"the record that goes on at byte 61 has no beginning",
		"the record at byte 115 has no end",
	]);
});

test("a record of 33 MB is left out, and what follows it is read", async () => {
	const { records, problems } = await read(logBytes([record(1, 33 * 1024 * 1024), record(2)]));
	expect(records).toEqual([record(2)]);
	expect(problems).toEqual(["the record at byte 7 takes more than 33554432 bytes and is left out"]);
});

test("a file that begins otherwise is refused", async () => {
	for (const text of ["hello, this is a text", ":W&A\xe1\xbe\0", ":W&B\xe1\xbe\x01", "x"])
		await expect(read(Buffer.from(text, "latin1"))).rejects.toThrow(DataError);
});
