import { UserError } from "../model/problem.ts";
import type { GroupRegex } from "../query/group-regex.ts";
import { parseLogPattern } from "../settings/parse-log-pattern.ts";

/** The pattern of --log-pattern. Throws a UserError where it is none, names no metric, or looks around or back. */
export function logPattern(text: string): GroupRegex {
	try {
		return parseLogPattern(text);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		throw new UserError(`--log-pattern ${text}: ${error.message}`);
	}
}
