import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import fastGlob from "fast-glob";
import { naturalOrder } from "../model/natural-order.ts";
import { UserError } from "../model/problem.ts";

/**
 * Folders or files as the user names them: a path that exists is itself, whatever signs are in its name; else it is a
 * pattern, for shells that do not expand it and for `**`. Absolute, natural order within a pattern. Throws a UserError
 * that says what is wrong with a word.
 */
export async function expandPatterns(
	words: readonly string[],
	cwd: string,
	wanted: "file" | "folder",
): Promise<string[]> {
	const found = new Set<string>();
	for (const word of words) for (const path of await expand(word, cwd, wanted)) found.add(path);
	return [...found];
}

async function expand(word: string, cwd: string, wanted: "file" | "folder"): Promise<string[]> {
	const path = resolve(cwd, word);
	const status = await stat(path).catch((error: NodeJS.ErrnoException) => error);
	if (!(status instanceof Error)) {
		if (wanted === "folder" && !status.isDirectory())
			throw new UserError(`${word} is a file; name the folder that holds the runs`);
		if (wanted === "file" && status.isDirectory()) throw new UserError(`${word} is a folder; name the files in it`);
		return [path];
	}
	if (status.code === "EACCES") return [path];
	if (!fastGlob.isDynamicPattern(word)) throw new UserError(`no such ${wanted}: ${word}`);
	const matches = await fastGlob(word, {
		cwd,
		absolute: true,
		dot: true,
		onlyFiles: wanted === "file",
		onlyDirectories: wanted === "folder",
		suppressErrors: true,
	});
	if (matches.length === 0) throw new UserError(`no ${wanted} matches ${word}`);
	return matches.sort(naturalOrder);
}
