/*
 * The bytes of a pickle, which may be packed: `joblib.dump(…, compress=…)` and pandas' `to_pickle` pack them as a whole, and
 * `torch.save` puts one into a zip. What it is packed with is told by its first bytes:
 *
 *   1f 8b            gzip               42 5a 68 ("BZh")         bzip2
 *   78 01|5e|9c|da   zlib               fd 37 7a 58 5a 00        xz
 *   50 4b 03 04      zip                28 b5 2f fd              zstandard
 *   5d 00 00         lzma               04 22 4d 18              lz4
 */
import { promisify } from "node:util";
import { gunzip, inflate } from "node:zlib";
import { DataError } from "../../model/problem.ts";
import type { ByteSource } from "../byte-source.ts";
import type { MemoryBudget } from "../memory-budget.ts";
import { readZipDirectory, readZipMember } from "../zip-directory.ts";

const unread: readonly (readonly [start: string, name: string])[] = [
	["BZh", "bzip2"],
	["\xfd7zXZ\0", "xz"],
	["]\0\0", "lzma"],
	["\x28\xb5\x2f\xfd", "zstandard"],
	["\x04\x22\x4d\x18", "lz4"],
];

/** While it is unpacked it is in memory twice. */
const mostUnpacked = 96 * 1024 * 1024;

/** The bytes of the pickle in a file. Throws a DataError where they are packed in a way that is not read, or take too much memory. */
export async function unpackedPickle(source: ByteSource, budget: MemoryBudget): Promise<Uint8Array> {
	const head = Buffer.from(await source.read(0, Math.min(source.size, 8))).toString("latin1");
	if (head === "") throw new DataError("the file is empty");
	if (head.startsWith("PK\x03\x04")) return memberOf(source, budget);
	for (const [start, name] of unread) {
		if (head.startsWith(start)) throw new DataError(`it is packed with ${name}; gzip, zlib and zip are read`);
	}
	budget.take(source.size);
	const bytes = await source.read(0, source.size);
	if (head.startsWith("\x1f\x8b")) return unpacked(gunzip, bytes, budget);
	return /^x[\x01\x5e\x9c\xda]/.test(head) ? unpacked(inflate, bytes, budget) : bytes;
}

async function unpacked(unpack: typeof gunzip, packed: Uint8Array, budget: MemoryBudget): Promise<Uint8Array> {
	try {
		const bytes = await promisify<Uint8Array, { maxOutputLength: number }, Buffer>(unpack)(packed, {
			maxOutputLength: Math.max(1, Math.min(mostUnpacked, budget.left)),
		});
		budget.take(bytes.length);
		return bytes;
	} catch (error) {
		if (error instanceof DataError) throw error;
		const isTooLarge = error instanceof RangeError;
		throw new DataError(
			isTooLarge ? `it unpacks to more than the limit of ${mostUnpacked} bytes` : "its packed bytes are damaged",
		);
	}
}

/** That of torch, or the only one there is. */
async function memberOf(source: ByteSource, budget: MemoryBudget): Promise<Uint8Array> {
	const members = await readZipDirectory(source);
	const own =
		members.find(({ name }) => /(^|\/)data\.pkl$/.test(name)) ?? (members.length === 1 ? members[0] : undefined);
	if (own === undefined) throw new DataError(`a zip of ${members.length} files, and none is data.pkl`);
	budget.take(own.packedSize);
	const bytes = await readZipMember(source, own, Math.min(mostUnpacked, budget.left));
	budget.take(bytes.length);
	return bytes;
}
