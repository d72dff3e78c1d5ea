import { readFile } from "node:fs/promises";

/** The launcher, knowing the words that name a command, and what this build is called: a name that no other one has. */
export async function launcherText(commandWords: readonly string[], build: string): Promise<string> {
	const text = await readFile(new URL("launcher.js", import.meta.url), "utf8");
	return filled(filled(text, "commandWords", [], commandWords), "build", "", build);
}

function filled(text: string, name: string, empty: unknown, value: unknown): string {
	const line = (of: unknown) => `const ${name} = ${JSON.stringify(of)};`;
	if (!text.includes(line(empty))) throw new Error(`build/launcher.js has no line \`${line(empty)}\` to fill`);
	return text.replace(line(empty), line(value));
}
