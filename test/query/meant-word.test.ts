import { expect, test } from "vitest";
import { meantWord } from "../../source/query/meant-word.ts";

test.each([
	["AND", ["and", "or"], "and"],
	["adn", ["or", "and"], "and"],
	["&", ["and", "or"], "and"],
	["=>", [">=", "<="], ">="],
	["contians", ["contains"], "contains"],
	["like", ["contains"], "contains"],
	["like", ["and"], undefined],
	["b", ["and", "or"], undefined],
	["zebra", ["and", "or"], undefined],
])("%s among %j is %s", (text, possible, meant) => {
	expect(meantWord(text, possible)).toBe(meant);
});
