import { layoutOf } from "../layout.ts";
import { listOf } from "../list-of.ts";
import { type Look, plainLook } from "../look.ts";
import { columnsOf } from "../run-columns.ts";
import { runsOf } from "../select.ts";
import { type State, topScreen } from "../state.ts";
import { placeOf } from "../update/list.ts";
import { footLine, titleLine, viewLine } from "./frame-lines.ts";
import { screenLines } from "./screen-lines.ts";

/** Parts of curves: a reader spells each of them. */
const drawing = /[\u2500-\u259f\u2800-\u28ff]+/g;

/**
 * The screen for who listens to it: all of it is read aloud after each key, so that only what is under the cursor, what is said or
 * typed, and where one is are in it, in this order; of a text without a cursor its lines.
 */
export function spokenLines(state: State, { glyphs }: Look): string[] {
	const look = plainLook(glyphs);
	const body = screenLines(state, topScreen(state), layoutOf(state), look);
	const isSaid = state.message !== null || state.prompt !== null;
	const foot = isSaid ? [footLine(state, look)] : [];
	const lines = [...spokenBody(state, body, look), ...foot, viewLine(state, look), titleLine(state, look)];
	return lines.map((line) => line.replace(drawing, " ").replace(/\s+/g, " ").trim()).filter((line) => line !== "");
}

function spokenBody(state: State, body: readonly string[], look: Look): readonly string[] {
	const { cursor } = look.glyphs;
	// Of the list above the bottom line, where it is open, else of the screen.
	const row = body.findLast((line) => line.startsWith(cursor) || line.startsWith(` ${cursor}`));
	if (row === undefined) return body;
	const text = row.replace(cursor, "");
	if (state.prompt?.kind === "command") return [text];
	const screen = topScreen(state);
	const { length } = listOf(state, screen);
	const place = `${placeOf(screen).cursor + 1} of ${length}`;
	return [screen.kind === "runs" ? spokenRun(state, screen.experiment, place, look) : `${text} ${place}`];
}

/** Each value with its name. */
function spokenRun(state: State, experiment: string, place: string, { glyphs }: Look): string {
	const screen = topScreen(state);
	const row = runsOf(state, experiment)[placeOf(screen).cursor];
	if (row === undefined) return place;
	const parts = columnsOf(state, experiment)
		.map(({ header, text }) => ({ header, text: text(row, state, glyphs).replace(drawing, "").trim() }))
		.filter(({ text }) => text !== "");
	return [...parts.map(({ header, text }) => `${header} ${text}`), place].join(", ");
}
