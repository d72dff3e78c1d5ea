import { axisName } from "./axis-name.ts";
import { slotMark as n } from "./line-scanner.ts";
import { isMetricName } from "./metric-names.ts";
import type { BoundSlot, Cell } from "./plan.ts";

const numeric = new RegExp(
	String.raw`^(?:${n}%?|${n}\/ ?${n}|(?:${n}:)+${n}|${n}[GMKTkgms]?i?[Bs]?|${n}:|-|\+|\*|✓|nan)$`,
);
/** Longer lines are no headers. */
const maxHeader = 1000;
const columnName = /^[\p{L}_%#][\p{L}\p{N}_./@%()#'+-]*(?: [\p{L}\p{N}_./@%()#-]+){0,3}$/u;

/** The texts between the bars of `| a | b |`; null where the line has no bar at both ends. */
function barred(body: string): readonly string[] | null {
	const text = body.trim();
	if (!text.startsWith("|") || !text.endsWith("|") || text.length < 3) return null;
	return text
		.slice(1, -1)
		.split("|")
		.map((cell) => cell.trim());
}

/** The cells of a line that may be a row of a table: bars, commas or blanks part them; `slot` is the first of the line's numbers. */
export function rowCells(body: string, slot: number): readonly Cell[] | null {
	const bars = barred(body);
	let texts = bars ?? body.split(body.includes(",") ? /\s*,\s*/ : /\s+/);
	// The scanner keeps one blank between a fraction's parts: `1/ 20`.
	if (bars === null && !body.includes(",")) texts = body.replaceAll(`/ ${n}`, `/${n}`).trim().split(/\s+/);
	if (texts.length < 2) return null;
	let next = slot;
	let numbers = 0;
	const cells: Cell[] = [];
	for (const [index, text] of texts.entries()) {
		const count = text.split(n).length - 1;
		if (count > 0 && numeric.test(text)) {
			cells.push(/[A-Za-z:]/.test(text) ? text : next);
			if (text === n || text === `${n}%`) numbers++;
		} else if (count === 0 && (index === 0 || bars !== null || numeric.test(text))) cells.push(text);
		else return null;
		next += count;
	}
	return numbers > 0 ? cells : null;
}

/** The names of columns that a line without numbers may give, in each way it can be cut. */
export function headerNames(body: string): readonly (readonly string[])[] {
	if (body.length > maxHeader || body.includes(n)) return [];
	const bars = barred(body);
	const cuts =
		bars !== null ? [bars] : body.includes(",") ? [body.split(/\s*,\s*/)] : [body.split("  "), body.split(/\s+/)];
	return cuts
		.map((names) => names.map((name) => name.trim().replace(/^["']|["']$|:$|(?<!\(.*)\):?$/g, "")))
		.filter((names, index) => names.length >= 2 && isHeader(names, index > 0 && cuts[0]!.length === 1));
}

/** One metric makes a header; words with only one blank between need an axis before them. */
function isHeader(names: readonly string[], isLoose: boolean): boolean {
	const named = names.filter((name) => name !== "");
	if (named.length < 2 || !named.every((name) => name.length <= 60 && columnName.test(name))) return false;
	const metrics = named.filter((name) => isMetricName(name)).length;
	const hasAxis = named.some((name) => axisName(name) !== null);
	return isLoose ? axisName(named[0]!) !== null && metrics > 0 : metrics > 0 && (hasAxis || metrics > 1);
}

/** `| ep_rew_mean | 12.3 |`: a row of a box, or the head of its section; null where the line is neither. */
export function boxRow(body: string, slot: number): BoundSlot | null {
	const cells = barred(body);
	if (cells === null || cells.length !== 2) return null;
	const [name = "", value] = cells;
	if (name.includes(n) || !/^[\p{L}_][\p{L}\p{N}_./@%() -]{0,60}$/u.test(name)) return null;
	if (value === n || value === `${n}%`) return { name, slot };
	return value === "" && name.endsWith("/") ? { name, slot: -1 } : null;
}
