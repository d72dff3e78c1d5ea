import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Comparison, type Filter, formatFilter } from "../../source/query/filter.ts";
import { FilterError } from "../../source/query/filter-error.ts";
import { parseFilter } from "../../source/query/parse-filter.ts";

const word = (text: string) => ({ text, isQuoted: false });
const compare = (name: string, by: Comparison, text: string): Filter => ({
	is: "compare",
	name,
	by,
	value: word(text),
});
const [a, b, c] = [compare("a", "=", "1"), compare("b", "=", "1"), compare("c", "=", "1")];

test.each<[string, Filter]>([
	["a=1 or b=1 and not c=1", { is: "or", parts: [a, { is: "and", parts: [b, { is: "not", part: c }] }] }],
	["(a=1 or b=1) and c=1", { is: "and", parts: [{ is: "or", parts: [a, b] }, c] }],
	["a=1 and (b=1 and c=1)", { is: "and", parts: [a, b, c] }],
	["a==1||b=1", { is: "or", parts: [a, b] }],
	["!a=1", { is: "not", part: a }],
	["lr < 1e-3", compare("lr", "<", "1e-3")],
	["path contains `a b`", { is: "compare", name: "path", by: "contains", value: { text: "a b", isQuoted: true } }],
	["x in [1, 'a b']", { is: "in", name: "x", values: [word("1"), { text: "a b", isQuoted: true }] }],
	["x not in ()", { is: "not in", name: "x", values: [] }],
	["x is not null", { is: "not", part: { is: "state", name: "x", state: "null" } }],
	["x exists", { is: "not", part: { is: "state", name: "x", state: "absent" } }],
	["x !~ ^a", compare("x", "!~", "^a")],
	["last(val/acc) < 1", compare("last(val/acc)", "<", "1")],
	["best = 1", compare("best", "=", "1")],
	["`is` = 1", compare("is", "=", "1")],
	["adam", { is: "text", text: "adam" }],
	["'lr=0.1, a'", { is: "text", text: "lr=0.1, a" }],
])("%s", (text, filter) => {
	expect(parseFilter(text)).toEqual(filter);
});

test.each([
	["", 0, "a name is expected here"],
	["lr <", 4, "a value is expected here"],
	["lr =~ x", 4, "a value is expected, not ~"],
	["lr < and", 5, "a value is expected, not and"],
	["a b", 2, "and, or, or the end is expected, not b"],
	["(a = 1", 6, ") is expected here"],
	["a = 1)", 5, "and, or, or the end is expected, not )"],
	["a in 1", 5, "[ is expected, not 1"],
	["a in [1 2]", 8, ", or ] is expected, not 2"],
	["a not like b", 6, "in is expected, not like"],
	["a is odd", 5, "missing, null, nan or absent is expected, not odd"],
	["a is constructor", 5, "missing, null, nan or absent is expected, not constructor"],
	["best()", 5, "the name of a metric is expected, not )"],
	["`a`", 3, "a comparison is expected here"],
	["x = 1 and x ~ '('", 14, "( is no regular expression"],
	["x ~ '(a+)+$'", 4, "(a+)+$ repeats a group with a choice inside, which can take forever"],
	[`x ~ ${"a".repeat(1001)}`, 4, "the pattern is longer than 1000 characters"],
	["(".repeat(5000), 100, "fewer brackets is expected, not ("],
])("%s goes wrong at %i", (text, position, message) => {
	expect(() => parseFilter(text)).toThrow(expect.objectContaining({ name: "FilterError", position, message }));
});

describe("any filter", () => {
	const anyText = fc.oneof(
		fc.string({ maxLength: 8 }),
		fc.constantFrom("and", "in", "best", "a b", "it's", "\\d", "`", "\n", "😀", "1e-3", "null", ""),
	);
	const quoted = anyText.map((text) => `'${text.replace(/[\\']/g, "\\$&")}'`);
	const backquoted = anyText.map((text) => `\`${text.replace(/[\\`]/g, "\\$&")}\``);
	const name = fc.oneof(
		fc.constantFrom("lr", "a.b", "best", "val/acc", "is_on", "best(acc)", "last( 'x y' )", "größe"),
		backquoted,
		backquoted.map((text) => `best(${text})`),
	);
	const value = fc.oneof(fc.constantFrom("1", "-1e-3", "adam", "???", "null", "nan"), quoted, backquoted);
	const list = fc.array(value, { maxLength: 3 }).map((values) => values.join(", "));
	const condition = fc.oneof(
		fc
			.tuple(name, fc.constantFrom("=", "==", "!=", "<", "<=", ">", ">=", " contains "), value)
			.map((parts) => parts.join("")),
		fc
			.tuple(name, fc.constantFrom("~", "!~"), fc.constantFrom("^a.*b$", "'(a|b)'", "'\\d+'"))
			.map((parts) => parts.join(" ")),
		fc.tuple(name, fc.constantFrom("in", "not in"), list).map(([left, by, values]) => `${left} ${by} [${values}]`),
		fc
			.tuple(name, fc.constantFrom("is null", "is not missing", "is nan", "is absent", "exists"))
			.map((parts) => parts.join(" ")),
		quoted,
	);
	const { filter } = fc.letrec<{ filter: string }>((tie) => ({
		filter: fc.oneof(
			{ maxDepth: 4 },
			condition,
			fc
				.tuple(tie("filter"), fc.constantFrom(" and ", "&&", " or ", "||"), tie("filter"))
				.map((parts) => parts.join("")),
			tie("filter").map((inner) => `(${inner})`),
			tie("filter").map((inner) => `not ${inner}`),
		),
	}));

	test("reads the same after it was written", () => {
		fc.assert(
			fc.property(filter, (text) => {
				const read = parseFilter(text);
				expect(parseFilter(formatFilter(read))).toEqual(read);
			}),
			{ numRuns: 1000 },
		);
	});

	test("can be typed letter by letter: what is not yet one says where", () => {
		fc.assert(
			fc.property(fc.oneof(filter, fc.string({ unit: "grapheme" })), (text) => {
				for (let end = 0; end < text.length; end++) expectReadOrPlace(text.slice(0, end));
			}),
			{ numRuns: 500 },
		);
	});

	function expectReadOrPlace(text: string): void {
		try {
			parseFilter(text);
		} catch (error) {
			if (!(error instanceof FilterError)) throw error;
			expect(error.position).toBeGreaterThanOrEqual(0);
			expect(error.position).toBeLessThanOrEqual(text.length);
		}
	}
});
