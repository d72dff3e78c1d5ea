import { nothingRemembered, type Remembered, type RememberedPlace } from "../model/remembered.ts";
import { formatSort } from "../query/sort.ts";
import { type ConfigView, plainConfigView } from "./config-view.ts";
import type { State } from "./state.ts";

const mostFilters = 100;

/** What of the screen is kept for the next time. What a flag said this once, and nobody changed, stays as it was before. */
export function rememberedOf(state: State, before: Remembered | null, given: ReadonlySet<string>): Remembered {
	const last = before ?? nothingRemembered;
	const { asked } = state;
	const isOnlyAsked = (flag: string, part: "sort" | "metric" | "shownColumns") =>
		given.has(flag) && state[part] === asked[part];
	const turned = Array.from(state.directions).filter(([name, direction]) => asked.directions.get(name) !== direction);
	return {
		columns: isOnlyAsked("columns", "shownColumns") ? last.columns : state.shownColumns,
		sort: isOnlyAsked("sort", "sort") ? last.sort : formatSort(state.sort),
		metric: isOnlyAsked("metric", "metric") ? last.metric : state.metric,
		better: Object.fromEntries(turned),
		axis: state.axis,
		isLogarithmic: state.chart.yScale === "log",
		smoothing: state.chart.smoothing,
		showsResolved: state.showsResolved,
		folds: foldsOf(state.configView),
		showsHydra: state.configView.file === "hydra",
		onlyDiffering: state.configView.onlyDiffering,
		listsMetrics: state.metricsView === "list",
		wrapsText: state.wrapsText,
		splitsText: state.splitsText,
		filters: filtersOf(state),
		// Who leaves before everything was read has not been anywhere yet.
		place: state.returnTo ?? placeOf(state),
	};
}

/** Folds of configs that were large once do not pile up. */
const mostFolds = 1000;

function foldsOf({ folds }: ConfigView): readonly string[] | null {
	return folds === plainConfigView.folds ? null : [...folds].slice(-mostFolds);
}

/** A filter that came from keys is offered like one that was typed. */
function filtersOf({ typedFilters, filterText }: State): readonly string[] {
	if (filterText === "" || typedFilters.at(-1) === filterText) return typedFilters.slice(-mostFilters);
	return [...typedFilters.filter((text) => text !== filterText), filterText].slice(-mostFilters);
}

/** The lowest of the screens that one comes back to. */
function placeOf({ stack }: State): RememberedPlace {
	let place: RememberedPlace = { kind: "experiments", project: null, experiment: null, run: null, tab: "overview" };
	for (const screen of stack) {
		if (screen.kind === "projects") place = { ...place, kind: "projects", project: screen.place.key };
		if (screen.kind === "experiments")
			place = { ...place, kind: "experiments", project: screen.project ?? place.project, experiment: screen.place.key };
		if (screen.kind === "runs")
			place = { ...place, kind: "runs", experiment: screen.experiment, run: screen.place.key };
		if (screen.kind === "groups") place = { ...place, kind: "groups", experiment: screen.experiment };
		if (screen.kind === "run")
			place = { ...place, kind: "run", experiment: screen.experiment, run: screen.run, tab: screen.tab };
	}
	return place;
}
