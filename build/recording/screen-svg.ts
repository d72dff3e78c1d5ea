import { displayWidth } from "../../source/render/width.ts";
import type { Cell } from "../../test/terminal/screen.ts";
import { cellColors, ground } from "./cell-colors.ts";
import { type GlyphPath, glyphPath } from "./glyph-path.ts";

/** Pixels: a cell, and the rim around all of them. */
const width = 8.4;
const height = 18;
const rim = 12;

/**
 * A screen as a picture (SVG 1.1): letters are text in whatever monospaced font there is, each run held to the width of
 * its cells; curves and lines are shapes. It has a ground of its own, so it can be read on a light page and on a dark one.
 */
export function screenSvg(rows: readonly (readonly Cell[])[], title: string): string {
	const shapes = new Map<string, string>();
	const add = (key: string, path: string) => shapes.set(key, (shapes.get(key) ?? "") + path);
	const texts: string[] = [];
	for (const [row, cells] of rows.entries()) {
		const y = rim + row * height;
		for (const [column, cell] of cells.entries()) {
			const { foreground, background } = cellColors(cell);
			const x = rim + column * width;
			if (background !== null) add(`0 fill="${background}"`, `M${n(x)} ${y}h${width}v${height}h-${width}z`);
			const shape = glyphPath(cell.text, x, y, width, height);
			if (shape !== null) add(`1 ${paint(shape, foreground)}`, shape.path);
		}
		for (const run of runs(cells)) texts.push(textOf(run, y));
	}
	const paths = Array.from(shapes)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, path]) => `<path ${key.slice(2)} d="${path}"/>`);
	const [wide, high] = [n((rows[0]?.length ?? 0) * width + 2 * rim), rows.length * height + 2 * rim];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" role="img">`,
		`<title>${escaped(title)}</title>`,
		`<style>text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre}</style>`,
		`<rect width="${wide}" height="${high}" rx="6" fill="${ground}"/>`,
		...paths,
		...texts,
		"</svg>\n",
	].join("\n");
}

function paint({ kind }: GlyphPath, color: string): string {
	if (kind === "area") return `fill="${color}"`;
	const cap = kind === "dots" ? ' stroke-linecap="round"' : "";
	return `fill="none" stroke="${color}" stroke-width="${kind === "dots" ? 2.4 : 1}"${cap}`;
}

interface Run {
	readonly column: number;
	/** In cells. */
	readonly length: number;
	readonly text: string;
	readonly style: string;
}

/** What is text, in runs of one look. What is not ASCII stands alone, for another font may have to draw it. */
function runs(cells: readonly Cell[]): Run[] {
	const found: Run[] = [];
	for (const [column, cell] of cells.entries()) {
		if (cell.text.trim() === "" || glyphPath(cell.text, 0, 0, width, height) !== null) continue;
		const style = styleOf(cell);
		const last = found.at(-1);
		const plain = /^[!-~]$/.test(cell.text);
		const gap = last === undefined ? 0 : column - last.column - last.length;
		if (last !== undefined && plain && /^[ -~]+$/.test(last.text) && last.style === style && gap <= 1) {
			const text = `${last.text}${" ".repeat(gap)}${cell.text}`;
			found[found.length - 1] = { ...last, text, length: column + 1 - last.column };
		} else {
			found.push({ column, length: displayWidth(cell.text), text: cell.text, style });
		}
	}
	return found;
}

function styleOf(cell: Cell): string {
	return [
		`fill="${cellColors(cell).foreground}"`,
		cell.bold ? ' font-weight="bold"' : "",
		cell.italic ? ' font-style="italic"' : "",
		cell.underline ? ' text-decoration="underline"' : "",
	].join("");
}

function textOf({ column, length, text, style }: Run, y: number): string {
	const held = text.length > 1 ? ` textLength="${n(length * width)}"` : "";
	return `<text x="${n(rim + column * width)}" y="${y + 13.5}"${held} ${style}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function n(value: number): string {
	return String(Math.round(value * 100) / 100);
}
