import { expect, test } from "vitest";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { MemoryBudget } from "../../source/formats/memory-budget.ts";
import { parseNpyContent, readNpyContent, shortContent } from "../../source/formats/npy-content.ts";
import { float64File, npyBytes, npyHeaderText } from "./npy-bytes.ts";

const parse = (bytes: Uint8Array, most = 1_000_000) => parseNpyContent(bytes, new MemoryBudget(most));
const structured = (descr: string, shape: string, data: Uint8Array, fortran = "False") =>
	npyBytes(`{'descr': ${descr}, 'fortran_order': ${fortran}, 'shape': ${shape}, }`, data);

test("an array is one field without a name, wherever its bytes come from", async () => {
	const file = float64File([1, 2]);
	const { fields, objects, present, promised } = parse(file);
	expect([fields.map(({ path, array }) => [path, array.values]), objects, present, promised]).toEqual([
		[[[], Float64Array.of(1, 2)]],
		null,
		2,
		2,
	]);
	expect(await readNpyContent(bytesSource(file), new MemoryBudget(100))).toEqual(parse(file));
	const large = float64File(Array.from({ length: 20_000 }, (_, index) => index));
	expect(await readNpyContent(bytesSource(large), new MemoryBudget(1_000_000))).toEqual(parse(large));
});

test("fields are arrays, of records in records too; sub-arrays add axes", () => {
	const data = Uint8Array.of(1, 0, 2, 3, 4, 0, 5, 6, 7, 0, 8, 9);
	const nested = "[('a', '<u2'), ('p', [('x', '|u1'), ('y', '|u1')])]";
	const { fields } = parse(structured(nested, "(3,)", data));
	expect(fields.map(({ path, array }) => [path.join("."), array.shape, Array.from<unknown>(array.values)])).toEqual([
		["a", [3], [1, 4, 7]],
		["p.x", [3], [2, 5, 8]],
		["p.y", [3], [3, 6, 9]],
	]);
	const blocks = parse(structured("[('v', '|u1', (2,)), ('r', [('b', '>u2')], (1, 2))]", "(2,)", data)).fields;
	expect(blocks.map(({ path, array }) => [path.join("."), array.shape, Array.from<unknown>(array.values)])).toEqual([
		["v", [2, 2], [1, 0, 5, 6]],
		["r.b", [2, 1, 2], [515, 1024, 1792, 2057]],
	]);
});

test("Fortran order is turned, of structured arrays too", () => {
	const { fields } = parse(
		structured("[('a', '|u1'), ('b', '|u1')]", "(2, 2)", Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), "True"),
	);
	expect(fields.map(({ array }) => [array.fortranOrder, ...Array.from<unknown>(array.values)])).toEqual([
		[true, 1, 5, 3, 7],
		[true, 2, 6, 4, 8],
	]);
});

test("a file that is cut off has its whole rows", () => {
	const content = parse(npyBytes(npyHeaderText("|u1", [3, 2]), Uint8Array.of(1, 2, 3, 4, 5)));
	expect(content.fields[0]?.array).toMatchObject({ shape: [2, 2], values: Uint8Array.of(1, 2, 3, 4) });
	expect(shortContent(content).message).toBe("only 5 of 6 values are there (the file seems not fully written)");
	const turned = parse(npyBytes(npyHeaderText("|u1", [2, 3], true), Uint8Array.of(1, 2, 3, 4, 5)));
	expect(turned.fields[0]?.array).toMatchObject({ shape: [2, 2], values: Uint8Array.of(1, 3, 2, 4) });
	expect(() => parse(npyBytes(npyHeaderText("<f8", [])))).toThrow("its value is not there");
	expect(() => parse(npyBytes(npyHeaderText("<f8", [], true)))).toThrow("its value is not there");
});

test("objects are a pickle, which holds an array", () => {
	expect(() => parse(npyBytes(npyHeaderText("|O", [1]), Buffer.from("K\x01.", "latin1")))).toThrow(
		"the pickle in it holds no array",
	);
	expect(() => parse(npyBytes(npyHeaderText("|O", [1]), new Uint8Array()))).toThrow("the pickle is cut off");
});

test("memory is asked for before it is taken: of what is there, not of what a header claims", async () => {
	const claims = npyBytes(npyHeaderText("<f8", [2 ** 40]), new Uint8Array(16));
	expect(parse(claims, 100).fields[0]?.array.values).toHaveLength(2);
	expect(() => parse(float64File([1, 2, 3]), 23)).toThrow("limit of 23");
	const nothing = structured("[('a', '|S0')]", `(${2 ** 40},)`, new Uint8Array());
	expect(() => parse(nothing)).toThrow("more memory");
	const large = float64File(new Array(20_000).fill(1));
	await expect(readNpyContent(bytesSource(large), new MemoryBudget(1000))).rejects.toThrow(
		"more than the limit of 1000",
	);
});
