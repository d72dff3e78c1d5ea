import { UserError } from "../model/problem.ts";
import { canHang } from "../query/can-hang.ts";

/** The pattern of metrics in logs. Throws a UserError where it is none, names no metric, or could take for ever. */
export function parseLogPattern(text: string): RegExp {
	if (!/\(\?<[A-Za-z_]/.test(text))
		throw new UserError("it names no metric; a named group is one, as in loss (?<loss>\\S+)");
	if (canHang(text)) throw new UserError("such a pattern can take for ever; repeat nothing twice");
	try {
		return new RegExp(text, "u");
	} catch (error) {
		throw new UserError((error as SyntaxError).message);
	}
}
