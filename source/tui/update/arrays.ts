import { displayWidth } from "../../render/width.ts";
import { layoutOf } from "../layout.ts";
import { startOfList } from "../screen.ts";
import { arrayLines, arrayMargin, fileViews } from "../screens/file-screen.ts";
import { type State, topScreen } from "../state.ts";
import { keepPlace, withTop } from "./list.ts";

/** The next way to look at the arrays of a file, around in a circle. */
export function nextView(state: State, by: 1 | -1): State {
	const screen = topScreen(state);
	if (screen.kind !== "file") return state;
	const views = fileViews(state, screen);
	if (views.length < 2) return { ...state, message: "there is only one way to look at this file" };
	const shown = views.indexOf(screen.view ?? views[0]!);
	const view = views[(shown + by + views.length) % views.length]!;
	return keepPlace(withTop(state, { ...screen, view, left: 0, place: startOfList }));
}

/** Arrays have no cursor: what moves is what is seen, at once. */
export function scrollArrays(state: State, by: number): State {
	const screen = topScreen(state);
	if (screen.kind !== "file") return state;
	const last = Math.max(0, arrayLines(state, screen).length - layoutOf(state).body);
	const top = Math.max(0, Math.min(last, screen.place.top + by));
	// The cursor of the list stands below the row of context that lists keep at the top.
	return withTop(state, { ...screen, place: { cursor: top === 0 ? 0 : top + 1, top, key: null } });
}

/** Wide lines of arrays to the left or right, as far as they go. */
export function scrollArraysAside(state: State, by: number): State {
	const screen = topScreen(state);
	if (screen.kind !== "file") return state;
	const widths = arrayLines(state, screen)
		.filter(({ segments, frozen }) => frozen < segments.length)
		.map(({ segments }) => segments.reduce((width, { text }) => width + displayWidth(text), 0));
	const furthest = widths.reduce((most, width) => Math.max(most, width), 0) - (state.columns - arrayMargin);
	return withTop(state, { ...screen, left: Math.max(0, Math.min(furthest, screen.left + by * 20)) });
}
