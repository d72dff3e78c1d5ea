import { UserError } from "../model/problem.ts";
import { parseLogPattern } from "../settings/parse-log-pattern.ts";

/** The pattern of --log-pattern. Throws a UserError where it is none, names no metric, or could take for ever. */
export function logPattern(text: string): RegExp {
	try {
		return parseLogPattern(text);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		throw new UserError(`--log-pattern ${text}: ${error.message}`);
	}
}
