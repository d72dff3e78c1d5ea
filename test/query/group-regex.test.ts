import fc from "fast-check";
import { expect, test } from "vitest";
import { GroupRegex } from "../../source/query/group-regex.ts";

/** Longer than what the engine of JavaScript is trusted with. */
const long = " ".repeat(5000);

test.each([
	["loss (?<loss>\\S+)", "a loss 0.5 loss 0.6", { loss: "0.5" }],
	["(?<a>.*)(?<b>\\d+)", "x12", { a: "x1", b: "2" }],
	["(?<a>.*?)(?<b>\\d+)", "x12", { a: "x", b: "12" }],
	["(?<a>a|ab)(?<b>c|bcd)?", "abcd", { a: "a", b: "bcd" }],
	["(?:(?<a>x)|(?<b>y))+", "xy", { a: undefined, b: "y" }],
	["(?<a>x*)*", "xx", { a: "xx" }],
	["(?:(?<a>x)|y){2}", "xy", { a: undefined }],
	["^(?<a>\\d{1,2}?)(?<b>\\d*)", "123", { a: "1", b: "23" }],
	["\\b(?<a>é|😀)", "a😀", { a: "😀" }],
])("%s reads %s", (source, text, groups) => {
	const regex = new GroupRegex(source);
	expect({ ...new RegExp(source, "u").exec(text)?.groups }).toEqual(groups);
	expect(regex.exec(text)?.groups).toEqual(groups);
	expect(regex.exec(`${text}${long}`)?.groups).toEqual({
		...new RegExp(source, "u").exec(`${text}${long}`)?.groups,
	});
});

test("groups are read as by JavaScript, whatever the pattern", () => {
	const one = fc.constantFrom("a", "b", ".", "[ab]", "\\w", "(?<G>a)", "(?<G>a|b)", "(?<G>.)", "(?<G>[ab]+)");
	// Rounds that read nothing are the one thing that is taken otherwise: these are not repeated.
	const single = fc.constantFrom("\\b", "^", "(?<G>a*?)", "(?<G>b*)", "(?<G>)", "(?<G>a?|b)");
	const sign = fc.constantFrom("", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?");
	const part = fc.tuple(one, sign).map(([text, repeat]) => `(?:${text})${repeat}`);
	const pattern = fc.array(fc.oneof(part, single, fc.constant("|")), { minLength: 1, maxLength: 5 }).map((parts) => {
		let group = 0;
		return `(?<all>${parts.join("")})`.replace(/<G>/g, () => `<g${group++}>`);
	});
	const text = fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 10 });
	fc.assert(
		fc.property(pattern, text, (source, line) => {
			const whole = line + long;
			const own = new RegExp(source, "u").exec(whole)?.groups;
			expect(new GroupRegex(source).exec(whole)?.groups ?? null).toEqual(own === undefined ? null : { ...own });
		}),
		{ numRuns: 1500 },
	);
});

test.each([
	"(?<x>.*.*.*.*.*.*)z",
	"(?<x>(a+)+)$z",
	"(?<x>(?:a|a)*)b",
	"(?<x>a*)a*a*a*b",
	"(?<x>a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?)b",
])("%s comes to an end on lines that would take others for ever", (source) => {
	const regex = new GroupRegex(source);
	for (const length of [20, 200, 10_000]) expect(regex.exec("a".repeat(length))).toBeNull();
	expect(regex.exec(`${"a".repeat(10_000)}${source.at(-1)}`) !== null).toBe(!source.includes("$"));
});
