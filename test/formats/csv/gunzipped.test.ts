import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { gunzipped } from "../../../source/formats/csv/gunzipped.ts";

async function unpack(packed: Buffer, most = 1 << 20, piece = 1000) {
	async function* pieces() {
		for (let at = 0; at < packed.length; at += piece) yield packed.subarray(at, at + piece);
	}
	const parts: Buffer[] = [];
	const isWhole = await gunzipped(pieces(), most, (bytes) => parts.push(Buffer.from(bytes)));
	return { isWhole, text: Buffer.concat(parts).toString() };
}

const text = Array.from({ length: 20_000 }, (_, row) => `${row},${1 / row}\n`).join("");

test("all of it, of several members too", async () => {
	expect(await unpack(gzipSync(text))).toEqual({ isWhole: true, text });
	expect(await unpack(Buffer.concat([gzipSync("a"), gzipSync("b")]))).toEqual({ isWhole: true, text: "ab" });
});

test("of one that is cut off what is there", async () => {
	const packed = gzipSync(text);
	for (const length of [packed.length - 1, packed.length >> 1, 20, 3]) {
		const cut = await unpack(packed.subarray(0, length));
		expect([cut.isWhole, text.startsWith(cut.text)]).toEqual([false, true]);
	}
	expect((await unpack(packed.subarray(0, packed.length >> 1))).text.length).toBeGreaterThan(100_000);
});

test("damage, too much, and what a reader of its bytes throws", async () => {
	const packed = gzipSync(text);
	packed[packed.length - 7]! ^= 0x10;
	await expect(unpack(packed)).rejects.toThrow("its gzip bytes are damaged");
	await expect(unpack(Buffer.from("no gzip at all"))).rejects.toThrow("its gzip bytes are damaged");
	await expect(unpack(gzipSync(Buffer.alloc(10_000_000)), 1 << 20)).rejects.toThrow(
		"it unpacks to more than 1048576 bytes",
	);
	const refused = gunzipped([gzipSync("a")].values() as unknown as AsyncIterable<Buffer>, 10, () => {
		throw new Error("refused");
	});
	await expect(refused).rejects.toThrow("refused");
});
