import { readFile } from "node:fs/promises";

/** The launcher, knowing the words that name a command. */
export async function launcherText(commandWords: readonly string[]): Promise<string> {
	const text = await readFile(new URL("launcher.js", import.meta.url), "utf8");
	const empty = "const commandWords = [];";
	if (!text.includes(empty)) throw new Error(`build/launcher.js has no line \`${empty}\` to fill`);
	return text.replace(empty, `const commandWords = ${JSON.stringify(commandWords)};`);
}
