import { plainChart } from "../chart-settings.ts";
import { plainConfigView } from "../config-view.ts";
import { type State, topScreen } from "../state.ts";
import { leftText } from "../with-remembered.ts";
import { keepPlace, placeOf } from "./list.ts";
import { placeAt } from "./place-at.ts";

/** Once all runs are known: to where one was the last time, unless one has gone elsewhere meanwhile. */
export function comeBack(state: State): State {
	const { returnTo } = state;
	if (returnTo === null) return state;
	const screen = topScreen(state);
	const isTouched =
		state.stack.length > 1 ||
		state.prompt !== null ||
		(screen.kind === "run" && screen.tab !== "overview") ||
		placeOf(screen).cursor > 0;
	if (isTouched) return { ...state, returnTo: null };
	if (!state.complete) return state;
	const there = placeAt({ ...state, returnTo: null }, returnTo);
	const isElsewhere =
		there.stack.length > 1 || topScreen(there).kind !== screen.kind || placeOf(topScreen(there)).cursor > 0;
	return isElsewhere ? { ...there, message: there.message ?? leftText(there) } : there;
}

/** As at the first look, on the screen that is seen: what was remembered and what was chosen since is gone, and where one was too. */
export function startFresh(state: State): State {
	const { sort, metric, shownColumns, directions } = state.asked;
	const isTurned = directions !== state.directions;
	return keepPlace({
		...state,
		sort,
		metric,
		shownColumns,
		directions,
		// What is best was told by the directions.
		summaries: isTurned ? new Map() : state.summaries,
		reductions: isTurned ? new Map() : state.reductions,
		axis: null,
		chart: plainChart,
		showsResolved: false,
		configView: plainConfigView,
		metricsView: "grid",
		wrapsText: false,
		splitsText: false,
		returnTo: null,
		message: "columns, sort, metric and charts are as for the first time",
	});
}
