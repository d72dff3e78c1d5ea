import { mostCompared } from "../../query/compare-runs.ts";
import { type CompareScreen, startOfList } from "../screen.ts";
import { rowOf } from "../select.ts";
import { type State, topScreen } from "../state.ts";
import { keepPlace, withTop } from "./list.ts";

/** Puts the marked runs side by side; where one is marked, it and the one under the cursor. */
export function compare(state: State): State {
	const screen = topScreen(state);
	if (screen.kind !== "runs") return state;
	const here = screen.place.key;
	const marked = state.marks.filter((key) => rowOf(state, key) !== undefined);
	const runs = marked.length === 1 && here !== null && here !== marked[0] ? [...marked, here] : marked;
	if (runs.length < 2) return { ...state, message: "mark at least two runs to compare, with Space" };
	if (runs.length > mostCompared)
		return {
			...state,
			message: `${runs.length} runs are marked, and ${mostCompared} fit side by side: * takes marks away`,
		};
	const compared: CompareScreen = {
		...{ kind: "compare", experiment: screen.experiment, runs },
		...{ showsAll: false, left: 0, place: startOfList },
	};
	return keepPlace({ ...state, stack: [...state.stack, compared] });
}

/** Shows all parameters or lines, or those that differ. */
export function toggleAll(state: State): State {
	const screen = topScreen(state);
	if (screen.kind !== "compare" && screen.kind !== "difference") return state;
	return keepPlace(withTop(state, { ...screen, showsAll: !screen.showsAll }));
}

/** Scrolls by runs, where not all of them have room. */
export function scrollRuns(state: State, screen: CompareScreen, by: number): State {
	const left = Math.max(0, Math.min(screen.runs.length - 1, screen.left + by));
	return withTop(state, { ...screen, left });
}
