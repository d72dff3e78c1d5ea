import { expect, test } from "vitest";
import { keyPathOf } from "../../source/hydra/key-path.ts";

test.each<[string, number, string[]]>([
	["a", 0, ["a"]],
	["a.b[c].d", 0, ["a", "b", "c", "d"]],
	["[a][b]", 0, ["a", "b"]],
	["..a.b", 2, ["a", "b"]],
	[".[a]", 1, ["a"]],
	["a..b", 0, ["a", "", "b"]],
	["a.has space", 0, ["a", "has space"]],
	["a[b]c.d", 0, ["a", "b", "d"]],
	["a[b", 0, ["a"]],
	[".", 1, []],
	["", 0, []],
])("%j", (text, dots, keys) => expect(keyPathOf(text)).toEqual({ dots, keys, text }));

test("a path of brackets alone ends soon", () => {
	expect(keyPathOf("[".repeat(200_000)).keys).toEqual([]);
	expect(keyPathOf("[a]".repeat(100_000)).keys).toHaveLength(100_000);
});
