import { configScreen } from "../config-screen.ts";
import { headRows, layoutOf } from "../layout.ts";
import { listOf } from "../list-of.ts";
import { type State, topScreen } from "../state.ts";
import { viewItems } from "../view-items.ts";
import { toggleFold } from "./config.ts";
import { open } from "./go.ts";
import { moveTo, placeOf } from "./list.ts";
import { entryAt, gridScreen } from "./metrics.ts";
import { openView } from "./views.ts";

/** A click moves the cursor to the row; a click on the row under the cursor opens it. */
export function click(state: State, x: number, y: number): State {
	const screen = topScreen(state);
	const place = placeOf(screen);
	const line = y - 2 - headRows(state, screen);
	if (line < 0 || line >= layoutOf(state).body) return state;
	const grid = gridScreen(state);
	const row = grid === null ? place.top + line : entryAt(state, grid, x, line);
	if (row === null || row >= listOf(state, screen).length) return state;
	if (row !== place.cursor) return moveTo(state, row);
	if (screen.kind === "views") return openView(state, viewItems(state)[row]?.name);
	const config = configScreen(state);
	return config === null ? open(state) : toggleFold(state, config);
}
