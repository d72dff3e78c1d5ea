import type { NamedArray } from "../../formats/read-arrays.ts";
import { isArrayFile } from "../../formats/read-arrays.ts";
import { type ArrayViewName, arrayView, viewsOf } from "../../render/array-view.ts";
import { cutSegments } from "../../render/cut-segments.ts";
import { type Glyphs, unicodeGlyphs } from "../../render/glyphs.ts";
import { sanitise } from "../../render/sanitise.ts";
import { still, type ViewLine, type ViewSegment } from "../../render/view-line.ts";
import { displayWidth, fit } from "../../render/width.ts";
import { lastOf } from "../last-of.ts";
import { layoutOf } from "../layout.ts";
import type { Look } from "../look.ts";
import { pathOf } from "../run-facts.ts";
import type { FileScreen } from "../screen.ts";
import { runOf } from "../select.ts";
import type { State } from "../state.ts";
import { textLines } from "./text-lines.ts";

/** A file by itself: what is in it when it holds arrays, else its text. */
export function fileLines(state: State, screen: FileScreen, height: number, look: Look): string[] {
	const run = runOf(state, screen.run);
	if (run === undefined) return [];
	const path = pathOf(run, screen.file);
	if (!isArrayFile(screen.file)) return textLines(state, path, height, look);
	const arrays = state.arrays.get(path);
	if (arrays?.is === "broken") return [look.paint("bad", fit(`  ${sanitise(arrays.message)}`, state.columns, "left"))];
	const { top } = screen.place;
	const lines = arrayLines(state, screen, look.glyphs);
	// Several arrays scroll past with their heads.
	const still = arraysOf(state, screen).length === 1 ? lines.findLastIndex(({ isHead }) => isHead === true) + 1 : 0;
	return [...lines.slice(0, still), ...lines.slice(still + top, top + height)].map((line) =>
		paintLine(line, screen.left, state.columns, look),
	);
}

/** Blanks at the left and right of arrays, in cells. */
export const arrayMargin = 3;

function paintLine({ segments, frozen }: ViewLine, left: number, width: number, look: Look): string {
	const still = segments.slice(0, frozen);
	const used = still.reduce((sum, { text }) => sum + displayWidth(text), 0);
	const room = width - arrayMargin;
	const { ellipsis } = look.glyphs;
	const seen =
		used >= room || frozen === segments.length
			? cutSegments(still, 0, room, ellipsis, { tone: null })
			: [...still, ...cutSegments(segments.slice(frozen), left, room - used, ellipsis, { tone: null })];
	return `  ${seen.map((segment) => paintSegment(segment, look)).join("")} `;
}

function paintSegment({ text, tone }: ViewSegment, look: Look): string {
	return tone === null ? text : look.paint(tone, text);
}

/** What is in an array file: of each array a line on what it is, then a view of it. */
export function arrayLines(state: State, screen: FileScreen, glyphs: Glyphs = unicodeGlyphs): readonly ViewLine[] {
	const drawn = glyphs.isAscii ? asciiLines : unicodeLines;
	return drawn(arraysOf(state, screen), screen.view, state.columns - arrayMargin, layoutOf(state).body, glyphs);
}

/** The ways to look at the arrays of a file, the one that is shown first of all at the start and their values at the end. */
export function fileViews(state: State, screen: FileScreen): readonly ArrayViewName[] {
	const views = new Set(arraysOf(state, screen).flatMap(({ array }) => viewsOf(array)));
	// What is not a picture comes last, also where an array before others has nothing else.
	return views.delete("values") ? [...views, "values"] : [];
}

const none: readonly NamedArray[] = [];

function arraysOf(state: State, screen: FileScreen): readonly NamedArray[] {
	const run = runOf(state, screen.run);
	const arrays = run === undefined ? undefined : state.arrays.get(pathOf(run, screen.file));
	return arrays?.is === "loaded" ? arrays.value : none;
}

/** Kept apart, for how long a list is is asked without knowing the signs of the terminal. */
const unicodeLines = lastOf(linesOf);
const asciiLines = lastOf(linesOf);

function linesOf(
	arrays: readonly NamedArray[],
	wanted: ArrayViewName | null,
	width: number,
	height: number,
	glyphs: Glyphs,
): readonly ViewLine[] {
	// Of several arrays more than one is to be seen at a time.
	const room = { width, height: arrays.length === 1 ? height : Math.min(height, 12), glyphs };
	return arrays.flatMap(({ name, array }, index) => {
		const views = viewsOf(array);
		const view = wanted !== null && views.includes(wanted) ? wanted : views[0]!;
		return [...(index === 0 ? [] : [still()]), ...arrayView(name, array, view, room)];
	});
}
