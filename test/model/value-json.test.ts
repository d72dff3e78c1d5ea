import { expect, test } from "vitest";
import { FilePath, Float, isMapping, type Value } from "../../source/model/value.ts";
import { type ValueJson, valueFromJson, valueToJson } from "../../source/model/value-json.ts";
import { spelled } from "../corpus.ts";

test.each<[string, Value]>([
	["null, flags and texts", [null, true, false, "", "null", "???", "1"]],
	["ints", [0, -1, 2 ** 53 - 1, 2n ** 64n, -(2n ** 70n)]],
	["floats", [0.1, new Float(1), new Float(-0), new Float(1e22), Number.NaN, Number.POSITIVE_INFINITY, -1 / 0]],
	["bytes and paths", [new Uint8Array([0, 255]), new FilePath("/a/b")]],
	[
		"mappings",
		[
			new Map<Value, Value>([
				[1, "int"],
				["1", new Map()],
				[true, [[]]],
				["int", "5"],
			]),
			new Map(),
		],
	],
])("%s come back as they were, through JSON", (_, value) => {
	const back = valueFromJson(JSON.parse(JSON.stringify(valueToJson(value))) as ValueJson);
	expect(spelled(back)).toBe(spelled(value));
	if (Array.isArray(back) && isMapping(back[0])) expect([...back[0].keys()]).toEqual([1, "1", true, "int"]);
});
