import { expect, test } from "vitest";
import { UserError } from "../../source/model/problem.ts";
import { textFind } from "../../source/query/text-find.ts";

test("a capital letter tells capitals from others, one of an escape does not", () => {
	const fits = (pattern: string, line: string, isPlain = false) => textFind(pattern, isPlain).matches(line);
	expect([fits("error", "ERROR"), fits("Error", "ERROR"), fits("Error", "an Error")]).toEqual([true, false, true]);
	expect([fits("\\Serror", "xERROR"), fits("\\p{Lu}x", "AX")]).toEqual([true, true]);
	expect([fits("é", "É", true), fits("É", "é", true)]).toEqual([true, false]);
});

test("as it is, or as an expression", () => {
	expect(textFind("a.c (1)", true).matches("x A.C (1)")).toBe(true);
	expect(textFind("a.c (1)", true).matches("abc (1)")).toBe(false);
	expect(textFind("a.c", false).matches("abc")).toBe(true);
	expect(textFind("a.c", true).spans("xa.ca.c")).toEqual([
		[1, 4],
		[4, 7],
	]);
	expect(() => textFind("(", false)).toThrow(UserError);
	expect(textFind("(", true).matches("a(")).toBe(true);
});

test("a hint is in every ASCII line that matches", () => {
	expect(textFind("Loss=\\d+", false).hint).toEqual(/Loss=/gm);
	expect(textFind("a.b", true).hint).toEqual(/a\.b/gim);
	expect(textFind("a.[bc]$", false).hint).toEqual(/a.[bc]$/gim);
	expect(textFind("[ab]+", false).hint).toBe(null);
	expect(textFind("\\p{Lu}", false).hint).toBe(null);
	expect(textFind("é", true).hint).toBe(null);
});
