import { Frame } from "../../source/library/frame.ts";

/** A frame of one run for each date, numbered from 0, without parameters. */
export function datedFrame(...dates: readonly string[]): Frame {
	return new Frame({ columns: dates.map((date, run) => ({ date, run })), rows: [], values: [] });
}
