import { type RunTable, valueAt } from "../model/run-table.ts";
import { foldSeeds } from "../query/fold-seeds.ts";
import { groupRuns } from "../query/group-runs.ts";
import type { Grouping } from "../query/grouping.ts";
import { parseSort, readingOrder } from "../query/sort.ts";
import { sortGroups } from "../query/sort-groups.ts";
import { countText } from "../render/number-text.ts";
import { sanitise } from "../render/sanitise.ts";
import { askedGroups } from "./asked-groups.ts";
import type { Arguments, Context } from "./command.ts";
import type { Opened } from "./open-table.ts";

/** The groups that `--group` asks for, sorted; null where it was not given. What is to be known of folded seeds goes to stderr. */
export function groupRows(opened: Opened, args: Arguments, context: Context): Grouping | null {
	const asked = askedGroups(args);
	if (asked === null) return null;
	// The sort orders the groups; the runs of each stand as they are read.
	const isKept = new Uint8Array(opened.table.runs.length);
	for (const row of opened.rows) isKept[row] = 1;
	const rows = readingOrder(opened.table.runs).filter((row) => isKept[row] === 1);
	const { names, seeds } = asked;
	const grouping = names === null ? folded(opened.table, rows, seeds, context) : groupRuns(opened, rows, names);
	return { ...grouping, groups: sortGroups(grouping.groups, parseSort(args.value("sort") ?? ""), opened) };
}

function folded(table: RunTable, rows: Uint32Array, seeds: readonly string[] | null, context: Context): Grouping {
	if (rows.length === 0) return { groups: [], by: [], seeds: seeds ?? [], following: [] };
	const grouping = foldSeeds(table, rows, seeds === null ? {} : { seeds });
	const also = grouping.following.length === 0 ? "" : `, and what spells them: ${grouping.following.join(", ")}`;
	context.note(sanitise(`folded: ${grouping.seeds.join(", ")}${also}`));
	if (grouping.groups.length === rows.length && rows.length > 1)
		context.note("each run is alone in its group: other parameters differ too; --group NAMES groups by some of them");
	const columns = grouping.seeds.map((name) => table.columns.get(name) ?? table.choices.get(name));
	const isTwice = (group: Uint32Array) => {
		const known = Array.from(group, (row) => columns.map((column) => valueAt(column, row)));
		// A seed that is null or not there was another one each time, for all that is known.
		const sure = known.filter((values) => values.every((value) => value !== undefined && value !== null));
		return new Set(sure.map(String)).size < sure.length;
	};
	const twice = grouping.groups.filter(isTwice).length;
	if (twice > 0)
		context.note(`${countText(twice, "group")} with a seed that was run more than once: n counts each of these runs`);
	return grouping;
}
