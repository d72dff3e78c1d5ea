import { DataError } from "../../model/problem.ts";
import type { Value } from "../../model/value.ts";
import type { SeriesFile } from "../series-format.ts";

type Facts = ReadonlyMap<string, Value>;

/**
 * A file that holds facts and no series: those of `read`, and what is known already. One that is broken has a problem, and is
 * no reason to doubt the series of the files beside it.
 */
export async function factsFile(name: string, known: Facts, read: () => Promise<Facts>): Promise<SeriesFile> {
	const file = { series: [], arrays: [] };
	try {
		return { ...file, facts: new Map([...(await read()), ...known]), problems: [] };
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		return { ...file, facts: known, problems: [`${name}: ${error.message}`] };
	}
}
