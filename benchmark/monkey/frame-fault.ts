import { displayWidth } from "../../source/render/width.ts";

const styles = /\u001b\[[\d;:]*m/g;
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** What is wrong with a frame: it has to have as many lines as the terminal rows, each of its width, and nothing but text and colours. */
export function frameFault(lines: readonly string[], columns: number, rows: number): string | null {
	if (lines.length !== rows) return `${lines.length} lines on ${rows} rows`;
	for (const [row, line] of lines.entries()) {
		const text = line.replace(styles, "");
		const width = displayWidth(text);
		if (width !== columns) return `row ${row} is ${width} cells wide on ${columns}: ${JSON.stringify(line)}`;
		if (control.test(text)) return `a control character in row ${row}: ${JSON.stringify(line)}`;
	}
	return null;
}
