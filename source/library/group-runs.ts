import { UserError } from "../model/problem.ts";
import type { Frame, FrameRow } from "./frame.ts";
import { valueKey } from "./value-key.ts";

/** Positions of runs among `frame.columns`, ascending. */
export type RunGroup = readonly number[];

/** Runs that have the same value in each of some rows, absence included; in the order of their first runs. Throws a UserError where no run has a row. */
export function groupRuns(frame: Frame, rows: readonly FrameRow[]): RunGroup[] {
	const lines = rows.map(({ group, parameter }) => {
		const values = frame.row(group, parameter);
		if (values.length < frame.columns.length) throw new UserError(`no run has ${group} › ${parameter}`);
		return values.map(valueKey);
	});
	const keyOf = (position: number) => JSON.stringify(lines.map((line) => line[position]));
	return [...Map.groupBy(frame.columns.keys(), keyOf).values()];
}
