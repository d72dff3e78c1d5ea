import { expect, test } from "vitest";
import { pythonText } from "../../source/model/python-text.ts";
import { FilePath, float, type Value } from "../../source/model/value.ts";

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
		[new Uint8Array([0, 39, 92, 65, 255]), `b"\\x00'\\\\A\\xff"`],
		[new Uint8Array([34, 39, 10]), `b'"\\'\\n'`],
		[new FilePath("data/it's"), "data/it's"],
		[[new FilePath("data/it's")], `[PosixPath("data/it's")]`],
		[
			["é日\u{1f680}", "\u00a0\u200b\u{e0001}\u2028\ud800\x7f \\"],
			"['é日\u{1f680}', '\\xa0\\u200b\\U000e0001\\u2028\\ud800\\x7f \\\\']",
		],
		[-(2 ** 53) + 1, "-9007199254740991"],
		[2 ** 60, "1152921504606846976"],
	];
	for (const [value, text] of cases) expect(pythonText(value)).toBe(text);
});
