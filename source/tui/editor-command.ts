import { basename } from "node:path";
import { shellWords } from "../settings/shell-words.ts";

/** Editors by how they take the line to start at; one that is not here opens the file at its start. */
const plusLine =
	/^(?:n?vi|view|n?vim(?:\.\w+)?|gvim|mvim|vis|nano|pico|emacs(?:-\w+)?|emacsclient|mg|zile|kak|joe|ne|micro|mcedit|gedit)$/;
const colonLine = /^(?:hx|helix|subl|zed|zeditor)$/;
const gotoLine = /^(?:code|code-insiders|codium|cursor|windsurf)$/;
const lineFlag = /^(?:kate|idea|pycharm|charm)$/;

/**
 * What opens a file in the user's editor, at a line from 1 where it is known and the editor takes one: $VISUAL, else $EDITOR, else
 * vi, cut into words as a shell would. Throws a UserError where a quote in them is left open.
 */
export function editorCommand(
	env: Readonly<Record<string, string | undefined>>,
	path: string,
	line: number | null,
): string[] {
	const chosen = [env.VISUAL, env.EDITOR].find((text) => text !== undefined && text.trim() !== "") ?? "vi";
	const words = shellWords(chosen);
	const name = basename(words[0]!).replace(/\.(?:exe|cmd)$/i, "");
	if (line === null || line <= 1) return [...words, path];
	if (plusLine.test(name)) return [...words, `+${line}`, path];
	if (colonLine.test(name)) return [...words, `${path}:${line}`];
	if (gotoLine.test(name)) return [...words, "-g", `${path}:${line}`];
	if (lineFlag.test(name)) return [...words, "--line", String(line), path];
	return [...words, path];
}
