import { UserError } from "../model/problem.ts";
import { findName } from "./find-name.ts";
import { type ListedName, nameList } from "./name-list.ts";
import { starTest } from "./star-test.ts";

/**
 * Names as they are chosen, separated by commas: whole names and endings, `optimizer.*` for all that fit, `-seed` or
 * `-dataset.*` to leave out; odd names stand in backquotes. Where nothing but what is left out is named, all others are
 * meant. null where nothing is named. Throws a UserError on what fits no name.
 */
export function matchColumns(text: string, names: readonly string[]): readonly string[] | null {
	// A name may begin with the sign that leaves out.
	const listed = nameList(text).map((one) =>
		one.isOut && !one.isQuoted && names.includes(`-${one.name}`) ? { ...one, name: `-${one.name}`, isOut: false } : one,
	);
	if (listed.length === 0) return null;
	const out = new Set(listed.filter(({ isOut }) => isOut).flatMap((one) => namesFor(one, names)));
	const wanted = listed.filter(({ isOut }) => !isOut);
	const chosen = wanted.length === 0 ? names : wanted.flatMap((one) => namesFor(one, names));
	return [...new Set(chosen)].filter((name) => !out.has(name));
}

function namesFor({ name, isQuoted }: ListedName, names: readonly string[]): readonly string[] {
	if (isQuoted || !name.includes("*") || names.includes(name)) return [findName(name, names)];
	const found = names.filter(starTest(name));
	if (found.length === 0) throw new UserError(`no parameter fits ${name}`);
	return found;
}
