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
	["x is ???", { is: "state", name: "x", state: "???" }],
	[
		"x = [1, [a]]",
		{
			is: "compare",
			name: "x",
			by: "=",
			value: { text: "", isQuoted: false, items: [word("1"), { text: "", isQuoted: false, items: [word("a")] }] },
		},
	],
	["started > -7d", compare("started", ">", "-7d")],
	["mean_last( x , 5 ) > 1", compare("mean_last(x, 5)", ">", "1")],
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
	["lr =~ x", 3, "=~ is no comparison; did you mean ~?"],
	["lr => 1", 3, "=> is no comparison; did you mean >=?"],
	["lr =< 1", 3, "=< is no comparison; did you mean <=?"],
	["lr <> 1", 3, "<> is no comparison; did you mean !=?"],
	["lr === 1", 3, "=== is no comparison; did you mean =?"],
	["lr < > 1", 5, "a value is expected, not >"],
	["a = 1 & b = 2", 6, "& means nothing here; did you mean and? Text with such signs stands in quotes"],
	["a = 1 AND b = 2", 6, "and, or, or the end is expected, not AND; did you mean and?"],
	["a = 1 adn b = 2", 6, "and, or, or the end is expected, not adn; did you mean and?"],
	["NOT a = 1", 0, "NOT is no name; did you mean not?"],
	["a IN [1]", 2, "and, or, or the end is expected, not IN; did you mean in?"],
	["a contians b", 2, "and, or, or the end is expected, not contians; did you mean contains?"],
	["a : 1", 2, "and, or, or the end is expected, not :; did you mean =?"],
	["a not ni [1]", 6, "in is expected, not ni; did you mean in?"],
	["a is nul", 5, "missing, null, nan, ??? or absent is expected, not nul; did you mean null?"],
	["a is None", 5, "missing, null, nan, ??? or absent is expected, not None; did you mean null?"],
	["'odd name' = 1", 0, "text is not compared; did you mean the name `odd name`?"],
	["a ~ (xy)", 4, "a pattern with such signs stands in quotes"],
	["a ~ x[yz]", 5, "a pattern with such signs stands in quotes"],
	[`x = ${"[".repeat(200)}`, 103, "fewer brackets is expected, not ["],
	["lr < and", 5, "a value is expected, not and"],
	["a b", 2, "and, or, or the end is expected, not b"],
	["(a = 1", 6, ") is expected here"],
	["a = 1)", 5, "and, or, or the end is expected, not )"],
	["a in 1", 5, "[ is expected, not 1"],
	["a in [1 2]", 8, ", or ] is expected, not 2"],
	["a not like b", 6, "in is expected, not like"],
	["a is odd", 5, "missing, null, nan, ??? or absent is expected, not odd"],
	["a is constructor", 5, "missing, null, nan, ??? or absent is expected, not constructor"],
	["best()", 5, "the name of a metric is expected, not )"],
	["`a`", 3, "a comparison is expected here"],
	["x = 1 and x ~ '('", 14, "( is no regular expression"],
	["x ~ '(?=a)b'", 4, "(?=, which looks around, is not known here"],
	["x ~ a{9999}", 4, "a{9999} repeats too much"],
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
		fc.constantFrom(
			"lr",
			"a.b",
			"best",
			"val/acc",
			"is_on",
			"best(acc)",
			"last( 'x y' )",
			"at(a, 1e3)",
			"choice.model",
			"größe",
		),
		backquoted,
		backquoted.map((text) => `best(${text})`),
	);
	const value = fc.oneof(
		fc.constantFrom("1", "-1e-3", "adam", "???", "null", "nan", "-7d", "2024-05-01", "[1, [a, 'b c'], []]"),
		quoted,
		backquoted,
	);
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
			.tuple(name, fc.constantFrom("is null", "is not missing", "is nan", "is absent", "is ???", "exists"))
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

	test("that is made as data reads the same after it was written", () => {
		const name = fc.oneof(
			fc.constantFrom("lr", "a.b", "and", "best(acc)", "at(a b, 3)", "auc(x, 1)", "at(x)"),
			anyText,
		);
		const bare = fc.constantFrom("1", "1e-3", "adam", "-7d", "???", "null").map(word);
		const plain = fc.oneof(
			bare,
			anyText.map((text) => ({ text, isQuoted: true })),
		);
		const literal = fc.oneof(
			plain,
			fc.array(plain, { maxLength: 3 }).map((items) => ({ text: "", isQuoted: false, items })),
		);
		const { made } = fc.letrec<{ made: Filter; part: Filter }>((tie) => ({
			part: fc.oneof(
				fc.record({
					is: fc.constant("compare" as const),
					name,
					by: fc.constantFrom<Comparison>("=", "!=", "<", "<=", ">", ">=", "contains"),
					value: literal,
				}),
				fc.record({
					is: fc.constantFrom("in" as const, "not in" as const),
					name,
					values: fc.array(literal, { maxLength: 3 }),
				}),
				fc.record({
					is: fc.constant("state" as const),
					name,
					state: fc.constantFrom(
						"missing" as const,
						"null" as const,
						"nan" as const,
						"absent" as const,
						"???" as const,
					),
				}),
				fc.record({ is: fc.constant("text" as const), text: anyText }),
			),
			made: fc.oneof(
				{ maxDepth: 4 },
				tie("part"),
				fc.record({ is: fc.constant("not" as const), part: tie("made") }),
				// An `and` in an `and` is one of more parts.
				fc
					.tuple(fc.constantFrom("and" as const, "or" as const), fc.array(tie("made"), { minLength: 2, maxLength: 3 }))
					.map(([is, parts]) => ({ is, parts: parts.flatMap((one) => (one.is === is ? one.parts : [one])) })),
			),
		}));
		fc.assert(
			fc.property(made, (one) => {
				expect(parseFilter(formatFilter(one))).toEqual(one);
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
