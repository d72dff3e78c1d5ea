import type { NamedArray } from "../../formats/read-arrays.ts";
import { isArrayFile } from "../../formats/read-arrays.ts";
import { arrayText } from "../../render/array-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { fit } from "../../render/width.ts";
import type { Look } from "../look.ts";
import { pathOf } from "../run-facts.ts";
import { runOf } from "../select.ts";
import type { FileScreen, State } from "../state.ts";
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
	return arrayLines(state, screen)
		.slice(top, top + height)
		.map((line) => fit(`  ${line}`, state.columns, "left", look.glyphs.ellipsis));
}

/** What is in an array file: a line on each array, then its values. */
export function arrayLines(state: State, screen: FileScreen): readonly string[] {
	const run = runOf(state, screen.run);
	const arrays = run === undefined ? undefined : state.arrays.get(pathOf(run, screen.file));
	return arrays?.is === "loaded" ? linesOf(arrays.value) : [];
}

const known = new WeakMap<readonly NamedArray[], readonly string[]>();

function linesOf(arrays: readonly NamedArray[]): readonly string[] {
	let lines = known.get(arrays);
	if (lines === undefined) {
		lines = arrays.flatMap(({ name, array }) => [...arrayText(name, array), ""]);
		known.set(arrays, lines);
	}
	return lines;
}
