import { FilterError } from "./filter-error.ts";
import { tokenize } from "./tokenize.ts";

/** Where a name or a value stands in a filter: the index of its first character; undefined where it is not in it. */
export function termPlace(filter: string, term: string): number | undefined {
	try {
		const tokens = tokenize(filter);
		// `lr` may have been told by its whole name since.
		return (tokens.find(({ text }) => text === term) ?? tokens.find(({ text }) => term.endsWith(`.${text}`)))?.start;
	} catch (error) {
		if (error instanceof FilterError) return undefined;
		throw error;
	}
}
