import { expect, test } from "vitest";
import { flatten } from "../../source/model/flat-config.ts";
import type { Value } from "../../source/model/value.ts";

test("a config flattens to dotted names; lists and empty mappings stay values", () => {
	const config = new Map<Value, Value>([
		[
			"a",
			new Map<Value, Value>([
				["b", 1],
				["__proto__", 2],
				[true, 3],
			]),
		],
		["list", [1, new Map<Value, Value>([["x", 1]])]],
		["empty", new Map()],
	]);
	const { names, paths, values } = flatten(config);
	expect(names).toEqual(["a.b", "a.__proto__", "a.True", "list", "empty"]);
	expect(paths).toEqual([["a", "b"], ["a", "__proto__"], ["a", true], ["list"], ["empty"]]);
	expect(values.slice(0, 3)).toEqual([1, 2, 3]);
});
