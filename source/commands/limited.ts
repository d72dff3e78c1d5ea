import { UserError } from "../model/problem.ts";
import { countText } from "../render/number-text.ts";
import type { Arguments, Context, Flag } from "./command.ts";

export const limitFlag: Flag = { name: "limit", value: "N", help: "only the first N, after the sort" };

/** The first of some rows or groups, as many as `--limit` says; that there are more goes to stderr. Throws a UserError. */
export function limited<T extends Uint32Array | readonly unknown[]>(
	all: T,
	noun: string,
	args: Arguments,
	context: Context,
): T {
	const text = args.value("limit");
	if (text === undefined) return all;
	const limit = /^\d+$/.test(text) ? Number(text) : 0;
	if (limit < 1) throw new UserError(`--limit ${text} is no count of ${noun}s, such as 10`);
	if (all.length > limit) context.note(`the first ${limit} of ${countText(all.length, noun)}`);
	return all.slice(0, limit) as T;
}
