import type { NpyArray } from "../model/npy-array.ts";
import { arrayHead } from "./array-head.ts";
import { arrayNumbers } from "./array-numbers.ts";
import { arrayText } from "./array-text.ts";
import { chart } from "./chart.ts";
import { confusionMatrix, confusionModes } from "./confusion-matrix.ts";
import { heatMap } from "./heat-map.ts";
import { histogram } from "./histogram.ts";
import { still, type ViewLine } from "./view-line.ts";
import type { ViewOptions } from "./view-options.ts";

/** The ways to look at an array, in the order in which a key goes through them. */
export const arrayViews = ["image", "curve", ...confusionModes, "heat map", "histogram", "values"] as const;
export type ArrayViewName = (typeof arrayViews)[number];

/** More classes than this are not for a table. */
const maxClasses = 100;

/** The views that fit an array, the most telling one first; its values always do. */
export function viewsOf(array: NpyArray): readonly ArrayViewName[] {
	const { dtype, shape, values } = array;
	if (!isNumeric(array) || values.length < 2) return ["values"];
	const [rows = 0, columns = 0, channels] = shape;
	const isBytes = /u1$/.test(dtype);
	if (isBytes && shape.length === 3 && (channels === 3 || channels === 4)) return ["image", "values"];
	if (shape.length <= 2 && shape.filter((size) => size !== 1).length === 1) return ["curve", "histogram", "values"];
	if (shape.length !== 2) return ["histogram", "values"];
	const rest: readonly ArrayViewName[] = ["histogram", "values"];
	if (rows !== columns || rows > maxClasses || !holdsCounts(array)) return ["heat map", ...rest];
	// Bytes in a square are a picture in grey more often than counts.
	return isBytes ? ["heat map", ...confusionModes, ...rest] : [...confusionModes, "heat map", ...rest];
}

/** An array in one of the views that fit it: a line that says what it is, then at most `height - 1` lines where the view is a picture. */
export function arrayView(name: string, array: NpyArray, view: ArrayViewName, options: ViewOptions): ViewLine[] {
	const { shape } = array;
	const [rows = 0, columns = 0, channels] = shape;
	const views = viewsOf(array);
	const place = views.length === 1 ? "" : `   ${view}, ${views.indexOf(view) + 1} of ${views.length} views`;
	const head = still({ text: arrayHead(name, array), tone: "header" }, { text: place, tone: "muted" });
	if (view === "values") return [head, ...valueLines(array)];
	const numbers = arrayNumbers(array) ?? [];
	const room = { ...options, height: options.height - 1 };
	switch (view) {
		case "image": {
			const text = `an image of ${columns} ${options.glyphs.times} ${rows} pixels, ${channels === 3 ? "RGB" : "RGBA"}`;
			return [head, still({ text, tone: null })];
		}
		case "curve": {
			const steps = new Float64Array(numbers.length);
			for (let index = 0; index < steps.length; index++) steps[index] = index;
			const lines = chart([{ label: name, steps, values: numbers }], room);
			return [
				head,
				...lines.map((line) =>
					still(...line.map(({ text, series }) => ({ text, tone: series === null ? null : ("series0" as const) }))),
				),
			];
		}
		case "heat map":
			return [head, ...heatMap(numbers, [rows, columns], room)];
		case "histogram":
			return [head, ...histogram(numbers, !isFloat(array), room)];
		default:
			return [head, ...confusionMatrix(numbers, rows, view, room)];
	}
}

function valueLines(array: NpyArray): ViewLine[] {
	const { shape, values } = array;
	const rows = shape.length < 2 ? 1 : values.length / Math.max(1, shape.at(-1)!);
	// The index of a row stays where its values are scrolled.
	const index = shape.length < 2 ? 0 : String(Math.max(0, rows - 1)).length + 2;
	const piece = (text: string) => ({ text, tone: null });
	return arrayText("", array)
		.slice(1)
		.map((text) => ({ frozen: 1, segments: [piece(text.slice(0, index)), piece(text.slice(index))] }));
}

function isNumeric({ values }: NpyArray): boolean {
	return ArrayBuffer.isView(values) || typeof values[0] === "boolean";
}

function isFloat({ values }: NpyArray): boolean {
	return values instanceof Float64Array || values instanceof Float32Array;
}

/** Whether the values are integers, none is negative and not all are 0. */
function holdsCounts(array: NpyArray): boolean {
	const { values } = array;
	if (isFloat(array) || !ArrayBuffer.isView(values)) return false;
	let isAny = false;
	for (const value of values) {
		if (value < 0) return false;
		if (value > 0) isAny = true;
	}
	return isAny;
}
