import { expect, test } from "vitest";
import { applyPatch } from "../../build/patch.ts";

const patch = { file: "some/file.js", sha256: "", edits: [{ find: "old", put: "$& new" }] };

test("replaces a text, to the letter", () => {
	expect(applyPatch(patch, "an old thing")).toBe("an $& new thing");
});

test.each([
	["nothing to find", 0],
	["old and old", 2],
])("refuses %j", (text, times) => {
	expect(() => applyPatch(patch, text)).toThrow(`some/file.js has ${times} times, not once, this text:\nold`);
});
