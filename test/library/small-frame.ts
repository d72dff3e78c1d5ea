import { Frame } from "../../source/library/frame.ts";
import type { Value } from "../../source/model/value.ts";

/** A frame of runs of one sweep, numbered from 0, by names as `hyperparameters.lr` with one value a run; undefined is absence. */
export function smallFrame(lines: Readonly<Record<string, readonly (Value | undefined)[]>>): Frame {
	const names = Object.keys(lines);
	const count = Math.max(0, ...Object.values(lines).map(({ length }) => length));
	return new Frame({
		columns: Array.from({ length: count }, (_, run) => ({ date: "2021-01-26 17-07-39", run })),
		rows: names.map((name) => {
			const dot = name.indexOf(".");
			return { group: name.slice(0, dot), parameter: name.slice(dot + 1) };
		}),
		values: names.map((name) => Array.from({ length: count }, (_, run) => lines[name]![run])),
	});
}
