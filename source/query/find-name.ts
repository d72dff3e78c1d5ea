import { editDistance } from "./edit-distance.ts";
import { TermError } from "./term-error.ts";

/** The one of `names` that is meant: the name itself, or the only one that ends with it after a dot. Throws a TermError. */
export function findName(wanted: string, names: Iterable<string>): string {
	const all = [...new Set(names)];
	if (all.includes(wanted)) return wanted;
	const ending = all.filter((name) => name.endsWith(`.${wanted}`));
	if (ending.length === 1) return ending[0]!;
	if (ending.length > 1) throw new TermError(`${wanted} could be ${listText(ending)}`, wanted);
	const near = nearest(wanted, all);
	throw new TermError(`no run has ${wanted}${near.length === 0 ? "" : `; did you mean ${listText(near)}?`}`, wanted);
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
