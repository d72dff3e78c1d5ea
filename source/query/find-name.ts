import { UserError } from "../model/problem.ts";

/** The one of `names` that is meant: the name itself, or the only one that ends with it after a dot. Throws a UserError. */
export function findName(wanted: string, names: Iterable<string>): string {
	const all = [...new Set(names)];
	if (all.includes(wanted)) return wanted;
	const ending = all.filter((name) => name.endsWith(`.${wanted}`));
	if (ending.length === 1) return ending[0]!;
	if (ending.length > 1) throw new UserError(`${wanted} could be ${listText(ending)}`);
	const near = nearest(wanted, all);
	throw new UserError(`no run has ${wanted}${near.length === 0 ? "" : `; did you mean ${listText(near)}?`}`);
}

function listText(names: readonly string[]): string {
	const shown = names.slice(0, 5);
	return shown.length < names.length
		? `${shown.join(", ")} and ${names.length - shown.length} more`
		: shown.join(" or ");
}

/** Names that differ by a slip or two, or contain what was typed. */
function nearest(wanted: string, names: readonly string[]): string[] {
	const limit = Math.max(1, Math.floor(wanted.length / 3));
	const scored = names.map((name) => {
		const last = name.slice(name.lastIndexOf(".") + 1);
		return {
			name,
			distance: name.includes(wanted) ? 0 : Math.min(editDistance(wanted, name), editDistance(wanted, last)),
		};
	});
	return scored
		.filter(({ distance }) => distance <= limit)
		.sort((a, b) => a.distance - b.distance)
		.slice(0, 3)
		.map(({ name }) => name);
}

/** Levenshtein's distance; long names are not compared. */
function editDistance(a: string, b: string): number {
	if (Math.abs(a.length - b.length) > 3 || a.length > 64) return Number.POSITIVE_INFINITY;
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
		}
		row = next;
	}
	return row[b.length]!;
}
