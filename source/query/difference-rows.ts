import type { LineDifference } from "./line-difference.ts";

/** A line of the difference of two logs, side by side; or lines that are alike in both and left out. */
export type DifferenceRow =
	| { readonly is: "same" | "alike" | "changed"; readonly a: number; readonly b: number }
	| { readonly is: "removed"; readonly a: number }
	| { readonly is: "added"; readonly b: number }
	/** `a` and `b`: where the first of them stands. */
	| { readonly is: "left out"; readonly count: number; readonly a: number; readonly b: number };

export interface DifferenceRowsOptions {
	/** Lines that are shown around a difference; Infinity: all. */
	readonly context?: number;
	/** What is in the one only stands beside what is in the other only. */
	readonly isPaired?: boolean;
}

/** The difference as it is shown: lines that are alike only near those that are not, 3 of them. */
export function differenceRows(
	difference: readonly LineDifference[],
	{ context = 3, isPaired = false }: DifferenceRowsOptions = {},
): readonly DifferenceRow[] {
	const rows: DifferenceRow[] = [];
	for (let start = 0; start < difference.length; ) {
		const isAlike = isOfBoth(difference[start]!);
		let end = start;
		while (end < difference.length && isOfBoth(difference[end]!) === isAlike) end++;
		const part = difference.slice(start, end);
		if (!isAlike) rows.push(...(isPaired ? paired(part) : part));
		else {
			const before = start === 0 ? 0 : context;
			const after = end === difference.length ? 0 : context;
			rows.push(...shortened(part as (LineDifference & { is: "same" | "alike" })[], before, after));
		}
		start = end;
	}
	return rows;
}

function isOfBoth({ is }: LineDifference): boolean {
	return is === "same" || is === "alike";
}

/** A gap of a line or two says less than the lines. */
const least = 3;

function shortened(
	part: readonly (LineDifference & { readonly is: "same" | "alike" })[],
	before: number,
	after: number,
): readonly DifferenceRow[] {
	const count = part.length - before - after;
	if (!(count >= least)) return part;
	const { a, b } = part[before]!;
	return [...part.slice(0, before), { is: "left out", count, a, b }, ...part.slice(part.length - after)];
}

function paired(part: readonly LineDifference[]): DifferenceRow[] {
	const removed = part.flatMap((line) => (line.is === "removed" ? [line.a] : []));
	const added = part.flatMap((line) => (line.is === "added" ? [line.b] : []));
	return Array.from({ length: Math.max(removed.length, added.length) }, (_, index): DifferenceRow => {
		const [a, b] = [removed[index], added[index]];
		if (a === undefined) return { is: "added", b: b! };
		return b === undefined ? { is: "removed", a } : { is: "changed", a, b };
	});
}
