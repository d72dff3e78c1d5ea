import type { RunTable } from "../model/run-table.ts";
import { equalCodes } from "./equal-codes.ts";
import { partitionRows, rowsOfParts } from "./partition-rows.ts";
import type { Operand } from "./resolve-name.ts";

/**
 * Groups of runs with the jobs that left no folder put at the end of theirs. Of such a job only what its words say is known:
 * it belongs to the one group of its sweep that agrees in all of that. Where none does, or several do, jobs that agree
 * with each other are a group. Returns the groups with these at the end.
 */
export function joinAbsent(
	table: RunTable,
	groups: readonly Uint32Array[],
	absent: Uint32Array,
	keys: readonly Operand[],
): Uint32Array[] {
	if (absent.length === 0) return [...groups];
	const equal = keys.map(({ values }) => equalCodes(values));
	const sweepOf = (row: number) => `${table.runs[row]!.root}\0${table.runs[row]!.experiment}`;
	const spelled = (row: number, known: readonly number[]) =>
		known.map((key) => equal[key]![keys[key]!.codes[row]!]).join(" ");
	const sweeps = Map.groupBy(
		groups.flatMap((rows, group) => Array.from(rows, (row) => ({ row, group }))),
		({ row }) => sweepOf(row),
	);
	/** Jobs of a sweep have words for the same keys, so its groups are looked through once. */
	const places = new Map<string, ReadonlyMap<string, number | null>>();
	const joining = new Map<number, number[]>();
	const left: number[] = [];
	for (const row of absent) {
		const known = [...keys.keys()].filter((key) => keys[key]!.codes[row] !== 0);
		const sweep = sweepOf(row);
		const asked = `${sweep}\0${known.join(" ")}`;
		let place = places.get(asked);
		if (place === undefined) {
			place = uniqueGroups((sweeps.get(sweep) ?? []).map((one) => ({ ...one, text: spelled(one.row, known) })));
			places.set(asked, place);
		}
		const group = place.get(spelled(row, known)) ?? null;
		if (group === null) left.push(row);
		else {
			const more = joining.get(group);
			if (more === undefined) joining.set(group, [row]);
			else more.push(row);
		}
	}
	const others = Uint32Array.from(left);
	return [
		...groups.map((rows, group) => {
			const more = joining.get(group);
			return more === undefined ? rows : Uint32Array.from([...rows, ...more]);
		}),
		...rowsOfParts(others, partitionRows(others, keys)),
	];
}

/** For each text the group that alone has it, null where several have. */
function uniqueGroups(
	members: readonly { readonly group: number; readonly text: string }[],
): ReadonlyMap<string, number | null> {
	const groupOf = new Map<string, number | null>();
	for (const { group, text } of members) {
		const known = groupOf.get(text);
		groupOf.set(text, known === undefined || known === group ? group : null);
	}
	return groupOf;
}
