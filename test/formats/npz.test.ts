import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { readNpz } from "../../source/formats/npz.ts";
import { DataError } from "../../source/model/problem.ts";
import { float64File, npyBytes, npyHeaderText } from "./npy-bytes.ts";
import { zipBytes } from "./zip-bytes.ts";

const read = (bytes: Uint8Array, maxBytes = 1_000_000) => readNpz("results.npz", bytesSource(bytes), maxBytes);

test("the arrays under their names; what is broken is a problem and stops nothing", async () => {
	const { arrays, problems } = await read(
		zipBytes([
			{ name: "loss.npy", bytes: float64File([1, 2]), method: 8 },
			{ name: "notes.txt", bytes: Buffer.from("hello") },
			{ name: "folder/", bytes: new Uint8Array() },
			{ name: "../up.npy", bytes: float64File([3]) },
			{ name: "objects.npy", bytes: npyBytes(npyHeaderText("|O", [1]), new Uint8Array(8)) },
		]),
	);
	expect(arrays.map(({ name, array }) => [name, array.values])).toEqual([
		["loss", Float64Array.of(1, 2)],
		["../up", Float64Array.of(3)],
	]);
	expect(problems).toEqual([
		{ path: "results.npz", message: "notes.txt: not an .npy file: it does not begin with \\x93NUMPY" },
		{
			path: "results.npz",
			message: "objects: broken pickle at byte 0: no such opcode",
		},
	]);
});

test("the limit is for all members together", async () => {
	const members = Array.from({ length: 10 }, (_, index) => ({
		name: `${index}.npy`,
		bytes: float64File(Array(100).fill(0)),
	}));
	const { arrays, problems } = await read(zipBytes(members), 3000);
	expect([arrays.length, problems.length]).toEqual([3, 7]);
	expect(problems[0]?.message).toMatch(/^3: .* more than the limit of 600$/);
});

test("members that fail count too", async () => {
	const members = Array.from({ length: 4 }, (_, index) => ({ name: `${index}`, bytes: new Uint8Array(400) }));
	const { problems } = await read(zipBytes(members), 1000);
	expect(problems.map(({ message }) => message.includes("limit of 200"))).toEqual([false, false, true, true]);
});

const fixtures = new URL("../../../shared/fixtures/metrics/npz/", import.meta.url);

interface Oracle {
	readonly arrays?: Readonly<Record<string, Member>>;
	/** With numpy's `allow_pickle`. */
	readonly with_pickle?: Readonly<Record<string, Member>>;
}

interface Member {
	readonly $ndarray?: { dtype: string; shape: number[]; values: unknown[] };
}

function itemJson(item: unknown): unknown {
	if (typeof item === "bigint") return Number(item);
	if (typeof item === "number") return Number.isFinite(item) ? item : String(item);
	return item instanceof Map ? Object.fromEntries(item) : item;
}

describe.skipIf(!existsSync(fixtures))("archives that numpy and its enemies wrote", () => {
	const names = existsSync(fixtures) ? readdirSync(fixtures).filter((name) => name.endsWith(".npz")) : [];
	test.each(names)("%s", async (name) => {
		const oracle = JSON.parse(readFileSync(new URL(`${name}.oracle.json`, fixtures), "utf8")) as Oracle;
		const file = readFileSync(new URL(name, fixtures));
		if (name === "empty_file.npz" || name === "truncated.npz") {
			await expect(read(file)).rejects.toThrow(DataError);
			return;
		}
		const { arrays, problems } = await read(file, 10_000_000);
		for (const { message } of problems) expect(message).not.toContain("\n");
		for (const [member, { $ndarray }] of Object.entries(oracle.with_pickle ?? oracle.arrays ?? {})) {
			const array = arrays.find((one) => one.name === member)?.array;
			if ($ndarray === undefined) expect(array?.values).toEqual(["<posix.system>"]);
			else expect([array?.dtype, array?.shape]).toEqual([$ndarray.dtype, $ndarray.shape]);
			if ($ndarray !== undefined && array !== undefined) {
				const values = Array.from<unknown, unknown>(array.values, itemJson);
				expect(values).toEqual($ndarray.values);
			}
		}
		const counts: Readonly<Record<string, readonly [number, number]>> = {
			"bad_crc.npz": [3, 1],
			"many_members.npz": [5000, 0],
			"empty_zip.npz": [0, 0],
			"dotdot.npz": [4, 0],
		};
		if (counts[name] !== undefined) expect([arrays.length, problems.length]).toEqual(counts[name]);
	});
	test("nothing was run", () => expect(existsSync("/tmp/owned")).toBe(false));
});
