import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linearRegex } from "../../source/query/linear-regex.ts";

describe("what JavaScript says", () => {
	const one = fc.constantFrom(
		"a",
		"b",
		"1",
		"_",
		"é",
		"😀",
		".",
		"\\d",
		"\\w",
		"\\W",
		"\\s",
		"\\S",
		"[ab]",
		"[^a]",
		"[a-c1]",
		"[\\]\\d]",
		"\\.",
		"\\(",
		"\\u0061",
		"\\u{1F600}",
		"\\uD83D\\uDE00",
		"\\x61",
		"\\p{L}",
		"\\P{L}",
		"\\n",
		"\\0",
		"\\cJ",
		"^",
		"$",
		"\\b",
		"\\B",
		"-",
		"/",
	);
	const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
		pattern: fc.oneof(
			{ maxDepth: 5 },
			one,
			fc.array(tie("pattern"), { maxLength: 4 }).map((parts) => parts.join("")),
			fc.tuple(tie("pattern"), tie("pattern")).map((parts) => parts.join("|")),
			fc
				.tuple(fc.constantFrom("(", "(?:", "(?<n>"), tie("pattern"))
				.map(([open, inner]) => `${open === "(?<n>" && inner.includes("(?<n>") ? "(" : open}${inner})`),
			fc
				.tuple(
					tie("pattern"),
					fc.constantFrom("*", "+", "?", "{2}", "{0}", "{1,}", "{0,2}", "{2,3}", "*?", "+?", "??", "{1,2}?"),
				)
				.map(([inner, sign]) => `(?:${inner})${sign}`),
		),
	}));
	const text = fc.array(fc.constantFrom("a", "A", "b", "1", "_", "é", "😀", "\ud83d", " ", "\n", ".", "(", "]", "-"), {
		maxLength: 8,
	});

	test("of any pattern on any text", () => {
		fc.assert(
			fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 5 }), (written, texts) => {
				const own = javascript(written);
				fc.pre(own !== null);
				const fits = linearRegex(written);
				for (const parts of texts) {
					// V8 finds a place that is no boundary also in the middle of a character of two units.
					const units = /\\b/i.test(written) ? parts.filter((one) => one.length === 1 && one !== "\ud83d") : parts;
					expect(fits(units.join(""))).toBe(own!.test(units.join("")));
				}
			}),
			{ numRuns: 2000 },
		);
	});

	/** Null where it is none: `n` may come twice. */
	function javascript(written: string): RegExp | null {
		try {
			return new RegExp(written, "u");
		} catch {
			return null;
		}
	}
});

test.each([
	["^ad.*m$", "adam", true],
	["^ad.*m$", "adams", false],
	["^(?:a|b)$", "ab", false],
	["(?i:ADAM)", "adam", true],
	["(?i:a(?-i:b))", "Ab", true],
	["(?i:a(?-i:b))", "AB", false],
	["(?s:.(?-s:.))", "\n\n", false],
	// Where V8 says no: its own answer is no measure for flags of a group.
	["(?i:(?s-i:a)|[a-c1]|[a-c1])", "A", true],
	["(?i:\\0|((a|a)))", "A", true],
	["\\blr\\b", "the lr=1", true],
	["(a|)+b", "b", true],
	["(){100000}((){100000}){100000}x", "x", true],
	["", "", true],
	[".", "\n", false],
	["^.$", "😀", true],
])("%s in %s", (pattern, text, expected) => {
	expect(linearRegex(pattern)(text)).toBe(expected);
});

test.each([
	["(", "( is no regular expression"],
	["a(?=b)", "(?=, which looks around, is not known here"],
	["(?<!b)a", "(?<!, which looks around, is not known here"],
	["(a)\\1", "\\1, which looks back, is not known here"],
	["(?<n>a)\\k<n>", "\\k<n>, which looks back, is not known here"],
	["((a{1000}){1000}){1000}", "((a{1000}){1000}){1000} repeats too much"],
	["a{99999999999}", "a{99999999999} repeats too much"],
	["(?m:^a)", "(?m: is not known here"],
])("%s is refused", (pattern, message) => {
	expect(() => linearRegex(pattern)).toThrow(expect.objectContaining({ name: "UserError", message }));
});

test.each([
	"(a+)+$",
	"(a|a)*b",
	"(a?){50}a{50}b",
	".*.*.*.*.*.*.*.*x",
	"((a*)*)*b",
	"a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?b",
	"a*b",
	"(?:.?){900}z",
])("%s comes to an end on a text that would take others for ever", (pattern) => {
	expect(linearRegex(pattern)("a".repeat(20_000))).toBe(pattern.endsWith("$"));
});

test("a pattern that meets ever new places on ever new texts is given up", () => {
	const fits = linearRegex("(?:a|b)*a[ab]{900}c");
	let seed = 1;
	const text = Array.from({ length: 200_000 }, () => {
		seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
		return seed > 2 ** 30 ? "a" : "b";
	}).join("");
	expect(() => fits(text)).toThrow("the pattern takes too long on these texts");
});
