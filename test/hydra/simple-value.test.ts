import { expect, test } from "vitest";
import { simpleScalar, simpleValue } from "../../source/hydra/simple-value.ts";
import { spelled } from "../corpus.ts";

test.each([
	["adam", '"adam"'],
	["0.10", "float 0.1"],
	["'it''s'", '"it\'s"'],
	["${a.b}", '"${a.b}"'],
	["model=cnn,lr=0.1", '"model=cnn,lr=0.1"'],
	["[]", "[]"],
	["{}", "{}"],
	["", "absent"],
	["${a.b", "absent"],
	["'${}'", "absent"],
	["0b_", "absent"],
	["a: b", "absent"],
	["a #b", "absent"],
	["a ", "absent"],
	["é", "absent"],
	["'open", "absent"],
	['"x"', "absent"],
	["*a", "absent"],
	["[1]", "absent"],
	["|", "absent"],
	["a:", "absent"],
	["<<", "absent"],
	["---", "absent"],
])("%j is %s", (source, expected) => {
	expect(spelled(simpleScalar(source))).toBe(expected);
});

test.each([
	["a: 1\n", 2, 0, "int 1"],
	["a: 1", 2, 0, "int 1"],
	["  a: x\n", 4, 2, '"x"'],
	["a:\n- 1\n- 'x'\n", 2, 0, '[int 1, "x"]'],
	["  a:\n  - 1", 4, 2, "[int 1]"],
	["  a:\n    - 1\n", 4, 2, "absent"],
	["a:\n- b: 1\n", 2, 0, "absent"],
	["a:1\n", 2, 0, "absent"],
	["a:\n", 2, 0, "absent"],
	["a: b\n  c\n", 2, 0, "absent"],
])("%j", (text, start, indent, expected) => {
	expect(spelled(simpleValue(text, start, text.length, indent))).toBe(expected);
});
