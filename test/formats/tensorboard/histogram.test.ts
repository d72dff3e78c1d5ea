import { expect, test } from "vitest";
import { histogramOf, readHistogram } from "../../../source/formats/tensorboard/histogram.ts";
import { WireReader } from "../../../source/formats/tensorboard/wire-reader.ts";
import { DataError } from "../../../source/model/problem.ts";
import { doubles, field, joined } from "./event-bytes.ts";

function read(min: number, max: number, edges: readonly number[], counts: readonly number[]): Float64Array {
	const bytes = joined(
		field.double(1, min),
		field.double(2, max),
		field.double(3, 10),
		field.bytes(6, doubles(edges)),
		field.bytes(7, doubles(counts)),
	);
	const wire = new WireReader();
	wire.open(bytes, 0);
	return readHistogram(wire, bytes.length);
}

test("from min to max, without the empty buckets at both ends", () => {
	expect([...read(0.5, 2.5, [0, 1, 2, 3, Number.MAX_VALUE], [0, 4, 0, 6, 0])]).toEqual([0.5, 1, 4, 1, 2, 0, 2, 2.5, 6]);
});

test("nothing at all", () => {
	expect(read(0, 0, [1, 2], [0, 0]).length).toBe(0);
	expect(read(0, 0, [], []).length).toBe(0);
	expect(read(0, 1, [], [1, 1, 1]).length).toBe(0);
});

test("of very many buckets fewer are kept, with the same count", () => {
	const edges = Array.from({ length: 1000 }, (_, index) => index + 1);
	const buckets = read(0, 1000, edges, Array(1000).fill(2));
	expect(buckets.length).toBe(3 * 128);
	expect([buckets[0], buckets.at(-2)]).toEqual([0, 1000]);
	expect(buckets.reduce((sum, value, index) => (index % 3 === 2 ? sum + value : sum), 0)).toBeCloseTo(2000);
});

test("of more than a million buckets none", () => {
	const many = Array(2 ** 20 + 1).fill(1);
	expect(read(0, 1, many, many).length).toBe(0);
});

test("a tensor of shape (k, 3)", () => {
	const array = { dtype: "<f8", shape: [2, 3], fortranOrder: false, values: Float64Array.of(0, 1, 5, 1, 2, 6) };
	expect(histogramOf(array)).toEqual(array.values);
	expect(histogramOf({ ...array, shape: [3, 2] })).toBeUndefined();
	expect(histogramOf({ ...array, shape: [6] })).toBeUndefined();
});

test("what is broken throws", () => {
	const wire = new WireReader();
	const bytes = field.bytes(6, Uint8Array.of(1, 2, 3));
	wire.open(bytes, 0);
	expect(() => readHistogram(wire, bytes.length)).toThrow(DataError);
});
