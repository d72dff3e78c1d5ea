import { expect, test } from "vitest";
import { pythonText } from "../../source/model/python-text.ts";
import { float, type Value } from "../../source/model/value.ts";

test("values print as Python's str prints them", () => {
	const cases: [Value, string][] = [
		["it's", "it's"],
		[["it's", 'say "hi"', "both '\""], `["it's", 'say "hi"', 'both \\'"']`],
		[[true, null, 1, float(1), 1e-5], "[True, None, 1, 1.0, 1e-05]"],
		[
			new Map<Value, Value>([
				["k", [1]],
				[1, "a\nb"],
			]),
			"{'k': [1], 1: 'a\\nb'}",
		],
		[new Uint8Array([0, 39, 92, 65, 255]), "b'\\x00\\'\\\\A\\xff'"],
		[2 ** 60, "1152921504606846976"],
	];
	for (const [value, text] of cases) expect(pythonText(value)).toBe(text);
});
