import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shellWord } from "../../source/render/shell-word.ts";

test("a shell reads each word back as it was", () => {
	const word = fc.string({ unit: fc.constantFrom("a", " ", "'", '"', "$", "`", "\\", "\n", "*", "~", "!", "ä", "=") });
	fc.assert(
		fc.property(fc.array(word, { maxLength: 4 }), (words) => {
			const line = `printf '%s\\0' ${words.map(shellWord).join(" ")}`;
			const out = execFileSync("/bin/sh", ["-c", line], { encoding: "utf8" });
			expect(out.split("\0").slice(0, words.length)).toEqual(words);
		}),
		{ numRuns: 60 },
	);
	expect(shellWord("a/b-c_1.npy")).toBe("a/b-c_1.npy");
});
