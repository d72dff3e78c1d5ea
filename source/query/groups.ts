import type { Column } from "../model/run-table.ts";

/** The config groups of the Python package; real projects name theirs freely. */
export const defaultGroups: readonly string[] = ["hyperparameters", "dataset"];

/** Columns of the groups first, in the order of the groups; within a group and after them in the order they had. */
export function byGroup(columns: readonly Column[], groups: readonly string[] = defaultGroups): readonly Column[] {
	const rank = ({ name }: Column) => {
		const index = groups.findIndex((group) => name.startsWith(`${group}.`));
		return index === -1 ? groups.length : index;
	};
	return columns.toSorted((a, b) => rank(a) - rank(b));
}
