import { headRows, layoutOf } from "../layout.ts";
import { listOf } from "../list-of.ts";
import { type State, topScreen } from "../state.ts";
import { open } from "./go.ts";
import { moveTo, placeOf } from "./list.ts";

/** A click moves the cursor to the row; a click on the row under the cursor opens it. */
export function click(state: State, y: number): State {
	const screen = topScreen(state);
	const place = placeOf(screen);
	const line = y - 2 - headRows(state, screen);
	const row = place.top + line;
	if (line < 0 || line >= layoutOf(state).body || row >= listOf(state, screen).length) return state;
	return row === place.cursor ? open(state) : moveTo(state, row);
}
