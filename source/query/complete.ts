import type { Annotations } from "../model/annotation.ts";
import { naturalOrder } from "../model/natural-order.ts";
import { UserError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import { folderOf } from "../model/run.ts";
import { type Column, columnOf, type RunTable } from "../model/run-table.ts";
import type { Value } from "../model/value.ts";
import { bareWord, cellFilter, formatFilter, keywords } from "./filter.ts";
import { findName } from "./find-name.ts";
import { rankValues } from "./rank-values.ts";
import { type Operand, resolveName } from "./resolve-name.ts";

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
	/** Tags are offered as values. */
	readonly annotations?: Annotations;
}

const none: readonly Suggestion[] = [];
const most = 20;
const name = /(?:^|[\s(])(`(?:[^`\\]|\\.)*`|[^\s'"`()[\],=!<>~&|]+)/.source;
/** A value that is being typed: in quotes it may hold blanks. */
const begun = /('(?:[^'\\]|\\.)*|"(?:[^"\\]|\\.)*|[^\s'",\]]*)$/.source;
const afterName = new RegExp(`${name}\\s*(?:==|!=|<=|>=|!~|[=<>~]|contains\\s)\\s*${begun}`);
const inList = new RegExp(`${name}\\s+(?:not\\s+)?in\\s*\\[(?:[^\\]]*,)?\\s*${begun}`);

/** How the word before the cursor may go on: a value after a comparison, else a name. */
export function complete(text: string, asked: Completable): Completion {
	const [, asking, typed] = afterName.exec(text) ?? inList.exec(text) ?? [];
	if (asking !== undefined && typed !== undefined)
		return { start: text.length - typed.length, suggestions: valuesOf(asking, typed, asked) };
	const [word = ""] = /[^\s(]*$/.exec(text) ?? [];
	return { start: text.length - word.length, suggestions: namesFor(word, asked) };
}

function valuesOf(name: string, typed: string, asked: Completable): readonly Suggestion[] {
	const { table, rows, names } = asked;
	if (name === "tag" && columnOf(table, name) === undefined) return tagsFor(typed, asked);
	const operand = operandNamed(name.replace(/^`|`$/g, "").replace(/\\(.)/g, "$1"), table, names);
	if (operand === undefined) return none;
	const { values, codes } = operand;
	const wanted = typed.replace(/^['"]/, "");
	const written = Array.from(values, (value, code) =>
		code === 0 && value === undefined ? null : writtenOf(value, wanted),
	);
	const counts = new Map<number, number>();
	for (const row of rows) {
		const code = codes[row] ?? 0;
		if (written[code] !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
	}
	const { ranks } = rankValues(values);
	return Array.from(counts)
		.sort(([a], [b]) => ranks[a]! - ranks[b]!)
		.slice(0, most)
		.map(([code, runs]) => ({ text: written[code]!, runs }));
}

function tagsFor(typed: string, { table, rows, annotations = new Map() }: Completable): readonly Suggestion[] {
	const wanted = typed.replace(/^['"]/, "");
	const counts = new Map<string, number>();
	for (const row of rows)
		for (const tag of annotations.get(folderOf(table.runs[row]!))?.tags ?? [])
			counts.set(tag, (counts.get(tag) ?? 0) + 1);
	return Array.from(counts)
		.flatMap(([tag, runs]) => {
			const text = writtenOf(tag, wanted);
			return text === null ? [] : { text, runs };
		})
		.sort((a, b) => naturalOrder(a.text, b.text))
		.slice(0, most);
}

/** A value as the filter for it writes it, in `name = VALUE`; null where it does not begin as wanted, or is compared otherwise. */
function writtenOf(value: Value | undefined, wanted: string): string | null {
	const text = typeof value === "string" ? value : pythonText(value ?? null);
	if (value === undefined || !startsWith(text, wanted)) return null;
	const filter = formatFilter(cellFilter("x", value, true));
	return filter.startsWith("x = ") ? filter.slice("x = ".length) : null;
}

function operandNamed(name: string, table: RunTable, names: Completable["names"]): Operand | undefined {
	const shown = names.get(name) ?? columnOf(table, name) ?? table.choices.get(`choice.${name}`);
	if (shown !== undefined) return shown;
	try {
		return dictionaryFields.has(name)
			? resolveName(name, { table, metrics: new Map() })
			: table.columns.get(findName(name, table.columns.keys()));
	} catch (error) {
		if (error instanceof UserError) return undefined;
		throw error;
	}
}

/** Fields of a run that many runs share. */
const dictionaryFields = new Set(["status", "project", "experiment", "job"]);
const fields = ["status", "started", "duration", "run", "experiment", "project", "path", "job", "tag", "note"];

function namesFor(word: string, { rows, names, metrics }: Completable): readonly Suggestion[] {
	const typed = word.replace(/^`/, "");
	if (typed === "") return none;
	const columns = Array.from(names, ([name, column]) => ({
		name,
		runs: present(column, rows),
		// A question about what is the same in all runs has one answer.
		isTelling: column.values.length > 2,
	}));
	const others = [...metrics, ...fields].map((name) => ({ name, runs: null, isTelling: true }));
	const all = [...columns, ...others].filter(
		({ name }) => startsWith(name, typed) || startsWith(lastPart(name), typed),
	);
	return [...new Map(all.map((one) => [one.name, one])).values()]
		.sort(
			(a, b) =>
				Number(b.isTelling) - Number(a.isTelling) ||
				Number(startsWith(b.name, typed)) - Number(startsWith(a.name, typed)) ||
				naturalOrder(a.name, b.name),
		)
		.map(({ name, runs }) => ({ text: nameText(name), runs }))
		.slice(0, most);
}

const counted = new WeakMap<Column, { readonly rows: Uint32Array; readonly runs: number }>();

/** Asked again with each letter, of the same rows. */
function present(column: Column, rows: Uint32Array): number {
	const known = counted.get(column);
	if (known?.rows === rows) return known.runs;
	const { codes } = column;
	let runs = 0;
	for (let index = 0; index < rows.length; index++) runs += (codes[rows[index]!] ?? 0) === 0 ? 0 : 1;
	counted.set(column, { rows, runs });
	return runs;
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
