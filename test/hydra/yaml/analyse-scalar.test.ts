import { expect, test } from "vitest";
import { analyseScalar } from "../../../source/hydra/yaml/analyse-scalar.ts";

test.each([
	["a b", "plain"],
	["a:b#c", "plain"],
	["-a", "plain"],
	["?a", "plain"],
	["é日", "plain"],
	["a: b", "single"],
	["a:", "single"],
	["a #b", "single"],
	["#a", "single"],
	["- a", "single"],
	["---a", "single"],
	[" a", "single"],
	["a ", "single"],
	["a\nb", "single"],
	["a\u2028", "single"],
	["a \nb", "double"],
	["a\n b", "double"],
	["a\tb", "double"],
	["\ufeff", "double"],
	["\u{10ffff}", "double"],
])("%j can be %s at best", (text, style) => {
	for (const emitter of ["libyaml", "python"] as const) {
		const { isPlain, isSingleQuoted } = analyseScalar(text, emitter);
		expect(isPlain ? "plain" : isSingleQuoted ? "single" : "double").toBe(style);
	}
});

test("libyaml takes more signs for special than PyYAML", () => {
	for (const text of ["🚀", "a\u0085"]) {
		expect(analyseScalar(text, "libyaml").isSingleQuoted).toBe(false);
		expect(analyseScalar(text, "python").isSingleQuoted).toBe(true);
	}
	expect(analyseScalar("a\rb", "libyaml").isMultiline).toBe(true);
	expect(analyseScalar("a\rb", "python").isMultiline).toBe(false);
});
