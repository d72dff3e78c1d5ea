import { UserError } from "../model/problem.ts";
import type { Arguments } from "./command.ts";

/** The value of a flag that takes a whole number from `least` to `most`; undefined where it was not given. Throws a UserError. */
export function wholeNumber(
	name: string,
	least: number,
	args: Arguments,
	most: number = Number.POSITIVE_INFINITY,
): number | undefined {
	const text = args.value(name);
	if (text === undefined) return undefined;
	const value = /^\d+$/.test(text) ? Number(text) : 0;
	if (value < least) throw new UserError(`--${name} ${text} is no whole number from ${least} up`);
	if (value > most) throw new UserError(`--${name} ${text} is more than ${most}`);
	return value;
}
