import { readdir, readFile } from "node:fs/promises";

/**
 * The words after `exptrack` that name a command, for the launcher, which must not load the commands to know.
 * Read from the text of `source/commands/*.ts`: in each `Command` its name stands in front of its operands.
 */
export async function commandWords(folder: URL): Promise<string[]> {
	const files = (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort();
	const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
	return texts.flatMap((text) => [...text.matchAll(/\bname: "([a-z-]+)",\s*operands:/g)].map((match) => match[1]!));
}
