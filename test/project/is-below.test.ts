import { expect, test } from "vitest";
import { isBelow } from "../../source/project/is-below.ts";

test("a folder, what lies in it, and what is only called alike", () => {
	expect(["a", "a/b", "ab", "."].map((path) => isBelow(path, "a"))).toEqual([true, true, false, false]);
	expect(isBelow("a/b", ".")).toBe(true);
});
