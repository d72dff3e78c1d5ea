import type { Screen } from "./screen.ts";
import { baselineRow } from "./select.ts";
import { type State, topScreen } from "./state.ts";

/** Fewer cells than this show one line that says so. */
export const smallest = { columns: 50, rows: 12 } as const;

export interface Layout {
	/** Rows of the list or text in the middle of the screen, without its heads. */
	readonly body: number;
	/** Rows of the pane below it, with its rule; 0 where there is no room. */
	readonly pane: number;
}

/** The title, the state of the view, and the keys at the bottom. */
const chrome = 3;

/** How the rows of the terminal are shared out on the screen that is seen. */
export function layoutOf(state: State): Layout {
	const screen = topScreen(state);
	const room = state.rows - chrome - headRows(state, screen);
	const pane =
		screen.kind === "runs" && state.rows >= 30
			? Math.min(16, Math.floor(room * 0.4))
			: screen.kind === "compare" && state.rows >= 24
				? Math.min(24, Math.floor(room * 0.5))
				: screen.kind === "run" && screen.tab === "config"
					? 1
					: 0;
	return { body: Math.max(1, room - pane), pane };
}

/** Lines of a text in sight: the last row says where in the file they stand. */
export function textRows(state: State): number {
	return Math.max(1, layoutOf(state).body - 1);
}

/** Lines above the first row of the list that do not scroll: column heads, the run that others are held against, or tabs. */
export function headRows(state: State, screen: Screen): number {
	if (screen.kind === "runs" && baselineRow(state) !== null) return 2;
	return screen.kind === "problems" || screen.kind === "file" ? 0 : 1;
}
