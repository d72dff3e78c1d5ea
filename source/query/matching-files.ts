import { globTest } from "./glob-test.ts";

/**
 * The files that match one of some patterns, in their order; all of them when there is no pattern. A pattern without `/`
 * matches in every folder of the run, as `.gitignore` has it. Throws a UserError as `globTest` does.
 */
export function matchingFiles(files: readonly string[], globs: readonly string[]): readonly string[] {
	if (globs.length === 0) return files;
	const isMatch = matcherOf(globs);
	// No pattern goes up: what lies outside of the run is matched from where the way there goes down.
	return files.filter((file) => isMatch(file) || (file.startsWith("../") && isMatch(file.replace(/^(?:\.\.\/)+/, ""))));
}

/** Runs are matched one after the other against the same few patterns. */
let last: { key: string; isMatch: (file: string) => boolean } | undefined;

function matcherOf(globs: readonly string[]): (file: string) => boolean {
	const key = globs.join("\0");
	if (last?.key !== key) {
		const matchers = globs.map((glob) => globTest(glob, { basename: true }));
		last = { key, isMatch: (file) => matchers.some((isMatch) => isMatch(file)) };
	}
	return last.isMatch;
}
