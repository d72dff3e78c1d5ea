import type { Column, RunTable } from "../model/run-table.ts";

/** The columns that are written, parameters and choices apart, as JSON has them; all of the table where none are chosen. */
export function paramsAndChoices(
	{ columns, choices }: RunTable,
	chosen: readonly Column[] | null,
): { readonly params: readonly Column[]; readonly choices: readonly Column[] } {
	if (chosen === null) return { params: [...columns.values()], choices: [...choices.values()] };
	const isChoice = (column: Column) => choices.get(column.name) === column;
	return { params: chosen.filter((column) => !isChoice(column)), choices: chosen.filter(isChoice) };
}
