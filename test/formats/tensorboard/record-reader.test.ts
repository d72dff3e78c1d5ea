import { expect, test } from "vitest";
import { type ByteSource, bytesSource } from "../../../source/formats/byte-source.ts";
import { RecordReader } from "../../../source/formats/tensorboard/record-reader.ts";
import { DataError } from "../../../source/model/problem.ts";
import { joined, record } from "./event-bytes.ts";

const texts = ["first", "", "third one"];
const file = joined(...texts.map((text) => record(Buffer.from(text))));

async function read(source: ByteSource, reader = new RecordReader()): Promise<{ taken: string[]; problems: string[] }> {
	const taken: string[] = [];
	const problems = await reader.read(source, (bytes, start, end) => {
		taken.push(Buffer.from(bytes.subarray(start, end)).toString());
	});
	return { taken, problems };
}

const changed = (at: number, xor = 1): Uint8Array => file.with(at, file[at]! ^ xor) as Uint8Array;

test("all records", async () => {
	expect(await read(bytesSource(file))).toEqual({ taken: texts, problems: [] });
	expect(await read(bytesSource(new Uint8Array()))).toEqual({ taken: [], problems: [] });
});

test("a file cut anywhere has the records before the cut, and no problem; what comes later is read then", async () => {
	for (let length = 0; length <= file.length; length++) {
		const reader = new RecordReader();
		const before = await read(bytesSource(file.subarray(0, length)), reader);
		const after = await read(bytesSource(file), reader);
		expect([...before.taken, ...after.taken]).toEqual(texts);
		expect([before.problems, after.problems]).toEqual([[], []]);
	}
});

test("a damaged record is left out", async () => {
	const { taken, problems } = await read(bytesSource(changed(12)));
	expect(taken).toEqual(texts.slice(1));
	expect(problems).toEqual(["the record at byte 0 is damaged and left out"]);
	const both = joined(changed(12).subarray(0, 37), changed(37 + 12).subarray(37), file);
	expect((await read(bytesSource(both))).problems).toEqual(["2 damaged records are left out, the first at byte 0"]);
});

test("a damaged last record is tried again when the file has grown", async () => {
	const reader = new RecordReader();
	const last = await read(bytesSource(changed(file.length - 1)), reader);
	expect(last.taken).toEqual(texts.slice(0, 2));
	expect(last.problems).toEqual(["the last record, at byte 37, is damaged"]);
	expect(await read(bytesSource(joined(file, record(Buffer.from("4th")))), reader)).toEqual({
		taken: ["third one", "4th"],
		problems: [],
	});
});

test("past a damaged length nothing is found, until it is there", async () => {
	const reader = new RecordReader();
	const zeros = joined(file.subarray(0, 37), new Uint8Array(25));
	const { taken, problems } = await read(bytesSource(zeros), reader);
	expect(taken).toEqual(texts.slice(0, 2));
	expect(problems).toEqual(["the length of the record at byte 37 is damaged: nothing can be found after it"]);
	expect(await read(bytesSource(file), reader)).toEqual({ taken: ["third one"], problems: [] });
});

test("what begins with no record is no such file", async () => {
	await expect(read(bytesSource(changed(0)))).rejects.toThrow(DataError);
	await expect(read(bytesSource(Buffer.from("step,loss\n1,2\n")))).rejects.toThrow("not a TensorBoard event file");
});

/** The head of a record of so many bytes, with the right checksum. */
const headOf = (length: bigint): Uint8Array => {
	// The checksum of the head is that of the head as data.
	const head = new Uint8Array(8);
	new DataView(head.buffer).setBigUint64(0, length, true);
	return joined(head, record(head).subarray(20, 24));
};

test("a wild length with a right checksum costs nothing", async () => {
	for (const length of [2n ** 31n, 2n ** 40n, 2n ** 64n - 1n]) {
		const { taken, problems } = await read(bytesSource(joined(file, headOf(length), new Uint8Array(100))));
		expect(taken).toEqual(texts);
		expect(problems).toEqual([`the record at byte 62 claims ${Number(length)} bytes: nothing can be found after it`]);
	}
	const asked: number[] = [];
	const bytes = joined(file, headOf(2n ** 31n - 1n), new Uint8Array(100));
	const source: ByteSource = {
		size: bytes.length,
		read: async (start, end) => {
			asked.push(end - start);
			return bytes.subarray(start, end);
		},
	};
	expect(await read(source)).toEqual({ taken: texts, problems: [] });
	expect(asked).toEqual([bytes.length]);
});

test("a record larger than any curve needs is passed over unread", async () => {
	const large = 100 << 20;
	const tail = record(Buffer.from("tail"));
	const head = joined(file, headOf(BigInt(large)));
	const tailAt = head.length + large + 4;
	let bytesRead = 0;
	const source: ByteSource = {
		size: tailAt + tail.length,
		read: async (start, end) => {
			bytesRead += end - start;
			const bytes = new Uint8Array(end - start);
			if (start < head.length) bytes.set(head.subarray(start, end));
			if (start >= tailAt) bytes.set(tail.subarray(start - tailAt, end - tailAt));
			return bytes;
		},
	};
	expect(await read(source)).toEqual({
		taken: [...texts, "tail"],
		problems: ["records left out that take more than 32 MB: 1"],
	});
	expect(bytesRead).toBeLessThan(3 << 20);
});

test("records that lie across the bounds of what is read at a time are whole, and each byte is read once", async () => {
	const lengths = [400_000, 700_000, 5, 3_000_000, 0, 1 << 20, 9];
	const bytes = joined(...lengths.map((length, index) => record(new Uint8Array(length).fill(index))));
	let bytesRead = 0;
	const seen: number[] = [];
	const source: ByteSource = {
		size: bytes.length,
		read: async (start, end) => {
			bytesRead += end - start;
			return bytes.subarray(start, end);
		},
	};
	const problems = await new RecordReader().read(source, (data, start, end) => {
		seen.push(end - start);
		expect(data.subarray(start, end).every((byte) => byte === seen.length - 1)).toBe(true);
	});
	expect([seen, problems, bytesRead]).toEqual([lengths, [], bytes.length]);
});

test("a file that has shrunk since it was opened ends where it ends", async () => {
	const source: ByteSource = { size: file.length, read: async (start) => file.subarray(start, 30) };
	expect((await read(source)).taken).toEqual(texts.slice(0, 1));
});
