import { UserError } from "../model/problem.ts";
import type { Arguments } from "./command.ts";

/** What `--limit` says; undefined where it was not given. Throws a UserError. `noun`: what is counted. */
export function limitOf(noun: string, args: Arguments): number | undefined {
	const text = args.value("limit");
	if (text === undefined) return undefined;
	const limit = /^\d+$/.test(text) ? Number(text) : 0;
	if (limit < 1) throw new UserError(`--limit ${text} is no count of ${noun}s, such as 10`);
	return limit;
}
