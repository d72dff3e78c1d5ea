import { naturalOrder } from "../model/natural-order.ts";
import { UserError } from "../model/problem.ts";
import { type Column, columnOf, type RunTable } from "../model/run-table.ts";
import { compareValues } from "./compare-values.ts";
import { bareWord, cellFilter, formatFilter, keywords } from "./filter.ts";
import { findName } from "./find-name.ts";

export interface Completion {
	/** Where in the text the word begins that is completed; it ends at the cursor. */
	readonly start: number;
	readonly suggestions: readonly Suggestion[];
}

export interface Suggestion {
	/** What takes the word's place, as a filter writes it. */
	readonly text: string;
	/** Runs that have it; null where runs do not have such. */
	readonly runs: number | null;
}

/** What can be asked about: names as they are typed, and the runs they are counted in. */
export interface Completable {
	readonly table: RunTable;
	readonly rows: Uint32Array;
	/** Parameters that are offered, by the names that are shown. */
	readonly names: ReadonlyMap<string, Column>;
	readonly metrics: readonly string[];
}

const none: readonly Suggestion[] = [];
const most = 20;
const afterName = /(?:^|[\s(])(`(?:[^`\\]|\\.)*`|[^\s'"`()[\],=!<>~&|]+)\s*(?:==|!=|<=|>=|!~|[=<>~]|contains)\s*(\S*)$/;
const inList = /(?:^|[\s(])(`(?:[^`\\]|\\.)*`|[^\s'"`()[\],=!<>~&|]+)\s+(?:not\s+)?in\s*\[(?:[^\]]*,)?\s*([^\s,\]]*)$/;

/** How the word before the cursor may go on: a value after a comparison, else a name. */
export function complete(text: string, asked: Completable): Completion {
	const [, name, typed] = afterName.exec(text) ?? inList.exec(text) ?? [];
	if (name !== undefined && typed !== undefined)
		return { start: text.length - typed.length, suggestions: valuesOf(name, typed, asked) };
	const [word = ""] = /[^\s(]*$/.exec(text) ?? [];
	return { start: text.length - word.length, suggestions: namesFor(word, asked) };
}

function valuesOf(name: string, typed: string, { table, rows, names }: Completable): readonly Suggestion[] {
	const column = columnNamed(name.replace(/^`|`$/g, "").replace(/\\(.)/g, "$1"), table, names);
	if (column === undefined) return none;
	const counts = new Map<number, number>();
	for (const row of rows) counts.set(column.codes[row] ?? 0, (counts.get(column.codes[row] ?? 0) ?? 0) + 1);
	return Array.from(counts)
		.filter(([code]) => code !== 0)
		.sort(([a], [b]) => compareValues(column.values[a], column.values[b]))
		.flatMap(([code, runs]) => {
			// As the filter for this value writes it: `name = VALUE`.
			const written = formatFilter(cellFilter("x", column.values[code], true)).replace(/^x = /, "");
			return written.startsWith("x is") || !startsWith(written.replace(/^'/, ""), typed.replace(/^['"]/, ""))
				? []
				: [{ text: written, runs }];
		})
		.slice(0, most);
}

function columnNamed(name: string, table: RunTable, names: Completable["names"]): Column | undefined {
	const shown = names.get(name) ?? columnOf(table, name) ?? table.choices.get(`choice.${name}`);
	if (shown !== undefined) return shown;
	try {
		return table.columns.get(findName(name, table.columns.keys()));
	} catch (error) {
		if (error instanceof UserError) return undefined;
		throw error;
	}
}

const fields = ["status", "started", "duration", "run", "experiment", "project", "path", "job"];

function namesFor(word: string, { rows, names, metrics }: Completable): readonly Suggestion[] {
	const typed = word.replace(/^`/, "");
	if (typed === "") return none;
	const columns = Array.from(names, ([name, column]) => ({ name, runs: present(column, rows) }));
	const others = [...metrics, ...fields].map((name) => ({ name, runs: rows.length }));
	const all = [...columns, ...others].filter(
		({ name }) => startsWith(name, typed) || startsWith(lastPart(name), typed),
	);
	return [...new Map(all.map((one) => [one.name, one])).values()]
		.sort(
			(a, b) => Number(startsWith(b.name, typed)) - Number(startsWith(a.name, typed)) || naturalOrder(a.name, b.name),
		)
		.map(({ name, runs }) => ({ text: nameText(name), runs }))
		.slice(0, most);
}

function present({ codes }: Column, rows: Uint32Array): number {
	return rows.reduce((sum, row) => sum + (codes[row] === 0 || codes[row] === undefined ? 0 : 1), 0);
}

function lastPart(name: string): string {
	return name.slice(name.lastIndexOf(".") + 1);
}

function startsWith(text: string, typed: string): boolean {
	return text.toLowerCase().startsWith(typed.toLowerCase());
}

function nameText(name: string): string {
	return bareWord.test(name) && !keywords.has(name) ? name : `\`${name.replace(/[\\`]/g, "\\$&")}\``;
}
