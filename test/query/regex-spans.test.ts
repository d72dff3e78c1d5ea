import fc from "fast-check";
import { expect, test } from "vitest";
import { linearRegex } from "../../source/query/linear-regex.ts";
import { regexSpans } from "../../source/query/regex-spans.ts";

function found(pattern: string, text: string, flags: "" | "i" = ""): string[] {
	return regexSpans(pattern, flags)(text).map(([start, end]) => text.slice(start, end));
}

test("each place, from the left and as far as it goes", () => {
	expect(found("\\d+", "a12b3 456")).toEqual(["12", "3", "456"]);
	expect(found("loss=.*", "x loss=1 y")).toEqual(["loss=1 y"]);
	expect(found("a|ab|abc", "xabcab")).toEqual(["abc", "ab"]);
	expect(found("(ab)+", "ababxab")).toEqual(["abab", "ab"]);
	expect(found("😀+", "a😀😀b")).toEqual(["😀😀"]);
});

test("places of a text, and none where nothing would be read", () => {
	expect(found("^a", "aa")).toEqual(["a"]);
	expect(found("a$", "aa")).toEqual(["a"]);
	expect(found("\\ba\\b", "a ba a")).toEqual(["a", "a"]);
	expect(found("\\Ba", "a ba")).toEqual(["a"]);
	expect(found("x*", "axxb")).toEqual(["xx"]);
	expect([found("", "abc"), found("$", "abc")]).toEqual([[], []]);
});

test("small and capital letters are the same when told so", () => {
	expect(found("err", "ERR Err", "i")).toEqual(["ERR", "Err"]);
	expect(found("err", "ERR Err")).toEqual([]);
});

test("a text that takes long has the places that were found until then", () => {
	const text = "a".repeat(200_000);
	expect(found("(a*)*b", text)).toEqual([]);
	expect(found("b", `b${text}b`)).toEqual(["b"]);
});

test("there are places wherever something fits", () => {
	const pattern = fc
		.array(fc.constantFrom("a", "b", ".", "[ab]", "a+", "b?", "(a|b)", "(ab)*", "^", "$", "\\b"), {
			minLength: 1,
			maxLength: 5,
		})
		.map((parts) => parts.join(""));
	fc.assert(
		fc.property(pattern, fc.string({ unit: fc.constantFrom("a", "b", " ", "é"), maxLength: 12 }), (source, text) => {
			const longest = Array.from(text.matchAll(new RegExp(source, "gu")), ([one]) => one).filter((one) => one !== "");
			const spans = regexSpans(source)(text);
			if (longest.length > 0) expect(spans.length).toBeGreaterThan(0);
			if (spans.length > 0) expect(linearRegex(source)(text)).toBe(true);
			for (const [start, end] of spans) expect(end).toBeGreaterThan(start);
		}),
		{ numRuns: 500 },
	);
});
