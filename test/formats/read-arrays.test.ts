import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { parseNpyHeader } from "../../source/formats/npy-header.ts";
import { arrayFormats, isArrayFile, readArrays } from "../../source/formats/read-arrays.ts";
import type { NpyArray } from "../../source/model/npy-array.ts";
import { DataError } from "../../source/model/problem.ts";
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

/** Kinds of arrays that numpy reads and we say no to. */
const refused = (truth: Truth) => truth.error !== undefined || truth.kind === "O" || Array.isArray(truth.dtype);

describe.skipIf(!existsSync(corpus))("every array that numpy wrote for the corpus", () => {
	const oracles = (existsSync(corpus) ? readdirSync(corpus) : []).filter((name) => name.endsWith(".oracle.json"));
	test.each(oracles)("%s", async (oracle) => {
		const { arrays } = JSON.parse(readFileSync(new URL(oracle, corpus), "utf8")) as { arrays: Record<string, Truth> };
		const folder = new URL(`${oracle.replace(".oracle.json", "")}/`, corpus);
		for (const [path, truth] of Object.entries(arrays)) {
			const file = readFileSync(new URL(path.split("/").map(encodeURIComponent).join("/"), folder));
			const reading = readArrays(path, bytesSource(file));
			if (truth.arrays === undefined && refused(truth)) {
				await expect(reading, path).rejects.toThrow(DataError);
				continue;
			}
			const { arrays: found, problems } = await reading;
			if (truth.arrays === undefined) {
				compare(found[0]?.array, truth);
				const header = parseNpyHeader(file);
				expect([header.version, header.dataOffset]).toEqual([truth.version, truth.data_offset]);
				continue;
			}
			const members = Object.entries(truth.arrays);
			expect(problems.length, path).toBe(members.filter(([, member]) => refused(member)).length);
			for (const [name, member] of members) {
				if (!refused(member)) compare(found.find((one) => one.name === name)?.array, member);
			}
		}
	});
});
