import { expect, test } from "vitest";
import { under } from "../../source/project/under.ts";

test("the opened folder adds nothing to a path", () => {
	expect([under(".", "a"), under("a/b", "c")]).toEqual(["a", "a/b/c"]);
});
