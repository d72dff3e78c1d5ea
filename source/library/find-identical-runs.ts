import { UserError } from "../model/problem.ts";
import { equalCodes } from "../query/equal-codes.ts";
import type { Frame, FrameRow } from "./frame.ts";

/** Positions of runs among `frame.columns`, ascending. */
export type RunGroup = readonly number[];

/**
 * Groups of two or more runs that are the same in each of the attributes; without attributes in all rows but the paths,
 * which finds what was run twice. To lack a parameter is a value of its own. In the order of their first runs. Throws a
 * UserError where no run has an attribute.
 */
export function findIdenticalRuns(frame: Frame, attributes?: readonly FrameRow[]): RunGroup[] {
	const rows = attributes ?? frame.rows.filter(({ group }) => group !== "path");
	const lines = rows.map(({ group, parameter }) => {
		const values = frame.row(group, parameter);
		if (values.length < frame.columns.length) throw new UserError(`no run has ${group} › ${parameter}`);
		return equalCodes(values);
	});
	const keyOf = (position: number) => lines.map((line) => line[position]).join(" ");
	const groups = [...Map.groupBy(frame.columns.keys(), keyOf).values()];
	return groups.filter(({ length }) => length > 1);
}
