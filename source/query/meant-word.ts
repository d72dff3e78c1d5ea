import { editDistance } from "./edit-distance.ts";

/** What other languages call it. */
const elsewhere: ReadonlyMap<string, string> = new Map([
	["&", "and"],
	["|", "or"],
	["=>", ">="],
	["=<", "<="],
	["=~", "~"],
	["~=", "~"],
	["<>", "!="],
	["=!", "!="],
	["===", "="],
	["!==", "!="],
	[":", "="],
	["eq", "="],
	["equals", "="],
	["ne", "!="],
	["lt", "<"],
	["le", "<="],
	["gt", ">"],
	["ge", ">="],
	["like", "contains"],
	["has", "contains"],
	["includes", "contains"],
	["matches", "~"],
	["none", "null"],
	["undefined", "absent"],
	["unset", "missing"],
]);

/** The word or sign of a filter that was meant by another one: `AND`, `adn`, `=>`; undefined where it is none of those that could stand there. */
export function meantWord(text: string, possible: readonly string[]): string | undefined {
	const word = text.toLowerCase();
	const known = elsewhere.get(word);
	if (known !== undefined && possible.includes(known)) return known;
	const slips = word.length < 6 ? 1 : 2;
	return word.length < 2
		? undefined
		: (possible.find((one) => one === word) ??
				possible.find((one) => one.length > 1 && editDistance(word, one) <= slips));
}
