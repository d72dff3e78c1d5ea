import { rangeOf, shareOf, tickText } from "./axis.ts";
import { blockMeans } from "./block-means.ts";
import { brokenText } from "./broken-text.ts";
import { finiteRange } from "./down-sample.ts";
import type { Glyphs } from "./glyphs.ts";
import { still, type Tone, type ViewLine, type ViewSegment } from "./view-line.ts";
import type { ViewOptions } from "./view-options.ts";

/** Larger cells than this make a small matrix no easier to read. */
const largest = 4;
/** Of each of the eight shades. */
const tones: readonly Tone[] = ["heat0", "heat0", "heat0", "heat1", "heat1", "heat2", "heat2", "heat3"];

/**
 * A matrix (flat, C order) as shaded cells, at most `height` lines: row numbers at the left, column numbers and a legend
 * below. One with more rows or columns than there is room for is drawn by means of blocks, and the legend says so.
 * What is not finite has a sign of its own, and is left out of means; where only some of a block is, the legend alone tells.
 */
export function heatMap(
	values: ArrayLike<number>,
	shape: readonly [number, number],
	{ width, height, glyphs }: ViewOptions,
): ViewLine[] {
	const [rows, columns] = shape;
	const labelWidth = String(rows - 1).length;
	const room = Math.max(1, width - labelWidth - 1);
	const lines = Math.max(1, height - 2);
	const drawn = [Math.min(rows, lines), Math.min(columns, room)] as const;
	// A cell of the terminal is about twice as high as it is wide.
	const isSquare = columns * 2 <= room;
	const scale = Math.max(1, Math.min(Math.floor(room / (2 * columns)), Math.floor(lines / rows), largest));
	const cellWidth = isSquare ? 2 * scale : 1;
	const cellHeight = isSquare ? scale : 1;
	const { means, nanCount, infiniteCount } = blockMeans(values, shape, drawn);
	const range = finiteRange(means);
	const scaleOf = range === undefined ? null : rangeOf([means]);
	const result: ViewLine[] = [];
	for (let row = 0; row < drawn[0]; row++) {
		const cells = Array.from({ length: drawn[1] }, (_, column): ViewSegment => {
			const value = means[row * drawn[1] + column]!;
			if (scaleOf === null || Number.isNaN(value)) return { text: glyphs.broken.repeat(cellWidth), tone: "muted" };
			return shade(shareOf(value, scaleOf), cellWidth, glyphs);
		});
		// The first row of its block, as `blockMeans` cuts them.
		const label = String(Math.ceil((row * rows) / drawn[0])).padStart(labelWidth);
		for (let line = 0; line < cellHeight; line++) {
			const margin: ViewSegment = { text: `${line === 0 ? label : " ".repeat(labelWidth)} `, tone: "muted" };
			result.push(still(margin, ...merged(cells)));
		}
	}
	const numbers = columnNumbers(columns, drawn[1], cellWidth);
	result.push(still({ text: " ".repeat(labelWidth + 1) + numbers, tone: "muted" }));
	const notes: string[] = [];
	if (nanCount + infiniteCount > 0) notes.push(`${glyphs.broken} ${brokenText(nanCount, infiniteCount)}`);
	if (drawn[0] < rows || drawn[1] < columns) {
		const block = `${Math.ceil(rows / drawn[0])} ${glyphs.times} ${Math.ceil(columns / drawn[1])}`;
		const all = finiteRange(values);
		notes.push(`means of ${block} values${all === undefined ? "" : ` (${tickText(all.min)} to ${tickText(all.max)})`}`);
	}
	result.push(still(...legend(range, glyphs), { text: notes.map((note) => `   ${note}`).join(""), tone: "muted" }));
	return result;
}

/** A cell at a share from 0 to 1 of the range. */
function shade(share: number, width: number, { shades }: Glyphs): ViewSegment {
	const level = Math.max(0, Math.min(shades.length - 1, Math.floor(share * shades.length)));
	return { text: shades[level]!.repeat(width), tone: tones[level]! };
}

function legend(range: { min: number; max: number } | undefined, { shades }: Glyphs): ViewSegment[] {
	if (range === undefined) return [{ text: "no finite value", tone: "muted" }];
	const ramp = shades.map((sign, level): ViewSegment => ({ text: sign, tone: tones[level]! }));
	return [
		{ text: `${tickText(range.min)} [`, tone: "muted" },
		...merged(ramp),
		{ text: `] ${tickText(range.max)}`, tone: "muted" },
	];
}

/** Neighbours of one tone as one piece. */
function merged(segments: readonly ViewSegment[]): ViewSegment[] {
	const pieces: { text: string; tone: Tone | null }[] = [];
	for (const { text, tone } of segments) {
		const last = pieces.at(-1);
		if (last?.tone === tone) last.text += text;
		else pieces.push({ text, tone });
	}
	return pieces;
}

/** The numbers of some columns under their cells, at round distances. */
function columnNumbers(columns: number, drawn: number, cellWidth: number): string {
	const room = String(columns - 1).length + 1;
	const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((distance) => distance * cellWidth >= room) ?? 1000;
	let text = "";
	for (let column = 0; column < drawn; column += step) {
		const number = String(Math.ceil((column * columns) / drawn));
		// The last one may not reach over the edge.
		if (column * cellWidth + number.length <= drawn * cellWidth) text = text.padEnd(column * cellWidth) + number;
	}
	return text;
}
