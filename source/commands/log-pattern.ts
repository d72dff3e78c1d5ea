import { UserError } from "../model/problem.ts";
import { canHang } from "../query/can-hang.ts";

/** The pattern of --log-pattern. Throws a UserError where it is none, names no metric, or could take for ever. */
export function logPattern(text: string): RegExp {
	if (!/\(\?<[A-Za-z_]/.test(text))
		throw new UserError(`--log-pattern ${text}: it names no metric; a named group is one, as in loss (?<loss>\\S+)`);
	if (canHang(text))
		throw new UserError(`--log-pattern ${text}: such a pattern can take for ever; repeat nothing twice`);
	try {
		return new RegExp(text, "u");
	} catch (error) {
		throw new UserError(`--log-pattern ${text}: ${(error as SyntaxError).message}`);
	}
}
