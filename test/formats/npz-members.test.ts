import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { MemoryBudget } from "../../source/formats/memory-budget.ts";
import { npzMembers } from "../../source/formats/npz-members.ts";
import { DataError } from "../../source/model/problem.ts";
import { float64File, npyBytes, npyHeaderText } from "./npy-bytes.ts";
import { zipBytes } from "./zip-bytes.ts";

async function members(bytes: Uint8Array, most: number): Promise<[string, string | number][]> {
	const found: [string, string | number][] = [];
	for await (const { name, content } of npzMembers(bytesSource(bytes), new MemoryBudget(most))) {
		found.push([name, content instanceof DataError ? content.message : content.present]);
	}
	return found;
}

test("each under its name, folders left out; what is broken says why, and the next is read", async () => {
	const short = npyBytes(npyHeaderText("<f8", [3]), new Uint8Array(8));
	const archive = zipBytes([
		{ name: "folder/", bytes: new Uint8Array() },
		{ name: "../../x.npy", bytes: float64File([1]), method: 8 },
		{ name: "short.npy", bytes: short },
		{ name: "crc.npy", bytes: float64File([1]), crc: 5 },
		{ name: "bz2.npy", bytes: float64File([1]), method: 12 },
		{ name: "lzma.npy", bytes: float64File([1]), method: 14 },
		{ name: "last.npy", bytes: float64File([1, 2]) },
	]);
	expect(await members(archive, 100_000)).toEqual([
		["../../x", 1],
		["short", "only 1 of 3 values are there (the file seems not fully written)"],
		["crc", "its bytes are damaged (CRC-32 does not match)"],
		["bz2", "it is packed with bzip2 (12); stored and deflated members are read"],
		["lzma", "it is packed with lzma (14); stored and deflated members are read"],
		["last", 2],
	]);
});

test("a bomb is not unpacked: neither what it claims nor what it holds", async () => {
	const bomb = deflateRawSync(new Uint8Array(64 * 1024 * 1024));
	const entry = { name: "bomb.npy", bytes: bomb, method: 0 };
	// The method is set to deflated in both records after the bytes were put in as they are.
	const archive = (size: number) => {
		const bytes = Buffer.from(zipBytes([{ ...entry, size }]));
		bytes.writeUInt16LE(8, bytes.lastIndexOf("PK\x01\x02") + 10);
		return bytes;
	};
	expect(await members(archive(64 * 1024 * 1024), 1_000_000)).toEqual([
		["bomb", "it takes 67108864 bytes, more than the limit of 1000000"],
	]);
	expect(await members(archive(100_000), 1_000_000)).toEqual([
		["bomb", "it unpacks to more than the 100000 bytes it claims"],
	]);
	expect(await members(archive(2 ** 32 - 2), 2 ** 28)).toEqual([
		["bomb", "it takes 4294967294 bytes, more than the limit of 134217728"],
	]);
});
