import type { SeriesSummary } from "../../model/series.ts";
import type { Answer } from "../action.ts";
import { experimentsOf, projectsOf } from "../select.ts";
import { type Screen, type State, startOfList } from "../state.ts";
import { runScreen, runsScreen } from "./go.ts";
import { keepPlace } from "./list.ts";

/** More runs were read. The first screen is the highest one with a choice, for as long as the user stands untouched on it. */
export function runsLoaded(state: State, loaded: Extract<Answer, { type: "runs-loaded" }>): State {
	const { table, problems, scanned, complete, settled } = loaded;
	const next = { ...state, table, problems, scanned, complete, settled };
	const [first] = state.stack;
	const untouched = state.stack.length === 1 && "place" in first && first.place.cursor === 0;
	// A filter that leaves one experiment does not hide the way to the others.
	return keepPlace(untouched ? { ...next, stack: [firstScreen({ ...next, filter: null })] } : next);
}

function firstScreen(state: State): Screen {
	if (projectsOf(state).length > 1) return { kind: "projects", place: startOfList };
	const experiments = experimentsOf(state, null);
	const [only] = experiments;
	// Until all runs are known a second experiment may still turn up.
	if (experiments.length !== 1 || only === undefined || !state.complete) {
		return { kind: "experiments", project: null, place: startOfList };
	}
	const single = only.rows.length === 1 ? runScreen(state, only.key, only.rows[0]) : null;
	return single ?? runsScreen(only.key);
}

export function summariesLoaded(state: State, metric: string, more: ReadonlyMap<string, SeriesSummary>): State {
	const known = new Map(state.summaries.get(metric));
	for (const [run, summary] of more) known.set(run, summary);
	return keepPlace({ ...state, summaries: new Map(state.summaries).set(metric, known) });
}
