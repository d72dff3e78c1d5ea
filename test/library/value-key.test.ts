import { expect, test } from "vitest";
import { valueKey } from "../../source/library/value-key.ts";
import { FilePath, Float, type Value } from "../../source/model/value.ts";

const mapping = (...items: [Value, Value][]) => new Map(items);

test.each<[Value | undefined, Value | undefined]>([
	[1, new Float(1)],
	[0, new Float(-0)],
	[10n ** 22n, new Float(1e22)],
	[Number.NaN, Number.NaN],
	[undefined, undefined],
	[
		[1, ["a"]],
		[new Float(1), ["a"]],
	],
	[mapping(["a", 1], ["b", 2]), mapping(["b", 2], ["a", 1])],
])("%o is %o", (a, b) => {
	expect(valueKey(a)).toBe(valueKey(b));
});

test("these are all different", () => {
	const values: (Value | undefined)[] = [
		undefined,
		null,
		"null",
		"???",
		"absent",
		true,
		"True",
		1,
		"1",
		9007199254740993n,
		9007199254740992n,
		Number.NaN,
		Number.POSITIVE_INFINITY,
		"a",
		new FilePath("a"),
		new Uint8Array([97]),
		[],
		["a", "b"],
		["a, b"],
		[["a"], "b"],
		mapping(),
		mapping(["a", "b"]),
	];
	expect(new Set(values.map(valueKey)).size).toBe(values.length);
});
