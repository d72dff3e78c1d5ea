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
	// What the config file says of a project is how people see it: programs get the same wherever they run.
	const counts = (flag: string) => args.isTyped(flag) || args.isTyped("view");
	const chosen = counts("columns") ? chosenColumns(table, args) : null;
	const groups = counts("groups") ? groupNames(table, args) : undefined;
	if (chosen !== null || groups === undefined) return chosen;
	return byGroup([...table.columns.values(), ...table.choices.values()], groups);
}
