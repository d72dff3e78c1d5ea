import { countText } from "../render/number-text.ts";
import type { Arguments, Context, Flag } from "./command.ts";
import { limitOf } from "./limit-of.ts";

export const limitFlag: Flag = { name: "limit", value: "N", help: "only the first N, after the sort" };

/** The first of some rows or groups, as many as `--limit` says; that there are more goes to stderr. Throws a UserError. */
export function limited<T extends Uint32Array | readonly unknown[]>(
	all: T,
	noun: string,
	args: Arguments,
	context: Context,
): T {
	const limit = limitOf(noun, args);
	if (limit === undefined) return all;
	if (all.length > limit) context.note(`the first ${limit} of ${countText(all.length, noun)}`);
	return all.slice(0, limit) as T;
}
