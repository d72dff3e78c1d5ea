import { expect, test } from "vitest";
import { FilePath, float, type Value } from "../../source/model/value.ts";
import { valueField } from "../../source/render/value-field.ts";

test("a field keeps all there is of a value", () => {
	const cases: [Value | undefined, string][] = [
		[undefined, ""],
		[null, "null"],
		["???", "???"],
		[Number.NaN, "NaN"],
		[Number.POSITIVE_INFINITY, "Infinity"],
		[Number.NEGATIVE_INFINITY, "-Infinity"],
		[1, "1"],
		[float(1), "1.0"],
		[0.1 + 0.2, "0.30000000000000004"],
		[12345678901234567890n, "12345678901234567890"],
		[false, "false"],
		["=1+1\n\u001b", "=1+1\n\u001b"],
		[new FilePath("a b"), "a b"],
		[new Uint8Array([255, 0]), "/wA="],
		[[1, float(1), "a"], '[1,1.0,"a"]'],
		[new Map([["a", null]]), '{"a":null}'],
	];
	for (const [value, text] of cases) expect(valueField(value)).toBe(text);
});
