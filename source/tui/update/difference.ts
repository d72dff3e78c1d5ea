import { pairShown, pairsCompared, rowsOfDifference } from "../difference.ts";
import { type DifferenceScreen, startOfList } from "../screen.ts";
import { type State, topScreen } from "../state.ts";
import { keepPlace, moveTo, withTop } from "./list.ts";

/** How the log, or another text, of the first run that is compared differs from that of the next. */
export function showDifference(state: State): State {
	const screen = topScreen(state);
	if (screen.kind !== "compare") return state;
	const difference: DifferenceScreen = {
		...{ kind: "difference", experiment: screen.experiment, runs: screen.runs },
		...{ other: 1, file: null, showsAll: false, place: startOfList },
	};
	return keepPlace({ ...state, stack: [...state.stack, difference] });
}

/** Another run against the first. */
export function nextOther(state: State, screen: DifferenceScreen, by: number): State {
	const other = screen.other + by;
	if (other < 1 || other >= screen.runs.length)
		return { ...state, message: by > 0 ? "this is the last of the runs" : "this is the first to hold against" };
	return keepPlace(withTop(state, { ...screen, other, place: startOfList }));
}

/** Another of the texts that both runs have; after the last the first. */
export function nextText(state: State, screen: DifferenceScreen): State {
	const pairs = pairsCompared(state, screen);
	const shown = pairShown(state, screen);
	const next = shown === undefined ? undefined : pairs[(pairs.indexOf(shown) + 1) % pairs.length];
	if (next === undefined || pairs.length === 1) return { ...state, message: "the two have no other text in common" };
	return keepPlace(withTop(state, { ...screen, file: next.key, place: startOfList }));
}

/** Goes to where the two begin to differ again. */
export function nextDifference(state: State, screen: DifferenceScreen, by: 1 | -1): State {
	const rows = rowsOfDifference(state, screen);
	const differs = (at: number) => ["removed", "added", "changed"].includes(rows[at]?.is ?? "");
	for (let at = screen.place.cursor + by; at >= 0 && at < rows.length; at += by)
		if (differs(at) && !differs(at - 1)) return moveTo(state, at);
	return { ...state, message: by > 0 ? "there is no difference below" : "there is no difference above" };
}
