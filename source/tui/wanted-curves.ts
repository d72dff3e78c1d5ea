import type { NamedSeries } from "../model/named-series.ts";
import type { GroupCurve } from "../query/group-curve.ts";
import { drawnParts, keptDetails } from "./chart-settings.ts";
import { groupsShown, runsOfGroup } from "./curves-shown.ts";
import type { Effect } from "./effect.ts";
import { foundOf } from "./select.ts";
import { seriesInSight } from "./series-in-sight.ts";
import { groupKey, type Loaded, type State, seriesKey, topScreen } from "./state.ts";

const loading = { is: "loading" } as const;

/** Marks the curves that the screen shows and nobody has read yet as loading, and asks for them. */
export function wantedCurves(state: State): [State, Effect[]] {
	const [withSeries, series] = wantedSeries(state);
	const [withBands, bands] = wantedBands(withSeries);
	const [withDetails, details] = wantedDetails(withBands);
	return [withDetails, [...series, ...bands, ...details]];
}

/** Curves of the rows in sight, or of the metric under the cursor. */
function wantedSeries(state: State): [State, Effect[]] {
	const missing = seriesInSight(state).filter(({ run, metric }) => !state.series.has(seriesKey(run, metric)));
	if (missing.length === 0) return [state, []];
	const series = new Map<string, Loaded<NamedSeries>>(state.series);
	for (const { run, metric } of missing) series.set(seriesKey(run, metric), loading);
	return [{ ...state, series }, [{ type: "load-series", wanted: missing, found: foundOf(state) }]];
}

/** All points of the curves of a large chart that were thinned: smoothed or looked into they would be others. */
function wantedDetails(state: State): [State, Effect[]] {
	if (topScreen(state).kind !== "chart") return [state, []];
	const thinned = seriesInSight(state).filter(({ run, metric }) => {
		const series = state.series.get(seriesKey(run, metric));
		return series?.is === "loaded" && series.value.values.length >= drawnParts;
	});
	const shown = thinned.slice(0, keptDetails);
	const wanted = shown.filter(({ run, metric }) => !state.details.has(seriesKey(run, metric)));
	if (wanted.length === 0) return [state, []];
	const details = new Map(state.details);
	// What is in sight is forgotten last: it would be asked for again at once.
	for (const key of shown.map(({ run, metric }) => seriesKey(run, metric))) {
		const known = details.get(key) ?? null;
		details.delete(key);
		details.set(key, known);
	}
	return [{ ...state, details }, [{ type: "load-details", wanted, found: foundOf(state) }]];
}

/** Means and bands of the configurations of a chart, once it is known which are the best. */
function wantedBands(state: State): [State, Effect[]] {
	const screen = topScreen(state);
	if (screen.kind !== "chart" || screen.runs !== null || !state.complete) return [state, []];
	const groups = groupsShown(state, screen)
		.map((group) => runsOfGroup(state, group))
		.filter((runs) => !state.bands.has(groupKey(screen.metric, runs)));
	if (groups.length === 0) return [state, []];
	const bands = new Map<string, Loaded<GroupCurve>>(state.bands);
	for (const runs of groups) bands.set(groupKey(screen.metric, runs), loading);
	return [{ ...state, bands }, [{ type: "load-bands", metric: screen.metric, groups, found: foundOf(state) }]];
}
