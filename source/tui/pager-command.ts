import { basename } from "node:path";
import { shellWords } from "../settings/shell-words.ts";

/**
 * What shows a file in the user's pager: $PAGER, else `less -R`, cut into words as a shell would. less is taken to the line at a
 * byte of the file, where that is known: it finds it at once, however large the file is. Throws a UserError where a quote is open.
 */
export function pagerCommand(
	env: Readonly<Record<string, string | undefined>>,
	path: string,
	offset: number | null,
): string[] {
	const words = shellWords(env.PAGER === undefined || env.PAGER.trim() === "" ? "less -R" : env.PAGER);
	const isLess = basename(words[0]!) === "less";
	return isLess && offset !== null && offset > 0 ? [...words, `+${offset}P`, path] : [...words, path];
}
