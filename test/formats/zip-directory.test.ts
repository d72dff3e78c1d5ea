import { describe, expect, test } from "vitest";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { readZipDirectory, readZipMember } from "../../source/formats/zip-directory.ts";
import { DataError } from "../../source/model/problem.ts";
import { type ZipEntry, zipBytes } from "./zip-bytes.ts";

const text = Buffer.from("some bytes, some bytes, some bytes");

async function only(entry: Partial<ZipEntry>, maxBytes = 1000): Promise<Uint8Array> {
	const source = bytesSource(zipBytes([{ name: "a", bytes: text, ...entry }]));
	const [member] = await readZipDirectory(source);
	return readZipMember(source, member!, maxBytes);
}

describe.each([false, true])("zip64: %s", (wide) => {
	const entries = [
		{ name: "stored", bytes: text },
		{ name: "deflated é", bytes: text, method: 8 },
		{ name: "empty", bytes: new Uint8Array(), method: 8 },
	];

	test.each([
		["alone", zipBytes(entries, wide)],
		["with a comment", withComment(zipBytes(entries, wide))],
		...(wide ? [] : [["behind other bytes", Buffer.concat([Buffer.from("#!/bin/sh\n"), zipBytes(entries)])] as const]),
	] as const)("members of an archive %s", async (_, bytes) => {
		const source = bytesSource(bytes);
		const members = await readZipDirectory(source);
		expect(members.map(({ name, size, method }) => [name, size, method])).toEqual([
			["stored", 34, 0],
			["deflated é", 34, 8],
			["empty", 0, 8],
		]);
		for (const [index, { bytes: truth }] of entries.entries()) {
			expect(Buffer.from(await readZipMember(source, members[index]!, 34))).toEqual(Buffer.from(truth));
		}
	});
});

function withComment(archive: Uint8Array): Uint8Array {
	const comment = Buffer.from("said PK\x05\x06 once, and then a few words more");
	const bytes = Buffer.concat([archive, comment]);
	bytes.writeUInt16LE(comment.length, archive.length - 2);
	return bytes;
}

test("names without the flag of UTF-8 are read byte by byte", async () => {
	const source = bytesSource(zipBytes([{ name: "é", bytes: text, flags: 0 }]));
	expect((await readZipDirectory(source))[0]?.name).toBe("Ã©");
});

test("an archive without members", async () => {
	expect(await readZipDirectory(bytesSource(zipBytes([])))).toEqual([]);
});

test.each([
	["nothing", Buffer.alloc(0), "no directory"],
	["text", Buffer.from("hello, world. ".repeat(10)), "no directory"],
	["an archive without its end", zipBytes([{ name: "a", bytes: text }]).subarray(0, -5), "no directory"],
	["an archive without its begin", zipBytes([{ name: "a", bytes: text }]).subarray(20), "not where its end says"],
	[
		"a directory of other bytes",
		overwritten(zipBytes([{ name: "a", bytes: text }]), "PK\x01\x02", "PK\x01\x03"),
		"record 1",
	],
	["a zip64 end elsewhere", overwritten(zipBytes([], true), "PK\x06\x06", "PK\x06\x00"), "zip64 end"],
])("%s is a problem", async (_, bytes, message) => {
	const reading = readZipDirectory(bytesSource(bytes));
	await expect(reading).rejects.toThrow(DataError);
	await expect(reading).rejects.toThrow(message);
});

function overwritten(bytes: Uint8Array, from: string, to: string): Uint8Array {
	const copy = Buffer.from(bytes);
	copy.write(to, copy.indexOf(from), "latin1");
	return copy;
}

describe("a member that cannot be read", () => {
	test.each<[string, Partial<ZipEntry>, string]>([
		["encrypted", { flags: 1 }, "it is encrypted"],
		["of another method", { method: 14 }, "packed with lzma (14)"],
		["of a method nobody knows", { method: 77 }, "packed with an unknown method (77)"],
		["damaged", { crc: 1 }, "CRC-32 does not match"],
		["smaller than it says", { size: 35 }, "34 of 35 bytes are there"],
		["packed and smaller than it says", { size: 35, method: 8 }, "34 of 35 bytes are there"],
		["packed and larger than it says", { size: 33, method: 8 }, "more than the 33 bytes it claims"],
		["larger than the limit", { size: 1001 }, "takes 1001 bytes, more than the limit of 1000"],
	])("%s", async (_, entry, message) => {
		const reading = only(entry);
		await expect(reading).rejects.toThrow(DataError);
		await expect(reading).rejects.toThrow(message);
	});

	test("it claims to be packed larger", async () => {
		const source = bytesSource(zipBytes([{ name: "a", bytes: text, method: 8 }]));
		const [member] = await readZipDirectory(source);
		await expect(readZipMember(source, { ...member!, packedSize: 2000 }, 1000)).rejects.toThrow(
			"2000 packed bytes for 34",
		);
	});

	test("its deflated bytes are none", async () => {
		const bytes = Buffer.from(zipBytes([{ name: "a", bytes: text, method: 8 }]));
		bytes.fill(0xff, 36, 42);
		const source = bytesSource(bytes);
		const [member] = await readZipDirectory(source);
		await expect(readZipMember(source, member!, 1000)).rejects.toThrow("deflated bytes are damaged");
	});

	test.each([[2 ** 60], [1e300], [70], [1]])("it is said to be at %d", async (offset) => {
		const memory = bytesSource(zipBytes([{ name: "a", bytes: text }]));
		const read = async (start: number, end: number) => {
			if (start > memory.size) throw new RangeError("a file cannot be asked for this");
			return memory.read(start, end);
		};
		const source = { size: memory.size, read };
		const [member] = await readZipDirectory(source);
		await expect(readZipMember(source, { ...member!, offset }, 1000)).rejects.toThrow(DataError);
	});
});

test("a bomb unpacks no further than it says", async () => {
	const zeros = new Uint8Array(50_000_000);
	await expect(only({ bytes: zeros, method: 8, size: 50_000 }, 50_000)).rejects.toThrow("more than the 50000 bytes");
	await expect(only({ bytes: zeros, method: 8 })).rejects.toThrow("more than the limit of 1000");
});
