import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { version } from "../../source/model/version.ts";
import { aboutOf, decodeIndex, encodeIndex, type IndexParts } from "../../source/project/index-file.ts";

const parts: IndexParts = {
	about: { root: "/runs/é\n", values: "resolved", runs: 3 },
	json: { texts: ["a", "日本"], deep: { list: [1, null, "x"] }, none: [] },
	numbers: {
		codes: Uint32Array.of(1, 2, 2 ** 32 - 1),
		none: new Uint32Array(),
		stamps: Float64Array.of(0.5, -1, 1.7e12 + 0.25, Number.NaN),
	},
};

const bytesOf = async (index: IndexParts) => (await encodeIndex(index))!;

test("what was put in comes out, wherever the bytes lie", async () => {
	const bytes = Buffer.concat(await bytesOf(parts));
	expect(decodeIndex(bytes)).toEqual(parts);
	const shifted = Buffer.concat([Buffer.from("xyz"), bytes]).subarray(3);
	expect(decodeIndex(shifted)).toEqual(parts);
	expect(aboutOf(bytes.subarray(0, 200))).toMatchObject(parts.about);
});

test("a file that is cut off, damaged in any byte or of another kind is none", async () => {
	const bytes = Buffer.concat(await bytesOf(parts));
	for (let length = 0; length < bytes.length; length++) expect(decodeIndex(bytes.subarray(0, length))).toBeNull();
	for (let place = 0; place < bytes.length; place++) {
		const damaged = Buffer.from(bytes);
		damaged[place] = damaged[place]! ^ 0x10;
		// The blanks that fill the first line say nothing.
		if (place < 63 && bytes[place] === 0x20 && bytes[place - 1] === 0x20) continue;
		expect(decodeIndex(damaged), `byte ${place}`).toBeNull();
	}
	expect(decodeIndex(Buffer.from("exptrack index 1 0 0".padEnd(63).concat("\n")))).toBeNull();
	expect(aboutOf(Buffer.from("something else"))).toBeNull();
});

test("what another version wrote is none", async () => {
	const [first, ...body] = await bytesOf(parts);
	const length = Buffer.from(first!).toString("latin1").trim().split(" ").at(-1)!;
	const written = Buffer.concat(body).toString("latin1");
	const signed = (text: string) => {
		const bytes = Buffer.from(text, "latin1");
		const crc = crc32(bytes, crc32(length)).toString(16);
		return Buffer.concat([Buffer.from(`${`exptrack index 5 ${crc} ${length}`.padEnd(63)}\n`), bytes]);
	};
	expect(decodeIndex(signed(written))).toEqual(parts);
	const other = version.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
	expect(written).toContain(version);
	expect(decodeIndex(signed(written.replace(version, other)))).toBeNull();
});

test("a long list comes back whole", async () => {
	const texts = Array.from({ length: 12_345 }, (_, index) => `text ${index}\n`);
	const long = { ...parts, json: { texts, short: [1] } };
	expect(decodeIndex(Buffer.concat(await bytesOf(long)))).toEqual(long);
});

test("what is longer than a text can be is cut by its length, and what an index may not hold is not spelled", async () => {
	const long = "x".repeat(600_000);
	const some = { ...parts, json: { texts: Array.from({ length: 5 }, () => long), deep: [[long, { long }], long] } };
	const bytes = await bytesOf(some);
	for (const line of bytes) expect(line.length).toBeLessThan(2_000_000);
	expect(decodeIndex(Buffer.concat(bytes))).toEqual(some);
	const texts = Array.from({ length: 1000 }, () => long);
	expect(await encodeIndex({ ...parts, json: { texts } })).toBeNull();
	expect(await encodeIndex({ ...parts, json: { deep: { texts } } })).toBeNull();
	// Spelled, each sign of it takes six.
	expect(await encodeIndex({ ...parts, json: { texts: ["\u0001".repeat(50_000_000)] } })).toBeNull();
});
