import type { LogLine } from "../project/log-window.ts";
import type { LogView } from "./log-view.ts";
import type { State } from "./state.ts";
import { endOfSight, isAtEnd } from "./text-rows.ts";

/** The lines of a text that are on the screen. */
export function linesInSight(state: State, view: LogView): readonly LogLine[] {
	return view.window.lines.slice(view.top, endOfSight(state, view));
}

/** The line of a text that is meant: what was found, where it is in sight, at the end of the file its last one, else the first in sight. */
export function lineInSight(state: State, view: LogView): LogLine | undefined {
	const lines = linesInSight(state, view);
	const found = lines.find(({ offset }) => offset === view.found);
	return found ?? (isAtEnd(state, view) ? lines.at(-1) : lines[0]);
}
