import { expect, test } from "vitest";
import { Tensor } from "../../../source/formats/tensorboard/tensor.ts";
import { WireReader } from "../../../source/formats/tensorboard/wire-reader.ts";
import { DataError } from "../../../source/model/problem.ts";
import { doubles, field, floats, joined, shape, varint } from "./event-bytes.ts";

function tensorOf(...parts: readonly Uint8Array[]): Tensor {
	const bytes = joined(...parts);
	const wire = new WireReader();
	wire.open(bytes, 0);
	const tensor = new Tensor();
	tensor.read(wire, bytes.length);
	return tensor;
}

const content = (bytes: ArrayLike<number>): Uint8Array => field.bytes(4, Uint8Array.from(bytes));

test.each([
	["float", 1, content(floats([0.1])), Math.fround(0.1)],
	["double", 2, content(doubles([0.1])), 0.1],
	["int32", 3, content([0xfe, 0xff, 0xff, 0xff]), -2],
	["uint8", 4, content([200]), 200],
	["int16", 5, content([0xfe, 0xff]), -2],
	["int8", 6, content([0xfe]), -2],
	["int64", 9, content([0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), -2],
	["bool", 10, content([1]), 1],
	["bfloat16", 14, content([0x40, 0x40]), 3],
	["uint16", 17, content([0xfe, 0xff]), 65534],
	["half", 19, content([0x00, 0x3e]), 1.5],
	["uint32", 22, content([0xfe, 0xff, 0xff, 0xff]), 2 ** 32 - 2],
	["uint64", 23, content([0, 0, 0, 0, 1, 0, 0, 0]), 2 ** 32],
	["float", 1, field.bytes(5, floats([0.1])), Math.fround(0.1)],
	["double", 2, field.bytes(6, doubles([0.1])), 0.1],
	["int32", 3, field.bytes(7, varint(-2)), -2],
	["int64", 9, field.bytes(10, varint(2 ** 40)), 2 ** 40],
	["bool", 10, field.bytes(11, varint(1)), 1],
	["bfloat16", 14, field.bytes(13, varint(0xc040)), -3],
	["half", 19, field.bytes(13, varint(0xbe00)), -1.5],
	["uint32", 22, field.bytes(16, varint(2 ** 32 - 2)), 2 ** 32 - 2],
	["uint64", 23, field.bytes(17, varint(2 ** 50)), 2 ** 50],
	["float, not packed", 1, field.float(5, 0.5), 0.5],
	["double, not packed", 2, field.double(6, 0.1), 0.1],
	["int32, not packed", 3, field.int(7, -2), -2],
	["uint64, not packed", 23, field.int(17, 5), 5],
	["float, nothing written", 1, new Uint8Array(), 0],
])("a number of type %s", (_, type, part, expected) => {
	expect(tensorOf(field.int(1, type), shape(), part).scalar()).toBe(expected);
	expect(tensorOf(part, field.int(1, type), shape(1, 1)).scalar()).toBe(expected);
});

test.each([
	[0x0000, 0],
	[0x8000, -0],
	[0x0001, 2 ** -24],
	[0x03ff, 1023 * 2 ** -24],
	[0x0400, 2 ** -14],
	[0x7bff, 65504],
	[0x7c00, Number.POSITIVE_INFINITY],
	[0xfc00, Number.NEGATIVE_INFINITY],
	[0x7e00, Number.NaN],
])("the half of the bits %i", (bits, expected) => {
	expect(tensorOf(field.int(1, 19), field.bytes(13, varint(bits))).scalar()).toBe(expected);
});

test("what is no single number", () => {
	expect(tensorOf(field.int(1, 1), shape(2), field.bytes(5, floats([1, 2]))).scalar()).toBeUndefined();
	expect(tensorOf(field.int(1, 1), shape(0)).scalar()).toBeUndefined();
	expect(tensorOf(field.int(1, 7), field.bytes(8, "text")).scalar()).toBeUndefined();
	expect(tensorOf(field.int(1, 8), shape()).scalar()).toBeUndefined();
	expect(tensorOf(field.int(1, 2), content([1, 2, 3])).scalar()).toBeUndefined();
});

test("arrays, in C order; ints where all are", () => {
	expect(tensorOf(field.int(1, 1), shape(2, 3), content(floats([1, 2, 3, 4, 5, 6]))).array()).toEqual({
		dtype: "<f8",
		shape: [2, 3],
		fortranOrder: false,
		values: Float64Array.of(1, 2, 3, 4, 5, 6),
	});
	const counts = tensorOf(field.int(1, 9), shape(2, 2), field.bytes(10, varint(9), varint(1), varint(0), varint(7)));
	expect(counts.array()).toMatchObject({ dtype: "<i4", shape: [2, 2], values: Int32Array.of(9, 1, 0, 7) });
	const large = tensorOf(field.int(1, 9), shape(2), field.bytes(10, varint(1), varint(2 ** 40)));
	expect(large.array()).toMatchObject({ dtype: "<f8", values: Float64Array.of(1, 2 ** 40) });
});

test("the last element stands for those that are not written", () => {
	expect(tensorOf(field.int(1, 2), shape(4), field.double(6, 1), field.double(6, 2)).array()?.values).toEqual(
		Float64Array.of(1, 2, 2, 2),
	);
	expect(tensorOf(field.int(1, 2), shape(2)).array()?.values).toEqual(new Float64Array(2));
});

test("no array is made of what the bytes do not hold, or of more than a million elements", () => {
	expect(tensorOf(field.int(1, 2), shape(3), content(doubles([1, 2]))).array()).toBeUndefined();
	expect(tensorOf(field.int(1, 2), shape(2 ** 40, 2 ** 40), field.double(6, 1)).array()).toBeUndefined();
	expect(tensorOf(field.int(1, 2), shape(...Array(100).fill(1)), field.double(6, 1)).array()).toBeUndefined();
	expect(tensorOf(field.int(1, 2), shape(2 ** 62, 0), field.double(6, 1)).array()?.values).toEqual(new Float64Array());
});

test("texts, while they are short", () => {
	const tensor = tensorOf(field.int(1, 7), shape(2), field.bytes(8, "größe"), field.bytes(8, ""));
	expect([tensor.isText, tensor.texts(100), tensor.texts(5)]).toEqual([true, ["größe", ""], undefined]);
});

test("one object reads tensor after tensor", () => {
	const tensor = new Tensor();
	const wire = new WireReader();
	for (const value of [1, 2]) {
		const bytes = joined(field.int(1, 2), shape(1), field.double(6, value));
		wire.open(bytes, 0);
		tensor.read(wire, bytes.length);
		expect([tensor.scalar(), tensor.shape, tensor.texts(9)]).toEqual([value, [1], []]);
	}
});

test("what is broken throws", () => {
	expect(() => tensorOf(field.bytes(5, Uint8Array.of(1, 2, 3)))).toThrow(DataError);
	expect(() => tensorOf(field.bytes(2, Uint8Array.of(18, 5)))).toThrow(DataError);
});
