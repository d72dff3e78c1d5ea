import { columnRole } from "../table/column-role.ts";
import type { TableColumn } from "../table/table-column.ts";
import type { WordColumn } from "./word-column.ts";

/** Columns that say what is measured, and those that say on what. */
const measureNames = /^(metrics?|metric_?names?|name|tag|key|variable|measure|measurement|series)$/i;
const splitNames = /^(split|phase|subset|stage|mode|partition)$/i;
const splits = /^(train(ing)?|val(id(ation)?)?|test(ing)?|dev(el)?|eval(uation)?)$/i;
const valueNames = /^(values?|val|scalar|metric_?value|score|result)$/i;

/** How a table in long form, a row a value, is parted: `step,metric,value`. */
export interface LongForm {
	/** The rows with the same words in these are one part. */
	readonly words: readonly WordColumn[];
	/** What the series of a column is called in the part whose words are `word`. */
	readonly nameOf: (column: string, word: string) => string;
}

/** Whether the words of a column of this name may part a table. */
export function mayPart(name: string): boolean {
	return measureNames.test(name) || splitNames.test(name);
}

/**
 * The long form of a table; null where it is none. Words of one column that names metrics part it where a column `value`
 * says that this is the form, and else where there are two or more and each stands in two rows and more; names of splits
 * (`train`, `val`) always do. With one column of values the series is called as the word, with more `acc/std`; by splits
 * alone `train/loss`.
 */
export function longForm(
	words: readonly WordColumn[],
	columns: readonly TableColumn[],
	rowCount: number,
): LongForm | null {
	const metrics = columns.filter(
		({ name, count, texts, isClock }) => count > texts && !isClock && columnRole(name) === null,
	);
	if (metrics.length === 0) return null;
	const value = metrics.find(({ name }) => valueNames.test(name));
	const named = words.filter((column) => column.codes !== null && 2 * column.count > rowCount);
	const measures = named.filter(({ name, words }) => {
		if (!measureNames.test(name)) return false;
		return value !== undefined || (words.length > 1 && 2 * words.length <= rowCount);
	});
	const parting = named.filter(
		(column) =>
			measures.includes(column) || (splitNames.test(column.name) && column.words.every((word) => splits.test(word))),
	);
	if (parting.length === 0) return null;
	const own = value ?? (metrics.length === 1 ? metrics[0] : undefined);
	const bare = measures.length > 0 ? own?.name : undefined;
	return { words: parting, nameOf: (column, word) => (column === bare ? word : `${word}/${column}`) };
}
