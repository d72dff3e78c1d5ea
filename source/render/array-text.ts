import type { NpyArray } from "../model/npy-array.ts";
import { arrayHead } from "./array-head.ts";
import { arrayValue } from "./array-value.ts";
import { numberText } from "./number-text.ts";
import { valueText } from "./value-text.ts";

/** More than this is not for reading: the first ones are shown, and how many are left. */
const maxRows = 1000;
const maxColumns = 64;

/** An array for people: a line that says what it is, then a row of values for each index of all axes but the last. */
export function arrayText(name: string, array: NpyArray): string[] {
	const { shape, values } = array;
	const length = shape.length < 2 ? 1 : shape.at(-1)!;
	const rows = length === 0 ? 0 : values.length / length;
	const lines: string[] = [arrayHead(name, array)];
	const indexWidth = String(Math.max(0, rows - 1)).length;
	for (let row = 0; row < Math.min(rows, maxRows); row++) {
		const shown = Math.min(length, maxColumns);
		const cells = Array.from({ length: shown }, (_, column) => cellText(array, row * length + column));
		const more = length > shown ? ` ... ${length - shown} more` : "";
		const index = shape.length === 0 ? "" : `${String(row).padStart(indexWidth)}  `;
		lines.push(`${index}${cells.map((cell) => cell.padStart(length === 1 ? 0 : 10)).join(" ")}${more}`);
	}
	if (rows > maxRows) lines.push(`... ${rows - maxRows} more rows`);
	return lines;
}

function cellText(array: NpyArray, index: number): string {
	const value = arrayValue(array, index);
	if (array.dtype === "|O") return valueText(value);
	if (Array.isArray(value)) return `${numberText(value[0])}${Number(value[1]) < 0 ? "" : "+"}${numberText(value[1])}j`;
	return typeof value === "string" || value instanceof Uint8Array ? valueText(value) : numberText(value);
}
