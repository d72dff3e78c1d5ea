import { still, type Tone, type ViewLine, type ViewSegment } from "./view-line.ts";
import type { ViewOptions } from "./view-options.ts";

/** What a cell of a confusion matrix says. */
export const confusionModes = ["counts", "percent", "recall", "precision"] as const;
export type ConfusionMode = (typeof confusionModes)[number];

const explained: Readonly<Record<ConfusionMode, string>> = {
	counts: "counts",
	percent: "percent of all",
	recall: "percent of the row: recall on the diagonal",
	precision: "percent of the column: precision on the diagonal",
};

/**
 * A square matrix of counts (flat, C order; a row a true class and a column a predicted one, as scikit-learn has it) as a
 * table, with the totals of rows and columns, recall and precision of each class in percent, and the accuracy. Where
 * there is nothing to divide by, the sign of absence stands.
 */
export function confusionMatrix(
	values: ArrayLike<number>,
	classes: number,
	mode: ConfusionMode,
	{ width, glyphs }: Omit<ViewOptions, "height">,
): ViewLine[] {
	const rowTotals = new Float64Array(classes);
	const columnTotals = new Float64Array(classes);
	let right = 0;
	for (let row = 0; row < classes; row++) {
		for (let column = 0; column < classes; column++) {
			const count = values[row * classes + column]!;
			rowTotals[row]! += count;
			columnTotals[column]! += count;
			if (row === column) right += count;
		}
	}
	const all = rowTotals.reduce((sum, total) => sum + total, 0);
	const percent = (count: number, of: number) => (of === 0 ? glyphs.absent : ((100 * count) / of).toFixed(1));
	const total = (count: number) => (mode === "percent" ? percent(count, all) : String(count));
	const cell = (row: number, column: number) => {
		const count = values[row * classes + column]!;
		if (mode === "counts") return String(count);
		return percent(count, mode === "percent" ? all : mode === "recall" ? rowTotals[row]! : columnTotals[column]!);
	};
	const indices = Array.from({ length: classes }, (_, index) => index);
	const diagonal = (row: number) => values[row * classes + row]!;
	const table = [
		["", ...indices.map(String), "total", "recall"],
		...indices.map((row) => [
			String(row),
			...indices.map((column) => cell(row, column)),
			total(rowTotals[row]!),
			percent(diagonal(row), rowTotals[row]!),
		]),
		["total", ...indices.map((column) => total(columnTotals[column]!)), total(all), ""],
		[
			"precision",
			...indices.map((column) => percent(diagonal(column), columnTotals[column]!)),
			"",
			percent(right, all),
		],
	];
	const toneOf = (row: number, column: number): Tone | null => {
		if (row === 0 || column === 0 || row > classes || column > classes) return "muted";
		if (row === column) return "good";
		return values[(row - 1) * classes + column - 1] === 0 ? "muted" : null;
	};
	const accuracy = `accuracy ${percent(right, all)} % (${right} of ${all})`;
	return [
		still({ text: accuracy, tone: "header" }, { text: "   rows true, columns predicted", tone: "muted" }),
		still({ text: explained[mode], tone: "muted" }),
		...linesOf(table, toneOf, width),
	];
}

function linesOf(
	table: readonly (readonly string[])[],
	toneOf: (row: number, column: number) => Tone | null,
	width: number,
): ViewLine[] {
	const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
	const isWide = widths.reduce((sum, one) => sum + one + 2, -2) > width;
	const gap = isWide ? " " : "  ";
	return table.map((cells, row) => ({
		...(row === 0 ? { isHead: true } : {}),
		frozen: 1,
		segments: cells.map(
			(text, column): ViewSegment => ({
				text: `${column === 0 ? "" : gap}${text.padStart(widths[column]!)}`,
				tone: toneOf(row, column),
			}),
		),
	}));
}
