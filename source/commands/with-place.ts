import { TermError } from "../query/term-error.ts";
import { termPlace } from "../query/term-place.ts";

/** Does what answers a query; where one word of the filter is at fault, the UserError says where it stands. */
export async function withPlace<T>(filter: string | undefined, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		const place = error instanceof TermError && filter !== undefined ? termPlace(filter, error.term) : undefined;
		if (!(error instanceof TermError) || place === undefined) throw error;
		const told = `--filter '${filter}': ${error.message}, at character ${place + 1}`;
		throw new TermError(told, error.term, { cause: error });
	}
}
