import { layoutOf } from "../layout.ts";
import { listOf } from "../list-of.ts";
import type { ListPlace, Screen } from "../screen.ts";
import { type State, topScreen } from "../state.ts";

/** The place of the list on a screen; each tab of a run has its own. */
export function placeOf(screen: Screen): ListPlace {
	return screen.kind === "run" ? screen.places[screen.tab] : screen.place;
}

export function withTop(state: State, screen: Screen): State {
	const [first, ...rest] = [...state.stack.slice(0, -1), screen];
	return { ...state, stack: [first!, ...rest] };
}

export function moveBy(state: State, by: number): State {
	return moveTo(state, placeOf(topScreen(state)).cursor + by);
}

/** A page moves what is seen and the cursor with it. */
export function page(state: State, by: number): State {
	const screen = topScreen(state);
	const place = placeOf(screen);
	return moveTo(withPlace(state, screen, { ...place, top: place.top + by }), place.cursor + by);
}

/** Moves the cursor to a row; the list scrolls as little as it must, and a row of context stays in sight. */
export function moveTo(state: State, row: number): State {
	const screen = topScreen(state);
	const list = listOf(state, screen);
	const cursor = Math.max(0, Math.min(list.length - 1, row));
	const top = scrolled(placeOf(screen).top, cursor, layoutOf(state).body, list.length);
	return withPlace(state, screen, { cursor, top, key: list.keyAt(cursor) });
}

/** After rows came, went or moved: the cursor stays on its row, or at its height when the row is gone. */
export function keepPlace(state: State): State {
	const screen = topScreen(state);
	const { cursor, top, key } = placeOf(screen);
	// Nobody who is still at the top wants to be carried down by rows that arrive above.
	if (key === null || (cursor === 0 && top === 0)) return moveTo(state, cursor);
	const list = listOf(state, screen);
	// The config of the next run is being read: the cursor waits for it.
	if (list.length === 0 && screen.kind === "run" && screen.tab === "config") return state;
	if (list.keyAt(cursor) === key) return moveTo(state, cursor);
	const found = list.indexOf(key);
	if (found === -1) return moveTo(state, cursor);
	return moveTo(withPlace(state, screen, { cursor: found, top: top + found - cursor, key }), found);
}

function withPlace(state: State, screen: Screen, place: ListPlace): State {
	const moved: Screen =
		screen.kind === "run" ? { ...screen, places: { ...screen.places, [screen.tab]: place } } : { ...screen, place };
	return withTop(state, moved);
}

function scrolled(top: number, cursor: number, height: number, length: number): number {
	const margin = height > 4 ? 1 : 0;
	const wanted = Math.min(Math.max(top, cursor - height + 1 + margin), cursor - margin);
	return Math.max(0, Math.min(wanted, length - height));
}
