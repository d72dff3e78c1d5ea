import { UserError } from "../model/problem.ts";
import type { Value } from "../model/value.ts";
import { Frame, type FrameRow } from "./frame.ts";

/**
 * A new frame in which a parameter has another name or group; nothing on the disk changes. Where the new name is there
 * already, the two become one row, so that runs of before and after a renaming stand together. Throws a UserError where
 * there is no such parameter, and where a run has both.
 */
export function editEntry(frame: Frame, from: FrameRow, to: FrameRow): Frame {
	const place = frame.rows.findIndex((row) => isSame(row, from));
	if (place === -1) throw new UserError(`no run has ${textOf(from)}`);
	if (isSame(from, to)) return frame;
	const moved = frame.row(from.group, from.parameter);
	const known = frame.row(to.group, to.parameter);
	const both = frame.columns.find((_, run) => moved[run] !== undefined && known[run] !== undefined);
	if (both !== undefined)
		throw new UserError(`run ${both.run} of ${both.date} has both ${textOf(from)} and ${textOf(to)}`);
	const united = moved.map((value, run) => (value === undefined ? known[run] : value));
	const rows: FrameRow[] = [];
	const values: (readonly (Value | undefined)[])[] = [];
	for (const [index, row] of frame.rows.entries()) {
		if (isSame(row, to)) continue;
		rows.push(index === place ? { group: to.group, parameter: to.parameter } : row);
		values.push(index === place ? united : frame.row(row.group, row.parameter));
	}
	return new Frame({ ...frame, rows, values });
}

function isSame(a: FrameRow, b: FrameRow): boolean {
	return a.group === b.group && String(a.parameter) === String(b.parameter);
}

function textOf({ group, parameter }: FrameRow): string {
	return `${group} › ${parameter}`;
}
