import { displayWidth, fit } from "./width.ts";

const gap = "  ";
const widest = 48;

/**
 * A table of aligned columns. On a terminal of limited width the columns at the end that do not fit are left out, never
 * cut in half, and the last line says how many; in a pipe (`width` null) all of them are there in full.
 */
export function alignedTable(
	header: readonly string[],
	rows: readonly (readonly string[])[],
	numeric: readonly boolean[],
	width: number | null,
	ellipsis = "…",
): string {
	const widths = header.map((name, column) => {
		let own = displayWidth(name);
		for (const row of rows) own = Math.max(own, displayWidth(row[column] ?? ""));
		return width === null ? own : Math.min(own, width, Math.max(widest, width >> 1));
	});
	let shown = widths.length;
	while (width !== null && shown > 1 && sum(widths.slice(0, shown)) + gap.length * (shown - 1) > width) shown--;
	const line = (cells: readonly string[]) =>
		widths
			.slice(0, shown)
			.map((own, column) => fit(cells[column] ?? "", own, numeric[column] ? "right" : "left", ellipsis))
			.join(gap)
			.trimEnd();
	const hidden = widths.length - shown;
	const note =
		hidden === 0
			? ""
			: `(${hidden} more: ${header.slice(shown).join(", ")}; --columns or another --format shows them)\n`;
	return `${[header, ...rows].map(line).join("\n")}\n${note}`;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
