import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shellWord } from "../../source/render/shell-word.ts";
import { shellWords } from "../../source/settings/shell-words.ts";

test.each([
	["", []],
	["  a  b ", ["a", "b"]],
	["--filter 'lr < 0.01' -x", ["--filter", "lr < 0.01", "-x"]],
	[`a'b c'"d 'e"f`, ["ab cd 'ef"]],
	[`"a\\"b" '' \\ x`, [`a"b`, "", " x"]],
	[`"a\\n\\$b"`, ["a\\n$b"]],
])("%j", (text, words) => expect(shellWords(text)).toEqual(words));

test("as the shell cuts it", () => {
	const text = `--filter='a < 1' "b \\"c\\" \\\\ d" e\\ f'g'"h" '' "i\\j"`;
	const out = execFileSync("sh", ["-c", `printf '%s\\0' ${text}`], { encoding: "utf8" });
	expect(shellWords(text)).toEqual(out.split("\0").slice(0, -1));
});

test("a quote that is left open", () => {
	for (const text of ["'a", 'b "c', '"a\\"']) expect(() => shellWords(text)).toThrow("is not closed");
});

test("whatever was quoted comes back", () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: "grapheme" })), (words) => {
			expect(shellWords(words.map(shellWord).join(" "))).toEqual(words);
		}),
	);
});
