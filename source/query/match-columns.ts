import type { RunTable } from "../model/run-table.ts";
import { starTest } from "../model/star-test.ts";
import { findName } from "./find-name.ts";
import { type ListedName, nameList } from "./name-list.ts";
import { TermError } from "./term-error.ts";
import { unitedColumn } from "./united-column.ts";

/**
 * Names as they are chosen, separated by commas: whole names and endings, `optimizer.*` for all that fit, `-seed` or
 * `-dataset.*` to leave out; odd names stand in backquotes. Where nothing but what is left out is named, all others are
 * meant. A name that several end with stands for all of them where `table` has them as one, as in a filter. null where
 * nothing is named. Throws a TermError on what fits no name.
 */
export function matchColumns(
	text: string,
	names: readonly string[],
	table?: Pick<RunTable, "columns" | "runs">,
): readonly string[] | null {
	// A name may begin with the sign that leaves out.
	const listed = nameList(text).map((one) =>
		one.isOut && !one.isQuoted && names.includes(`-${one.name}`) ? { ...one, name: `-${one.name}`, isOut: false } : one,
	);
	if (listed.length === 0) return null;
	const out = new Set(listed.filter(({ isOut }) => isOut).flatMap((one) => endingsOf(one, names, table)));
	const wanted = listed.filter(({ isOut }) => !isOut);
	const chosen = wanted.length === 0 ? names : wanted.flatMap((one) => namesFor(one, names, table));
	return [...new Set(chosen)].filter((name) => !out.has(name));
}

type Columns = Pick<RunTable, "columns" | "runs"> | undefined;

/** What is left out: of names that are one, that one and each of them. */
function endingsOf(one: ListedName, names: readonly string[], table: Columns): readonly string[] {
	const meant = namesFor(one, names, table);
	const isUnited = meant[0] === one.name && !names.includes(one.name);
	return isUnited ? [one.name, ...names.filter((name) => name.endsWith(`.${one.name}`))] : meant;
}

function namesFor({ name, isQuoted }: ListedName, names: readonly string[], table: Columns): readonly string[] {
	const isWhole = names.includes(name);
	const endings = isWhole ? [] : names.filter((one) => one.endsWith(`.${name}`));
	const parameters = endings.filter((one) => table?.columns.has(one));
	// A parameter comes before a choice of that name.
	if (table !== undefined && parameters.length === 1) return parameters;
	if (table !== undefined && parameters.length > 1 && unitedColumn(table, name) !== null) return [name];
	if (isQuoted || !name.includes("*") || isWhole) return [findName(name, names)];
	const found = names.filter(starTest(name));
	if (found.length === 0) throw new TermError(`no parameter fits ${name}`, name);
	return found;
}
