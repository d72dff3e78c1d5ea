import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../source/formats/byte-source.ts";
import { pickleFormat } from "../../source/formats/pickle-format.ts";
import { DataError } from "../../source/model/problem.ts";
import { pickleBytes, text } from "./pickle/pickle-bytes.ts";

const read = (bytes: Uint8Array, path = "out/history.pkl") => pickleFormat.open(path).read(bytesSource(bytes));
const readText = (...parts: string[]) => read(pickleBytes(...parts, "."));

test("which files they are", () => {
	const paths = [
		"a.pkl",
		"a.PICKLE",
		"a.p",
		"a.joblib",
		"a.pkl.gz",
		"a.pkl.xz",
		"a.joblib.z",
		"a.pt",
		"a.pyp",
		"pkl",
		"a.zip",
	];
	expect(paths.filter((path) => pickleFormat.matches(path))).toEqual(paths.slice(0, 7));
});

test("lists by their keys, others as facts; a list alone is called as its file", async () => {
	const { series, facts } = await readText(
		"}(",
		text("loss"),
		"](G\x3f\xf0\0\0\0\0\0\0K\x00e",
		text("train"),
		"}(",
		text("acc"),
		"K\x07u",
		text("name"),
		text("run"),
		"u",
	);
	expect(series.map(({ name, values }) => [name, [...values]])).toEqual([
		["loss", [1, 0]],
		["train.acc", [7]],
	]);
	expect(facts).toEqual(new Map([["name", "run"]]));
	expect((await readText("](K\x01K\x02e")).series[0]).toMatchObject({ name: "out/history", axis: "index" });
});

test("sets have no order, and lists in lists in lists no names", async () => {
	expect(await readText("\x8f(K\x01K\x02\x90")).toMatchObject({
		series: [],
		facts: new Map([["out/history", [1, 2]]]),
	});
	const nested = await readText("](](K\x01K\x02e](](K\x01ee](K\x03ee");
	expect(nested.series.map(({ name }) => name)).toEqual(["0", "2"]);
	expect(nested.facts).toEqual(new Map([["1", [[1]]]]));
	expect((await readText("](", "Nc__main__\nX\n)R".repeat(10), "e")).facts).toEqual(
		new Map([["out/history", "<list of 20 items>"]]),
	);
});

test("what keeps values without more is gone into: objects of the script itself; others are a name", async () => {
	const object = (module: string) => `c${module}\nTracker\n)\x81}${text("loss")}](K\x01K\x02esb`;
	expect((await readText(object("__main__"))).series.map(({ name }) => name)).toEqual(["loss"]);
	expect(await readText(object("sklearn.tree"))).toMatchObject({
		series: [],
		facts: new Map([["out/history", "<sklearn.tree.Tracker>"]]),
	});
});

test("what contains itself ends, and what refers to itself everywhere is told", async () => {
	const own = await readText("}\x94(", text("loss"), "](K\x01e", text("self"), "h\0u");
	expect([own.series.length, own.facts.get("self")]).toEqual([1, "..."]);
	const array = "cnumpy.core.multiarray\n_reconstruct\n)R\x94(K\x01)cnumpy\ndtype\n(X\x02\0\0\0O8\x89\x88tR\x89]h\0atb";
	expect((await readText(array)).facts).toEqual(new Map([["out/history", "..."]]));
	const dicts = Array.from(
		{ length: 20 },
		(_, level) =>
			`}(${["a", "b"].map((key) => text(key) + (level === 0 ? "K\x01" : `h${String.fromCharCode(level - 1)}`)).join("")}u\x94`,
	);
	const { series, problems } = await readText(...dicts);
	expect(series).toHaveLength(4096);
	expect(problems).toContain("it refers to its parts too often to list them all");
});

test("packed as a whole, and told by its first bytes alone", async () => {
	const { series } = await read(gzipSync(pickleBytes("](K\x01K\x02e.")));
	expect(series[0]?.values).toEqual(Float64Array.of(1, 2));
	const kinds = [
		["BZh9", "bzip2"],
		["]\0\0\x80", "lzma"],
		["\x28\xb5\x2f\xfd", "zstandard"],
		["\x04\x22\x4d\x18", "lz4"],
	] as const;
	for (const [start, name] of kinds)
		await expect(read(pickleBytes(start, "rest"))).rejects.toThrow(`it is packed with ${name}; gzip`);
	await expect(read(pickleBytes("\x1f\x8brest"))).rejects.toThrow("its packed bytes are damaged");
	await expect(read(new Uint8Array())).rejects.toThrow("the file is empty");
});

test("a bomb is not unpacked", async () => {
	const bomb = gzipSync(new Uint8Array(300 * 1024 * 1024));
	expect(bomb.length).toBeLessThan(400_000);
	await expect(read(bomb)).rejects.toThrow("it unpacks to more than the limit of");
});

const fixtures = new URL("../../../shared/fixtures/metrics/pickle/", import.meta.url);

describe.skipIf(!existsSync(fixtures))("files of Python, numpy, pandas, joblib and torch", () => {
	const readFile = (name: string) => read(readFileSync(new URL(name, fixtures)), name);
	const names = async (name: string) =>
		(await readFile(name)).series.map(({ name: one, axis }) => `${one} over ${axis}`);

	test("a DataFrame: its columns of numbers, over its epochs, with its moments as times", async () => {
		const { series } = await readFile("pandas3.0.6_df.p5.pkl");
		expect(series.map(({ name, axis, values, times }) => [name, axis, values.length, times?.[0]])).toEqual([
			["loss", "epoch", 20, 1_704_067_200],
			["val/acc", "epoch", 4, 1_704_067_200],
			["flag", "epoch", 20, 1_704_067_200],
		]);
		expect([...series[1]!.steps]).toEqual([0, 5, 10, 15]);
	});

	test.each<[string, string[]]>([
		["pandas1.5.3_df_multiindex.p2.pkl", ["loss over epoch"]],
		["pandas2.2.3_dict_of_df.p5.pkl", ["train.loss over epoch", "best over index", "s over index"]],
		["pandas3.0.6_series.p2.pkl", ["loss over index"]],
		["pandas2.3.3_df.pkl.zip", ["loss over epoch"]],
		["list_of_records.p1.pkl", ["loss over epoch", "acc over epoch"]],
		["joblib.joblib", ["loss over index", "best over index"]],
		["joblib_z.joblib", ["loss over index", "best over index"]],
		["torch_save_legacy.pt", ["epoch over index", "loss over index"]],
		["evil_system.p4.pkl", ["loss over index"]],
	])("%s", async (name, expected) => expect(await names(name)).toEqual(expected));

	test("two pickles in one file: the first, and that there is more", async () => {
		const { series, problems } = await readFile("two_in_one.pkl");
		expect(series.map(({ name, steps, values }) => [name, steps[0], values[0]])).toEqual([["loss", 1, 0.5]]);
		expect(problems).toEqual(["the 41 bytes after the first pickle are not read"]);
	});

	test("each of them is read or refused with a reason of one line", async () => {
		for (const name of readdirSync(fixtures).filter((file) => !file.endsWith(".json"))) {
			const file = await readFile(name).catch((error) => {
				expect(error, name).toBeInstanceOf(DataError);
				return error.message as string;
			});
			if (typeof file === "string") expect(file, name).not.toContain("\n");
		}
		expect(existsSync("/tmp/owned")).toBe(false);
	});
});
