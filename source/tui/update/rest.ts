import type { Effect } from "../effect.ts";
import { type State, topScreen } from "../state.ts";
import { placeOf } from "./list.ts";

/**
 * The pane below the runs follows the cursor when it rests, not while it moves: a chart a key press is more than a slow
 * line can carry, and nobody reads it in passing.
 */
export function follow(before: State, after: State): [State, Effect[]] {
	const [left, right] = [runUnderCursor(before), runUnderCursor(after)];
	if (left === null || right === null) return [after.resting === null ? after : { ...after, resting: null }, []];
	if (left === right) return [after, []];
	const step = before.step + 1;
	return [{ ...after, resting: before.resting ?? left, step }, [{ type: "rest", step }]];
}

/** The cursor has stood for a moment after a step, unless it has made another since. */
export function rested(state: State, step: number): State {
	return step === state.step ? { ...state, resting: null } : state;
}

function runUnderCursor(state: State): string | null {
	const screen = topScreen(state);
	return screen.kind === "runs" ? placeOf(screen).key : null;
}
