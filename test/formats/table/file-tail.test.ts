import { expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { FileTail } from "../../../source/formats/table/file-tail.ts";

async function unread(tail: FileTail, bytes: Uint8Array): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of tail.unread(bytesSource(bytes))) parts.push(part);
	return Buffer.concat(parts).toString();
}

test("each byte once", async () => {
	const tail = new FileTail();
	expect(await unread(tail, Buffer.from("ab"))).toBe("ab");
	expect(await tail.isSame(bytesSource(Buffer.from("abc")))).toBe(true);
	expect([await unread(tail, Buffer.from("abcd")), tail.place]).toEqual(["cd", 4]);
	expect(await unread(tail, Buffer.from("abcd"))).toBe("");
});

test("a file that is shorter, or another at its start or where reading ended, is read anew", async () => {
	const long = Buffer.alloc(3_000_000, "0123456789");
	for (const at of [5, long.length - 5]) {
		const tail = new FileTail();
		await unread(tail, long);
		const other = Buffer.concat([long, Buffer.from("more")]);
		other[at] = 0;
		expect([await tail.isSame(bytesSource(other)), tail.place]).toEqual([false, 0]);
		expect((await unread(tail, other)).length).toBe(other.length);
		expect(await tail.isSame(bytesSource(other))).toBe(true);
		expect(await tail.isSame(bytesSource(other.subarray(0, -1)))).toBe(false);
	}
});
