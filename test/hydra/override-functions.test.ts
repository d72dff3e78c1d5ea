import { describe, expect, test } from "vitest";
import { overrideText } from "../../source/hydra/override-text.ts";
import { parseOverride } from "../../source/hydra/parse-override.ts";
import { rangeValues } from "../../source/hydra/range-values.ts";
import { pythonText } from "../../source/model/python-text.ts";

/** What an override comes to: its value as a word, or its sweep as `kind: items #tags`. */
function comesTo(text: string): string {
	const { value, sweep } = parseOverride(`x=${text}`);
	if (sweep === null) return overrideText(value);
	if (sweep.is === "glob") return `glob: ${sweep.include.join(" ")} - ${sweep.exclude.join(" ")}`;
	const tags = sweep.tags.map((tag) => ` #${tag}`).join("");
	if (sweep.is === "interval") return `interval: ${sweep.start} ${sweep.end}${tags}`;
	const items = sweep.is === "choice" ? sweep.items.map(overrideText) : [...rangeValues(sweep)].map(pythonText);
	return `${sweep.is}${sweep.isShuffled ? "?" : ""}: ${items.join(" ")}${tags}`;
}

describe("sort", () => {
	test.each([
		["sort(b,a,c)", "choice: a b c"],
		["sort(1,3,2.5,reverse=true)", "choice: 3 2.5 1"],
		["sort(choice(2,1,3))", "choice: 1 2 3"],
		["sort(list=[2,1])", "[1,2]"],
		["sort(sweep=choice(2,1),reverse=true)", "choice: 2 1"],
		["sort([a])", "[a]"],
		["sort(a)", "a"],
		// Equal values keep their order, also backwards.
		["sort(true,1,0,1.0)", "choice: 0 True 1 1.0"],
		["sort(0,true,1,1.0,reverse=true)", "choice: True 1 1.0 0"],
		["sort(range(4),reverse=true)", "range: 3 2 1 0"],
		["sort(range(4))", "range: 0 1 2 3"],
		["sort(range(4,0,-2))", "range: 2 4"],
		["sort(tag(t,range(3,0,-1)))", "range: 1 2 3 #t"],
	])("%s → %s", (text, expected) => expect(comesTo(text)).toBe(expected));
});

describe("tags, shuffles and globs", () => {
	test.each([
		["tag(b,a,b,choice(1,2))", "choice: 1 2 #a #b"],
		["tag(t,interval(0,1.5))", "interval: 0 1.5 #t"],
		["tag(t,sweep=range(2))", "range: 0 1 #t"],
		["tag('t u',choice(1,2))", "choice: 1 2 #t u"],
		["tag(new,tag(old,choice(1)))", "choice: 1 #new"],
		["shuffle(1,2)", "choice?: 1 2"],
		["shuffle(range(2))", "range?: 0 1"],
		["shuffle(sweep=choice(a))", "choice?: a"],
		["shuffle(list=[1,2])", "[1,2]"],
		["glob('a*')", "glob: a* - "],
		["glob([a*,'b*'],exclude=[ab*])", "glob: a* b* - ab*"],
	])("%s → %s", (text, expected) => expect(comesTo(text)).toBe(expected));
});

describe("casts of sweeps", () => {
	test.each([
		["int(1.5,2.5)", "choice: 1 2"],
		["str(choice(1,true))", "choice: 1 true"],
		["float(range(2))", "range: 0.0 1.0"],
		["int(range(0,2,0.5))", "range: 0 0 1 1"],
		["float(int(range(0,2,0.5)))", "range: 0.0 0.0 1.0 1.0"],
		["int(value='3')", "3"],
		["choice(1,2)", "choice: 1 2"],
		["interval(end=1,start=0)", "interval: 0 1"],
		["range(stop=3,start=1)", "range: 1 2"],
		["range(3,null)", "range: 0 1 2"],
	])("%s → %s", (text, expected) => expect(comesTo(text)).toBe(expected));
});

test.each([
	["toString()", "there is no function toString"],
	["choice()", "an empty choice is no choice"],
	["choice(range(2))", "a sweep stands inside of a choice"],
	["sort()", "there is nothing to sort"],
	["sort(interval(0,1))", "only a list, a choice or a range is sorted"],
	["sort(1,a)", "values of different kinds have no order"],
	["shuffle()", "there is nothing to shuffle"],
	["shuffle(interval(0,1))", "only a choice or a range is shuffled"],
	["tag(t)", "only a choice, a range or an interval is tagged"],
	["tag(1,choice(a,b))", "a tag is a text"],
	["glob()", "the argument include is missing"],
	["glob(1)", "a glob is made of texts"],
	["range()", "the argument start is missing"],
	["range(1,2,3,4)", "range(1,2,3,4): the function takes no such argument"],
	["range(1,start=2)", "range(1,start=2): the function takes no such argument"],
	["range(start=1,2)", "an argument without a name follows one with a name"],
	["range(null)", "the argument start is no number"],
	["interval(0,true)", "the argument end is no number"],
	["bool(range(2))", "a sweep of this kind is no bool"],
	["int(interval(0,1))", "a sweep of this kind is no int"],
	["int(1,value=2)", "int takes one value"],
	["int(extend_list(1))", "a list's extension is no int"],
	["[extend_list(1)]", "a sweep stands inside of a value"],
])("%s is refused: %s", (text, message) => {
	expect(() => parseOverride(`x=${text}`)).toThrow(
		expect.objectContaining({ kind: "HydraException", message: expect.stringContaining(message) }),
	);
});
