import type { RememberedPlace } from "../../model/remembered.ts";
import { whyUnfolded } from "../folded-rows.ts";
import { listOf } from "../list-of.ts";
import { runTabs, type Screen, startOfList } from "../screen.ts";
import { allExperimentsOf, rowOf } from "../select.ts";
import { type State, topScreen } from "../state.ts";
import { runScreen, runsScreen } from "./go.ts";
import { moveTo } from "./list.ts";
import { showTab } from "./run.ts";

/** Goes down from the first screen to a place, as far as it is there. */
export function placeAt(state: State, place: RememberedPlace): State {
	const [first] = state.stack;
	let next: State = { ...state, stack: [first] };
	const isSeen = (kind: Screen["kind"]) => topScreen(next).kind === kind;
	const push = (screen: Screen) => {
		next = { ...next, stack: [...next.stack, screen] };
	};
	const row = place.run === null ? undefined : rowOf(next, place.run);
	// A run that is there is gone to also where a filter leaves its project out.
	const isRun = place.kind === "run" && row !== undefined;
	if (isSeen("projects")) {
		next = under(next, place.project);
		if (place.kind === "projects" || place.project === null) return next;
		if (cursorKey(next) !== place.project && !isRun) return next;
		push({ kind: "experiments", project: place.project, place: startOfList });
	}
	const experiment = allExperimentsOf(next).find(({ key }) => key === place.experiment);
	if (isSeen("experiments")) {
		next = under(next, place.experiment);
		if (place.kind === "experiments" || place.kind === "projects" || experiment === undefined) return next;
		// A single run is opened at once, as Enter does.
		if (!(experiment.kind === "singlerun" && experiment.rows.length === 1)) push(runsScreen(experiment.key));
		else if (place.kind !== "run") return next;
	}
	if (isSeen("runs") && experiment !== undefined) {
		next = under(next, place.run);
		if (place.kind === "groups" && whyUnfolded(next, { experiment: experiment.key }) === null)
			push({ kind: "groups", experiment: experiment.key, place: startOfList });
	}
	if (place.kind !== "run" || experiment === undefined || row === undefined || isSeen("run")) return onTab(next, place);
	const run = runScreen(next, experiment.key, row);
	if (run !== null) push(run);
	return onTab(next, place);
}

function onTab(state: State, { kind, tab }: RememberedPlace): State {
	const wanted = runTabs.find((one) => one === tab);
	return kind === "run" && wanted !== undefined ? showTab(state, wanted) : state;
}

/** The cursor on the row of a key, where there is one. */
function under(state: State, key: string | null): State {
	const row = key === null ? -1 : listOf(state, topScreen(state)).indexOf(key);
	return moveTo(state, Math.max(0, row));
}

function cursorKey(state: State): string | null {
	const screen = topScreen(state);
	return "place" in screen ? screen.place.key : null;
}
