import { DataError } from "../../model/problem.ts";

/** What is wrong with a pickle, and at which byte of it. */
export function brokenPickle(at: number, reason: string): DataError {
	return new DataError(`broken pickle at byte ${at}: ${reason}`);
}
