import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { NamedArray } from "../../source/formats/array-file.ts";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { parseNpyHeader } from "../../source/formats/npy-header.ts";
import { arrayFormats, isArrayFile, readArrays } from "../../source/formats/read-arrays.ts";
import type { NpyArray } from "../../source/model/npy-array.ts";
import { DataError } from "../../source/model/problem.ts";
import { numberOf, type Value } from "../../source/model/value.ts";
import { float64File } from "./npy-bytes.ts";
import { zipBytes } from "./zip-bytes.ts";

test("one array of an .npy file, under the file's name", async () => {
	const { arrays, problems } = await readArrays("folder/val.Loss.NPY", bytesSource(float64File([1])));
	expect(arrays.map(({ name, array }) => [name, array.values])).toEqual([["val.Loss", Float64Array.of(1)]]);
	expect(problems).toEqual([]);
});

test("the arrays of an .npz file", async () => {
	const archive = zipBytes([{ name: "a.npy", bytes: float64File([1]) }]);
	expect((await readArrays("x.npz", bytesSource(archive))).arrays.map(({ name }) => name)).toEqual(["a"]);
});

test("the limit counts for every kind", async () => {
	await expect(readArrays("x.npy", bytesSource(float64File([1, 2])), 15)).rejects.toThrow("limit of 15");
});

test("other kinds are refused with the kinds that are known", async () => {
	await expect(readArrays("x.mat", bytesSource(new Uint8Array()))).rejects.toThrow("(known: .npy, .npz)");
	expect([isArrayFile("a/b.npz"), isArrayFile("npz"), isArrayFile("a.npy.txt")]).toEqual([true, false, false]);
	expect(arrayFormats.every(({ extension }) => extension.startsWith("."))).toBe(true);
});

const corpus = new URL("../../../shared/corpus/", import.meta.url);

interface Truth {
	readonly version?: readonly number[];
	readonly fortran_order?: boolean;
	readonly data_offset?: number;
	readonly shape?: readonly number[];
	readonly dtype?: unknown;
	readonly kind?: string;
	readonly values?: readonly unknown[];
	readonly error?: string;
	readonly arrays?: Readonly<Record<string, Truth>>;
}

/** An item as the oracle writes it; a long array of numbers stays one comparison. */
function written(item: unknown): unknown {
	if (typeof item === "bigint") return Number.isSafeInteger(Number(item)) ? Number(item) : { $int: String(item) };
	if (item instanceof Uint8Array) return { $bytes: Buffer.from(item).toString("base64") };
	if (Array.isArray(item)) return item.map(written);
	if (typeof item === "number" && !Number.isFinite(item)) return String(item);
	return item;
}

function expected(item: unknown): unknown {
	return typeof item === "object" && item !== null && "$time" in item ? (item.$time as string[])[0] : item;
}

function compare(array: NpyArray | undefined, truth: Truth): void {
	expect(array?.dtype).toBe(truth.dtype);
	expect(array?.shape).toEqual(truth.shape);
	expect(array?.fortranOrder).toBe(truth.fortran_order);
	expect(Array.from<unknown, unknown>(array?.values ?? [], written)).toEqual(truth.values?.map(expected));
}

/** The arrays found under a name: an array of fields is one a field, `history.loss`. */
function compareAll(found: readonly NamedArray[], name: string, truth: Truth): void {
	if (!Array.isArray(truth.dtype)) {
		const array = found.find((one) => one.name === name)?.array;
		if (truth.kind === "O") compareObjects(array, truth);
		else compare(array, truth);
		return;
	}
	const names = truth.dtype.flatMap((field: unknown[]) => fieldNames(field));
	expect(found.map((one) => one.name)).toEqual(names.map((field) => `${name}.${field}`));
	for (const [index, { array }] of found.entries()) {
		const items = truth.values?.map((item) => fieldOf(item, names[index]!.split(".")));
		expect(Array.from<unknown, unknown>(array.values, written)).toEqual(items?.flat().map(expected));
		expect(array.shape.slice(0, truth.shape?.length)).toEqual(truth.shape);
	}
}

/** `loss`, of a record in it `p.x`; nothing of padding. */
function fieldNames([title, type]: unknown[]): string[] {
	const name = Array.isArray(title) ? title[1] : title;
	if (name === "") return [];
	return Array.isArray(type) ? type.flatMap(fieldNames).map((inner) => `${name}.${inner}`) : [name];
}

function fieldOf(item: unknown, [name = "", ...rest]: readonly string[]): unknown {
	const value = (item as Record<string, unknown>)[name];
	return rest.length === 0 ? value : fieldOf(value, rest);
}

function compareObjects(array: NpyArray | undefined, truth: Truth): void {
	expect([array?.dtype, array?.shape]).toEqual([truth.dtype, truth.shape]);
	expect(Array.from(array?.values as Value[], valueJson)).toEqual(truth.values?.map(plainJson));
}

/** A value as JSON; what kind of number or list it is stands in the test of the pickle. */
function valueJson(value: Value): unknown {
	if (value instanceof Map) return Object.fromEntries(Array.from(value, ([key, item]) => [key, valueJson(item)]));
	if (Array.isArray(value)) return value.map(valueJson);
	if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
	const number = typeof value === "bigint" ? undefined : numberOf(value);
	if (number !== undefined) return Number.isNaN(number) ? "NaN" : number;
	return typeof value === "bigint" ? String(value) : value;
}

/** What the oracle says without its marks. */
function plainJson(json: unknown): unknown {
	if (Array.isArray(json)) return json.map(plainJson);
	if (typeof json !== "object" || json === null) return json;
	const [key = "", value] = Object.entries(json)[0] ?? [];
	switch (key) {
		case "$ndarray":
			return plainJson((value as Truth).values);
		case "$scalar":
			return plainJson((value as unknown[])[1]);
		case "$tuple":
		case "$set":
			return plainJson(value);
		case "$float":
			return value === "nan" ? "NaN" : Number(value);
		case "$int":
		case "$bytes":
			return value;
		default:
			return Object.fromEntries(Object.entries(json).map(([name, item]) => [name, plainJson(item)]));
	}
}

describe.skipIf(!existsSync(corpus))("every array that numpy wrote for the corpus", () => {
	const oracles = (existsSync(corpus) ? readdirSync(corpus) : []).filter((name) => name.endsWith(".oracle.json"));
	test.each(oracles)("%s", async (oracle) => {
		const { arrays } = JSON.parse(readFileSync(new URL(oracle, corpus), "utf8")) as { arrays: Record<string, Truth> };
		const folder = new URL(`${oracle.replace(".oracle.json", "")}/`, corpus);
		for (const [path, truth] of Object.entries(arrays)) {
			const file = readFileSync(new URL(path.split("/").map(encodeURIComponent).join("/"), folder));
			const reading = readArrays(path, bytesSource(file));
			if (truth.error !== undefined) {
				await expect(reading, path).rejects.toThrow(DataError);
				continue;
			}
			const { arrays: found, problems } = await reading;
			if (truth.arrays === undefined) {
				compareAll(found, path.replace(/^.*\/|\.npy$/g, ""), truth);
				const header = parseNpyHeader(file);
				expect([header.version, header.dataOffset]).toEqual([truth.version, truth.data_offset]);
				continue;
			}
			const members = Object.entries(truth.arrays);
			expect(problems.length, path).toBe(members.filter(([, { error }]) => error !== undefined).length);
			for (const [name, member] of members) if (member.error === undefined) compareAll(found, name, member);
		}
	});
});
