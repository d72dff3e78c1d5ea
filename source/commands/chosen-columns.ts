import type { Column, RunTable } from "../model/run-table.ts";
import { columnMeant } from "../query/column-meant.ts";
import { matchColumns } from "../query/match-columns.ts";
import type { Arguments } from "./command.ts";

/** The columns that `--columns` names; null where it was not given. Throws a UserError on a name that no run has. */
export function chosenColumns(table: RunTable, args: Arguments): readonly Column[] | null {
	const names = [...table.columns.keys(), ...table.choices.keys()];
	return matchColumns(args.value("columns") ?? "", names, table)?.map((name) => columnMeant(table, name)!) ?? null;
}
