import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../source/formats/byte-source.ts";
import { MemoryBudget } from "../../../source/formats/memory-budget.ts";
import { readPickleFile } from "../../../source/formats/pickle/read-pickle-file.ts";
import { DataError } from "../../../source/model/problem.ts";
import { asOracle, plainOracle } from "./as-oracle.ts";

const read = (bytes: Uint8Array) => readPickleFile(bytesSource(bytes), new MemoryBudget(256 * 1024 * 1024));

const fixtures = new URL("../../../../shared/fixtures/metrics/pickle/", import.meta.url);
const files = existsSync(fixtures) ? readdirSync(fixtures).filter((name) => !name.endsWith(".json")) : [];

const oracleOf = (name: string) => JSON.parse(readFileSync(new URL(`${name}.oracle.json`, fixtures), "utf8"));
/** Python never loaded these, and their oracles say nothing of their value. */
const hostile = files.filter((name) => oracleOf(name).value === null);

describe.skipIf(files.length === 0)("files that Python wrote", () => {
	const honest = files.filter((name) => !hostile.includes(name) && !name.endsWith(".xz"));
	test.each(honest)("%s", async (name) => {
		const { value } = await read(readFileSync(new URL(name, fixtures)));
		const found = asOracle(value) as { $dataframe: { data: unknown } };
		const truth = plainOracle(oracleOf(name).value) as Record<string, unknown>;
		// Of a packed frame the oracle has the columns alone, and of tensors that there are some.
		if (truth.state_dict === "$opaque tensors") truth.state_dict = { w: { $other: "torch.Tensor" } };
		expect(name.endsWith(".zip") ? found.$dataframe.data : found).toEqual(truth);
	});

	test("xz is named as what is not read", async () => {
		const reading = read(readFileSync(new URL("pandas2.2.3_df.pkl.xz", fixtures)));
		await expect(reading).rejects.toThrow("it is packed with xz; gzip, zlib and zip are read");
	});

	test("each file of theirs is one of these", () => expect(honest.length + hostile.length + 1).toBe(files.length));

	const call = (name: string, ...args: string[]) => ({ name, args });
	test.each<[string, object | string]>([
		["evil_eval.p4.pkl", call("builtins.eval", "__import__('os').system('touch /tmp/owned')")],
		["evil_inst.pkl", call("os.system", "touch /tmp/owned")],
		["evil_obj.pkl", call("os.system", "touch /tmp/owned")],
		["evil_stack_global.pkl", call("posix.system", "touch /tmp/owned")],
		["persid.pkl", call("persistent id", "abc")],
		["ext.pkl", { name: "extension 5" }],
		["huge_bytes8.pkl", "the pickle is cut off"],
		["huge_string_claim.pkl", "the pickle is cut off"],
		["huge_unicode8.pkl", "the pickle is cut off"],
		["neg_long4.pkl", "the pickle is cut off"],
		["no_stop.pkl", "the pickle is cut off"],
		["truncated.pkl", "the pickle is cut off"],
		["mark_only.pkl", "broken pickle at byte 5: a value is missing"],
		["stack_underflow.pkl", "broken pickle at byte 2: a value is missing"],
		["proto_99.pkl", "protocol 99 of pickles is not known"],
	])("%s: nothing is called, and what is claimed takes no memory", async (name, expected) => {
		const reading = read(readFileSync(new URL(name, fixtures)));
		if (typeof expected === "string") await expect(reading).rejects.toThrow(new DataError(expected));
		else expect((await reading).value).toMatchObject(expected);
		expect(existsSync("/tmp/owned")).toBe(false);
	});

	test("10^39 leaves are 40 lists", async () => {
		const { value } = await read(readFileSync(new URL("billion_laughs.pkl", fixtures)));
		const lists = new Set<unknown>();
		for (let list: unknown = value; Array.isArray(list); list = list[0]) {
			lists.add(list);
			expect(list.every((item) => item === list[0])).toBe(true);
		}
		expect(lists.size).toBe(40);
	});

	test("keys that JavaScript knows are keys like any other", async () => {
		const { value } = await read(readFileSync(new URL("proto_keys.pkl", fixtures)));
		expect([...(value as Map<unknown, unknown>).keys()]).toEqual(["__proto__", "constructor", "toString"]);
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
	});
});
