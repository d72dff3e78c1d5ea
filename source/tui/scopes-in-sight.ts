import { folderOf } from "../model/run.ts";
import type { Experiment } from "../query/experiments.ts";
import { layoutOf } from "./layout.ts";
import { experimentOf, experimentsOf } from "./select.ts";
import { type State, topScreen } from "./state.ts";

/** An experiment or a run, and its runs, all by their keys. */
export interface MetricScope {
	readonly scope: string;
	readonly runs: readonly string[];
}

/** What is looked into for metrics. */
export function scopesInSight(state: State): MetricScope[] {
	const screen = topScreen(state);
	const scopeOf = ({ key, rows }: Experiment) => ({
		scope: key,
		runs: Array.from(rows, (row) => folderOf(state.table.runs[row]!)),
	});
	switch (screen.kind) {
		case "experiments": {
			const { top } = screen.place;
			return experimentsOf(state, screen.project)
				.slice(top, top + layoutOf(state).body)
				.map(scopeOf);
		}
		case "runs": {
			const experiment = experimentOf(state, screen.experiment);
			return experiment === undefined ? [] : [scopeOf(experiment)];
		}
		case "compare":
			return screen.runs.map((run) => ({ scope: run, runs: [run] }));
		case "run":
			return [{ scope: screen.run, runs: [screen.run] }];
		default:
			return [];
	}
}
