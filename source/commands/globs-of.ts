import { UserError } from "../model/problem.ts";
import { globTest } from "../query/glob-test.ts";

/** The patterns of `--query`. Throws a UserError where one could take for ever. */
export function globsOf(globs: readonly string[]): readonly string[] {
	try {
		for (const glob of globs) globTest(glob, { basename: true });
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		throw new UserError(`--query ${error.message}`);
	}
	return globs;
}
