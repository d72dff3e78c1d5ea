import { expect, test } from "vitest";
import { WireReader } from "../../../source/formats/tensorboard/wire-reader.ts";
import { DataError } from "../../../source/model/problem.ts";
import { doubles, field, floats, joined, varint } from "./event-bytes.ts";

const readerOf = (bytes: Uint8Array): WireReader => {
	const wire = new WireReader();
	wire.open(bytes, 0);
	return wire;
};

test.each([0, 1, 127, 128, 300, 2 ** 31, 2 ** 32 - 1, 2 ** 35, 2 ** 53 - 1, -1, -300, -(2 ** 40)])(
	"the varint of %d",
	(value) => {
		const bytes = varint(value);
		const wire = readerOf(bytes);
		expect(wire.int64(bytes.length)).toBe(value);
		expect(wire.at).toBe(bytes.length);
	},
);

test("varints at the edges of 64 bits", () => {
	expect(readerOf(varint(2n ** 64n - 1n)).uint64(10)).toBe(2 ** 64);
	expect(readerOf(varint(-(2n ** 63n))).int64(10)).toBe(-(2 ** 63));
	expect(() => readerOf(new Uint8Array(11).fill(0x80)).uint64(11)).toThrow(DataError);
});

test("keys, numbers and texts one after the other", () => {
	const bytes = joined(field.double(1, 0.1), field.float(2, 0.5), field.bytes(3, "größe"), field.int(100, 7));
	const wire = readerOf(bytes);
	const end = bytes.length;
	expect([wire.key(end), wire.double(end)]).toEqual([9, 0.1]);
	expect([wire.key(end), wire.float(end)]).toEqual([21, 0.5]);
	expect([wire.key(end), wire.text(wire.span(end))]).toEqual([26, "größe"]);
	expect([wire.key(end), wire.uint64(end)]).toEqual([800, 7]);
	expect(wire.at).toBe(end);
});

test("fields of all wire types are passed over", () => {
	const bytes = joined(field.double(1, 1), field.float(2, 1), field.bytes(3, "text"), field.int(4, 300));
	const wire = readerOf(bytes);
	while (wire.at < bytes.length) wire.skip(wire.key(bytes.length), bytes.length);
	expect(wire.at).toBe(bytes.length);
});

test("nothing is read past the end of a message, though there are bytes", () => {
	const bytes = joined(doubles([1, 2]), floats([3]));
	for (const read of [
		(wire: WireReader) => wire.double(7),
		(wire: WireReader) => wire.float(3),
		(wire: WireReader) => wire.uint64(0),
		(wire: WireReader) => wire.skip(1, 7),
		(wire: WireReader) => wire.skip(5, 3),
	])
		expect(() => read(readerOf(bytes))).toThrow(DataError);
	expect(() => readerOf(joined(varint(2 ** 60), bytes)).span(20)).toThrow(DataError);
});

test("a field number of 0 and groups are broken", () => {
	expect(() => readerOf(Uint8Array.of(2, 0)).key(2)).toThrow(DataError);
	expect(() => readerOf(Uint8Array.of(1)).skip(11, 1)).toThrow(DataError);
});

test("what is no UTF-8 is text all the same", () => {
	expect(readerOf(Uint8Array.of(0x61, 0xff, 0x62)).text(3)).toBe("a\ufffdb");
});
