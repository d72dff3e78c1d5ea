import { directionOf } from "../../model/direction.ts";
import type { MetricPlace } from "../../model/found-metrics.ts";
import type { Problem } from "../../model/problem.ts";
import type { Answer } from "../action.ts";
import { type Screen, startOfList } from "../screen.ts";
import { experimentsOf, foundOf, projectsOf } from "../select.ts";
import { staleName } from "../stale.ts";
import { type State, seriesKey } from "../state.ts";
import { runScreen, runsScreen } from "./go.ts";
import { keepScreens } from "./keep-screens.ts";
import { keepPlace } from "./list.ts";

/** More runs were read. The first screen is the highest one with a choice, for as long as the user stands untouched on it. */
export function runsLoaded(state: State, loaded: Extract<Answer, { type: "runs-loaded" }>): State {
	const { scanned, complete, settled } = loaded;
	const problems = [...loaded.problems, ...state.metricProblems];
	const table = { ...loaded.table, found: foundOf(state) };
	const next = { ...state, table, problems, scanned, complete, settled };
	// What comes later changes nothing of where one is, unless there was nothing before.
	const isLater = state.settled && state.table.runs.length > 0;
	return keepPlace(alsoBefore(next, isLater ? keepScreens : withFirstScreen));
}

function withFirstScreen(state: State): State {
	const [first] = state.stack;
	const untouched = state.stack.length === 1 && "place" in first && first.place.cursor === 0;
	// A filter that leaves one experiment does not hide the way to the others.
	return untouched ? { ...state, stack: [firstScreen({ ...state, filter: null })] } : state;
}

/** Changes the screens, and while text is typed also those that Esc brings back. */
function alsoBefore(state: State, change: (state: State) => State): State {
	const { prompt } = state;
	const changed = change(state);
	if (prompt === null) return changed;
	const { stack } = change({ ...state, stack: prompt.before.stack });
	return { ...changed, prompt: { ...prompt, before: { ...prompt.before, stack } } };
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

/** Files were looked into. Summaries of a metric that was found in more places are asked for anew. */
export function metricsDiscovered(
	state: State,
	{ scope, found, problems }: Extract<Answer, { type: "metrics-discovered" }>,
): State {
	const all = new Map(foundOf(state));
	const summaries = new Map(state.summaries);
	const series = new Map(state.series);
	const waiting = new Set(state.stale.waiting);
	let isChanged = false;
	for (const [name, places] of found) {
		const known = all.get(name) ?? [];
		const isKnown = ({ source, series }: MetricPlace) =>
			known.some((one) => one.source === source && one.series === series);
		const more = places.filter((place) => !isKnown(place));
		if (more.length === 0) continue;
		all.set(name, [...known, ...more]);
		summaries.delete(name);
		for (const [key, one] of series) {
			if (!key.endsWith(seriesKey("", name))) continue;
			// A curve that is seen stays until it is read again.
			if (one.is === "loaded") waiting.add(staleName("series", key));
			else series.delete(key);
		}
		isChanged = true;
	}
	// A run is looked into with its experiment, and by itself.
	const isNew = ({ path, message }: Problem) =>
		!state.metricProblems.some((one) => one.path === path && one.message === message);
	const news = problems.filter(isNew);
	const next = {
		...state,
		looked: new Map(state.looked).set(scope, found),
		metricProblems: [...state.metricProblems, ...news],
		problems: [...state.problems, ...news],
	};
	const stale = { ...state.stale, waiting };
	return keepPlace(isChanged ? { ...next, summaries, series, stale, table: { ...state.table, found: all } } : next);
}

export function summariesLoaded(
	state: State,
	{ metric, direction, summaries: more }: Extract<Answer, { type: "summaries-loaded" }>,
): State {
	// What was asked for before another end became the best one.
	if (direction !== undefined && direction !== directionOf(metric, state.directions)) return state;
	const known = new Map(state.summaries.get(metric));
	for (const [run, summary] of more) known.set(run, summary);
	return keepPlace({ ...state, summaries: new Map(state.summaries).set(metric, known) });
}
