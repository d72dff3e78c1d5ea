import { naturalOrder } from "../model/natural-order.ts";
import { UserError } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import { emptyKinds } from "./emptiness.ts";
import type { Queryable } from "./queryable.ts";
import { rankValues } from "./rank-values.ts";
import { resolveName } from "./resolve-name.ts";
import { sortValues } from "./sort-values.ts";

/** One key of a sort; further keys decide where earlier ones are equal. */
export interface SortKey {
	readonly name: string;
	readonly descending: boolean;
}

/** Reads `lr`, `-val_acc`, `best(val_acc) desc`, several with commas; names with odd signs stand in backquotes. Throws a UserError. */
export function parseSort(text: string): SortKey[] {
	const parts = (text.match(part) ?? []).filter((one) => one !== ",").map((one) => one.trim());
	if (parts.length === 1 && parts[0] === "") return [];
	return parts.map((one) => {
		const [, minus, written, , word] = form.exec(one) ?? [];
		if (!written) throw new UserError(`sort ${text}: a name is missing`);
		const [, quoted] = /^`((?:\\.|[^\\`])*)`$/s.exec(written) ?? [];
		// The metric of a reduction may be quoted by itself, as in a filter.
		const inner = written.replace(/(?<=\(\s*)`((?:\\.|[^\\`])*)`/gs, (_, name: string) => unescaped(name));
		const name = quoted === undefined ? inner : unescaped(quoted);
		return { name, descending: minus === "-" || word === "desc" };
	});
}

function unescaped(name: string): string {
	return name.replace(/\\(.)/gs, "$1");
}

const part = /(?<=^|,)(?:`(?:\\[\s\S]|[^\\`])*`|\((?:`(?:\\[\s\S]|[^\\`])*`|[^()`])*\)|[^,])*/g;
const form = /^([-+]?)\s*(.*?)(\s+(asc|desc))?$/s;

/** The keys as they can be typed. */
export function formatSort(keys: readonly SortKey[]): string {
	return keys.map(({ name, descending }) => (descending ? "-" : "") + nameText(name)).join(",");
}

function nameText(name: string): string {
	const isPlain =
		!/^[-+]|^\s|\s$|\s(asc|desc)$/.test(name) && /^[^,()`]+$/.test(name.replace(/(?<=.)\([^()`]*\)/g, ""));
	return isPlain ? name : `\`${name.replace(/[\\`]/g, "\\$&")}\``;
}

/** The rows in the order of the keys; stable, and what has no value (absent, null, missing, NaN) comes last both ways. */
export function sortRows(rows: Uint32Array, keys: readonly SortKey[], queryable: Queryable): Uint32Array {
	// Each key in turn, the last first: what is equal stays as it was.
	return keys.toReversed().reduce((sorted, key) => sortedBy(sorted, key, queryable), rows);
}

/** Rows are counted by rank and put where the count says: no two of them are compared. */
function sortedBy(rows: Uint32Array, { name, descending }: SortKey, queryable: Queryable): Uint32Array {
	const operand = resolveName(name, queryable);
	const { codes } = operand;
	const { ranks, count } = rankValues(sortValues(operand));
	const placeOf = (row: number) => {
		const rank = ranks[codes[row]!]!;
		return descending && rank < count ? count - 1 - rank : rank;
	};
	const starts = new Uint32Array(count + emptyKinds + 1);
	for (const row of rows) starts[placeOf(row) + 1]!++;
	for (let place = 1; place < starts.length; place++) starts[place]! += starts[place - 1]!;
	const sorted = new Uint32Array(rows.length);
	for (const row of rows) sorted[starts[placeOf(row)]!++] = row;
	return sorted;
}

/** The rows as people read them: by folder that was opened, project, experiment and run. */
export function readingOrder(runs: readonly Run[]): Uint32Array {
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
