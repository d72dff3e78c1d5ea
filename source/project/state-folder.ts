import { isAbsolute, join } from "node:path";

/**
 * Where what the user has made is kept: `exptrack` in XDG_STATE_HOME, else in ~/.local/state; null where neither is known (XDG
 * Base Directory 0.8: a path that is not absolute counts as none).
 */
export function stateFolderOf(env: Readonly<Record<string, string | undefined>>): string | null {
	const isUsable = (path: string | undefined): path is string => path !== undefined && isAbsolute(path);
	if (isUsable(env.XDG_STATE_HOME)) return join(env.XDG_STATE_HOME, "exptrack");
	return isUsable(env.HOME) ? join(env.HOME, ".local", "state", "exptrack") : null;
}
