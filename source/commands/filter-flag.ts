import { UserError } from "../model/problem.ts";
import type { Filter } from "../query/filter.ts";
import { FilterError } from "../query/filter-error.ts";
import { parseFilter } from "../query/parse-filter.ts";

/** What `--filter` asks for; null where it was not given. Throws a UserError that tells what is wrong with it, and where. */
export function filterOf(text: string | undefined): Filter | null {
	if (text === undefined || text === "") return null;
	try {
		return parseFilter(text);
	} catch (error) {
		if (!(error instanceof FilterError)) throw error;
		const place = error.position >= text.length ? "at its end" : `at character ${error.position + 1}`;
		throw new UserError(`--filter '${text}': ${error.message}, ${place}`);
	}
}
