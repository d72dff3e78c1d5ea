import fc from "fast-check";
import { expect, test } from "vitest";
import { requiredText } from "../../source/query/required-text.ts";

test.each([
	["loss=\\d+\\.\\d+", "loss="],
	["epoch 1.*accuracy", "accuracy"],
	["(?:a|b)error", ""],
	["(warn)ing", "ing"],
	["colou?r", "colo"],
	["ab*c", "a"],
	["ab+c", "ab"],
	["ab{2}c", "a"],
	["ab{0,3}c", "a"],
	["a\\.b\\(c\\)", "a.b(c)"],
	["[abc]+", ""],
	["\\bword\\b", "word"],
	["\\p{L}x", "x"],
	["a\\x41+bc", "bc"],
	["a\\u0041+bc", "bc"],
	["s(?<a>[^:)]+)(?: val_loss)? b", " b"],
	["", ""],
])("%s needs '%s'", (pattern, text) => {
	expect(requiredText(pattern)).toBe(text);
});

test("what fits has it", () => {
	const part = fc.constantFrom(
		"ab",
		"c",
		"\\d",
		"[xy]",
		"a?",
		"b*",
		"c+",
		"(ab)",
		"(?:x)?",
		"d{0,2}",
		"e{2}",
		"\\.",
		"\\x61?",
		"é",
	);
	fc.assert(
		fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
			const pattern = parts.join("");
			const fits = "ab c 1 x ab. é ee dd abc1xab.eeé".repeat(3);
			for (const [match] of fits.matchAll(new RegExp(pattern, "gu"))) expect(match).toContain(requiredText(pattern));
		}),
		{ numRuns: 500 },
	);
});
