import { expect, test } from "vitest";
import { parentOf } from "../../source/project/parent-of.ts";

test("the folder around a path, up to the opened one", () => {
	expect(["a/b/c", "a", "."].map(parentOf)).toEqual(["a/b", ".", "."]);
});
