import type { Column, RunTable } from "../model/run-table.ts";
import { byGroup } from "../query/groups.ts";
import { chosenColumns } from "./chosen-columns.ts";
import type { Arguments } from "./command.ts";
import { groupNames } from "./group-names.ts";

/**
 * The columns that are written for programs: those of `--columns`, else all with those of `--groups` first; null where neither
 * was given. Throws a UserError on a name that no run has.
 */
export function outputColumns(table: RunTable, args: Arguments): readonly Column[] | null {
	const chosen = chosenColumns(table, args);
	const groups = groupNames(table, args);
	if (chosen !== null || groups === undefined) return chosen;
	return byGroup([...table.columns.values(), ...table.choices.values()], groups);
}
