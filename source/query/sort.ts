import { naturalOrder } from "../model/natural-order.ts";
import { UserError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import type { Run } from "../model/run.ts";
import type { RunTable } from "../model/run-table.ts";
import { kindOf, numberOf, type Value } from "../model/value.ts";
import type { Queryable } from "./queryable.ts";
import { resolveName } from "./resolve-name.ts";

/** One key of a sort; further keys decide where earlier ones are equal. */
export interface SortKey {
	readonly name: string;
	readonly descending: boolean;
}

/** Reads `lr`, `-val_acc`, `best(val_acc) desc`, several with commas. Throws a UserError. */
export function parseSort(text: string): SortKey[] {
	const parts = text.split(/,(?![^()]*\))/).map((part) => part.trim());
	if (parts.length === 1 && parts[0] === "") return [];
	return parts.map((part) => {
		const [, minus, name, , word] = /^([-+]?)\s*(.*?)(\s+(asc|desc))?$/s.exec(part) ?? [];
		if (!name) throw new UserError(`sort ${text}: a name is missing`);
		return { name, descending: minus === "-" || word === "desc" };
	});
}

export function formatSort(keys: readonly SortKey[]): string {
	return keys.map(({ name, descending }) => (descending ? `-${name}` : name)).join(",");
}

/** The rows in the order of the keys; stable, and what has no value (absent, null, missing, NaN) comes last both ways. */
export function sortRows(rows: Uint32Array, keys: readonly SortKey[], queryable: Queryable): Uint32Array {
	if (keys.length === 0) return rows;
	const ranks = keys.map((key) => ranksOf(key, queryable));
	const order = Uint32Array.from(rows.keys());
	order.sort((a, b) => {
		for (const rank of ranks) {
			const difference = rank[rows[a]!]! - rank[rows[b]!]!;
			if (difference !== 0) return difference;
		}
		return a - b;
	});
	return order.map((index) => rows[index]!);
}

const last = 2 ** 40;

/** A rank for each row; each distinct value is ranked once. */
function ranksOf({ name, descending }: SortKey, queryable: Queryable): Float64Array {
	const { values, codes } = resolveName(name, queryable);
	const order = [...values.keys()].sort((a, b) => compareValues(values[a], values[b]));
	const rankOf = new Float64Array(values.length);
	let rank = 0;
	for (const [index, code] of order.entries()) {
		if (index > 0 && compareValues(values[order[index - 1]!], values[code]) !== 0) rank++;
		const empty = emptiness(values[code]);
		rankOf[code] = empty > 0 ? last + empty : descending ? -rank : rank;
	}
	return Float64Array.from({ length: queryable.table.runs.length }, (_, row) => rankOf[codes[row]!]!);
}

/** 0 for a value; what is none stands in this order after all of them. */
function emptiness(value: Value | undefined): number {
	if (typeof value === "number" && Number.isNaN(value)) return 1;
	return { null: 2, missing: 3, absent: 4 }[kindOf(value) as string] ?? 0;
}

/** Numbers, then flags, then text in natural order. */
export function compareValues(a: Value | undefined, b: Value | undefined): number {
	const empty = emptiness(a) - emptiness(b);
	if (empty !== 0 || emptiness(a) > 0) return empty;
	const [x, y] = [numberOf(a), numberOf(b)];
	if (x !== undefined && y !== undefined) {
		if (typeof a === "bigint" && typeof b === "bigint") return a < b ? -1 : a > b ? 1 : 0;
		return x - y || 0;
	}
	if (x !== undefined || y !== undefined) return x !== undefined ? -1 : 1;
	if (typeof a === "boolean" || typeof b === "boolean") {
		return typeof a === typeof b ? Number(a) - Number(b) : typeof a === "boolean" ? -1 : 1;
	}
	return naturalOrder(pythonText(a!), pythonText(b!));
}

/** The rows as people read them: by folder that was opened, project, experiment and run. */
export function readingOrder(table: RunTable): Uint32Array {
	const { runs } = table;
	const groupOf = (run: Run) => `${run.root}\0${run.project}\0${run.experiment}`;
	// Runs of an experiment share it: the names are compared once an experiment, not once a run.
	const ranks = new Map<string, number>();
	const roots = [...new Set(runs.map(({ root }) => root))];
	const groups = [...new Set(runs.map(groupOf))].sort((a, b) => {
		const [left, right] = [a.split("\0"), b.split("\0")];
		// The folders stay in the order in which they were named.
		const order = roots.indexOf(left[0]!) - roots.indexOf(right[0]!) || naturalOrder(left[1]!, right[1]!);
		return order || naturalOrder(left[2]!, right[2]!);
	});
	for (const [rank, group] of groups.entries()) ranks.set(group, rank);
	const rankOf = runs.map((run) => ranks.get(groupOf(run))!);
	return Uint32Array.from(runs.keys()).sort((a, b) => rankOf[a]! - rankOf[b]! || compareIds(runs[a]!, runs[b]!));
}

function compareIds(a: Run, b: Run): number {
	if (typeof a.id === "number" && typeof b.id === "number") return a.id - b.id || naturalOrder(a.path, b.path);
	// A job whose hydra.yaml is broken is known by its folder, which is its number as a rule.
	if (typeof a.id !== typeof b.id)
		return naturalOrder(String(a.id), String(b.id)) || (typeof a.id === "number" ? -1 : 1);
	return naturalOrder(a.path, b.path);
}
