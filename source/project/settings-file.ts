import { readFile, realpath } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { UserError } from "../model/problem.ts";
import { codeOf, isNoSuchPath } from "./file-error.ts";

/**
 * Where the config file is looked for: `exptrack/config.yaml` in XDG_CONFIG_HOME, else in ~/.config; null where neither is
 * known (XDG Base Directory 0.8: a path that is not absolute counts as none).
 */
export function settingsFileOf(env: Readonly<Record<string, string | undefined>>): string | null {
	const isUsable = (path: string | undefined): path is string => path !== undefined && isAbsolute(path);
	if (isUsable(env.XDG_CONFIG_HOME)) return join(env.XDG_CONFIG_HOME, "exptrack", "config.yaml");
	return isUsable(env.HOME) ? join(env.HOME, ".config", "exptrack", "config.yaml") : null;
}

/** The text of a config file; null where there is none. Throws a UserError where it cannot be read. */
export async function settingsText(file: string): Promise<string | null> {
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		if (isNoSuchPath(error)) return null;
		throw new UserError(`${file}: ${codeOf(error)}`);
	}
}

/** A folder as it is named, and where its links lead. */
export async function pathsOf(folder: string): Promise<readonly string[]> {
	const real = await realpath(folder).catch(() => folder);
	return real === folder ? [folder] : [folder, real];
}
