import { FilterError } from "./filter-error.ts";
import { tokenize } from "./tokenize.ts";

/** Where a name or a value stands in a filter: the index of its first character; undefined where it is not in it. */
export function termPlace(filter: string, term: string): number | undefined {
	try {
		const tokens = tokenize(filter);
		// What stands in quotes is a value: only where no other word is meant.
		const words = tokens.filter(({ kind }) => kind !== "quoted");
		// `lr` may have been told by its whole name since.
		const found =
			words.find(({ text }) => text === term) ??
			words.find(({ text }) => term.endsWith(`.${text}`)) ??
			tokens.find(({ text }) => text === term);
		return found?.start;
	} catch (error) {
		if (error instanceof FilterError) return undefined;
		throw error;
	}
}
