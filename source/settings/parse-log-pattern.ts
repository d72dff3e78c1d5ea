import { UserError } from "../model/problem.ts";
import { GroupRegex } from "../query/group-regex.ts";

/** The pattern of metrics in logs. Throws a UserError where it is none, names no metric, or looks around or back. */
export function parseLogPattern(text: string): GroupRegex {
	if (!/\(\?<[A-Za-z_]/.test(text))
		throw new UserError("it names no metric; a named group is one, as in loss (?<loss>\\S+)");
	try {
		new RegExp(text, "u");
	} catch (error) {
		throw new UserError((error as SyntaxError).message);
	}
	return new GroupRegex(text);
}
