import type { NamedSeries } from "../../model/named-series.ts";
import { columnProblems } from "../table/column-problems.ts";
import { columnRole } from "../table/column-role.ts";
import { nameText } from "../table/name-text.ts";
import type { TableColumn } from "../table/table-column.ts";
import { mostSeries, tableSeries } from "../table/table-series.ts";
import type { ValueAllowance } from "../table/value-allowance.ts";
import type { LongForm } from "./long-form.ts";
import type { WordColumn } from "./word-column.ts";

/** Words of several columns, together. */
const mostParts = 4096;

interface Parts {
	/** Of each row the number of its part; 0 where it has none. */
	readonly codes: Uint16Array;
	/** Of part n at n - 1. */
	readonly names: readonly string[];
}

/** The series of a table in long form: those of each part as of a table of its own. `memory` bounds what is made. */
export function longSeries(
	{ words, nameOf }: LongForm,
	columns: readonly TableColumn[],
	rowCount: number,
	memory: ValueAllowance,
): { series: NamedSeries[]; problems: string[] } {
	const numeric = columns.filter(({ count, texts }) => count > texts);
	const problems = columnProblems(columns, rowCount);
	const bytes = numeric.reduce((sum, { count }) => sum + 12 * count, 8 * rowCount);
	const parts = memory.has(bytes) ? words.map((column) => partsOf(column, rowCount)).reduce(combined) : null;
	if (parts === null) return { series: [], problems: [...problems, "the table takes too much memory to be parted"] };
	const { ranks, sizes } = ranksIn(parts);
	if (sizes[0]! > 0)
		problems.push(`${sizes[0]} ${sizes[0] === 1 ? "row is" : "rows are"} left out: nothing names them`);
	const tables: TableColumn[][] = parts.names.map(() => []);
	for (const column of numeric) {
		for (const [code, part] of partColumns(column, parts, ranks)) tables[code - 1]!.push(part);
	}
	const series = new Map<string, NamedSeries>();
	let leftOut = 0;
	for (const [index, word] of parts.names.entries()) {
		const part = tableSeries(tables[index]!, sizes[index + 1]!, memory);
		for (const one of part.series) {
			// Of a part that has no values.
			if (columnRole(one.name)?.kind === "step") continue;
			const name = nameOf(one.name, word);
			if (series.has(name)) problems.push(`${nameText(name)}: only the first of two is read`);
			else if (series.size === mostSeries) leftOut++;
			else series.set(name, { ...one, name });
		}
		for (const problem of part.problems) problems.push(`${nameText(word)}: ${problem}`);
	}
	if (leftOut > 0) problems.push(`${leftOut} series after the first ${mostSeries} are left out`);
	return { series: [...series.values()], problems };
}

function partsOf({ codes, words }: WordColumn, rowCount: number): Parts {
	const all = new Uint16Array(rowCount);
	all.set(codes!.subarray(0, rowCount));
	return { codes: all, names: words };
}

/** Parts by two columns; rows of more pairs than are read have none. */
function combined(a: Parts, b: Parts): Parts {
	const codes = new Uint16Array(a.codes.length);
	const names: string[] = [];
	const known = new Map<number, number>();
	for (let row = 0; row < codes.length; row++) {
		const [first, second] = [a.codes[row]!, b.codes[row]!];
		if (first === 0 || second === 0) continue;
		const pair = first * 65_536 + second;
		let code = known.get(pair);
		if (code === undefined && names.length < mostParts) {
			code = names.push(`${a.names[first - 1]}/${b.names[second - 1]}`);
			known.set(pair, code);
		}
		codes[row] = code ?? 0;
	}
	return { codes, names };
}

/** The place of each row in its part, and how many rows each has. */
function ranksIn({ codes, names }: Parts): { ranks: Uint32Array; sizes: Uint32Array } {
	const ranks = new Uint32Array(codes.length);
	const sizes = new Uint32Array(names.length + 1);
	for (let row = 0; row < codes.length; row++) ranks[row] = sizes[codes[row]!]!++;
	return { ranks, sizes };
}

/** What each part has of a column. */
function partColumns(column: TableColumn, { codes, names }: Parts, ranks: Uint32Array): Map<number, TableColumn> {
	const { name, values, rows, count, isClock } = column;
	const counts = new Uint32Array(names.length + 1);
	for (let at = 0; at < count; at++) counts[codes[rows === null ? at : rows[at]!]!]!++;
	const own = Array.from(counts, (length) => ({ values: new Float64Array(length), rows: new Uint32Array(length) }));
	counts.fill(0);
	for (let at = 0; at < count; at++) {
		const row = rows === null ? at : rows[at]!;
		const code = codes[row]!;
		const place = counts[code]!++;
		own[code]!.values[place] = values[at]!;
		own[code]!.rows[place] = ranks[row]!;
	}
	const parts = new Map<number, TableColumn>();
	for (const [code, part] of own.entries()) {
		const { length } = part.values;
		if (code === 0 || length === 0) continue;
		const isFull = part.rows[length - 1] === length - 1;
		parts.set(code, {
			name,
			values: part.values,
			rows: isFull ? null : part.rows,
			count: length,
			texts: 0,
			firstText: null,
			isClock,
			seemsNumeric: false,
			share: () => part.values,
		});
	}
	return parts;
}
