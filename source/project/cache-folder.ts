import { isAbsolute, join } from "node:path";

/**
 * Where indexes are kept: `exptrack` in XDG_CACHE_HOME, else in ~/.cache; null where neither is known. As the specification
 * asks (XDG Base Directory 0.8), a path that is not absolute counts as none.
 */
export function cacheFolderOf(env: Readonly<Record<string, string | undefined>>): string | null {
	const isUsable = (path: string | undefined): path is string => path !== undefined && isAbsolute(path);
	if (isUsable(env.XDG_CACHE_HOME)) return join(env.XDG_CACHE_HOME, "exptrack");
	return isUsable(env.HOME) ? join(env.HOME, ".cache", "exptrack") : null;
}
