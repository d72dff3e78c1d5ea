import { layoutOf } from "../layout.ts";
import type { Look } from "../look.ts";
import { type State, topScreen } from "../state.ts";
import { titleLine, viewLine } from "./frame-lines.ts";
import { screenLines } from "./screen-lines.ts";

/** The screen as text for a pipe: without the line of keys, and without blanks at the ends of lines. */
export function screenText(state: State, look: Look): string {
	const lines = [
		titleLine(state, look),
		viewLine(state, look),
		...screenLines(state, topScreen(state), layoutOf(state), look),
	];
	return `${lines
		.map((line) => line.trimEnd())
		.join("\n")
		.trimEnd()}\n`;
}
