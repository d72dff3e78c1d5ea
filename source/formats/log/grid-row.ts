import { slotMark as n } from "./line-scanner.ts";
import { isMetricName } from "./metric-names.ts";
import type { Cell } from "./plan.ts";

const form = new RegExp(
	String.raw`^(?<name>[\p{L}_][\p{L}\p{N}_.@/%()-]*(?: [\p{L}\p{N}_.@/%()-]+){0,3})\s*[|:]?(?<cells>(?:(?:\s+|\s*\|\s+)(?:${n}%?|N/A|-))+)(?:\s*\|)?$`,
	"u",
);

/** A row of one metric and its numbers: `accuracy | 0.91 | 0.88`; `slot` is the first of the line's numbers. */
export function gridRow(body: string, slot: number): readonly Cell[] | null {
	const groups = body.length > 500 ? undefined : form.exec(body.replace(/^\|\s*/, ""))?.groups;
	if (groups === undefined || !isMetricName(groups.name!)) return null;
	let next = slot;
	const cells = groups.cells!.split(/[\s|]+/).filter((cell) => cell !== "");
	if (cells.length < 2) return null;
	return [groups.name!, ...cells.map((cell) => (cell.startsWith(n) ? next++ : cell))];
}
