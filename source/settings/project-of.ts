import { dirname } from "node:path";
import { globTest } from "../query/glob-test.ts";
import type { ProjectSettings } from "./settings.ts";

/**
 * What holds where some folders are opened: of the first pattern that each of them fits, by itself or by a folder above it.
 * Each folder is given under all its absolute paths: as it was named, and where its links lead. null where nothing fits.
 */
export function projectOf(
	projects: readonly ProjectSettings[],
	folders: readonly (readonly string[])[],
): ProjectSettings | null {
	if (folders.length === 0) return null;
	return (
		projects.find(({ pattern }) => {
			const isMatch = globTest(pattern);
			const fits = (path: string) => withAbove(path).some((one) => one === pattern || isMatch(one));
			return folders.every((paths) => paths.some(fits));
		}) ?? null
	);
}

function withAbove(path: string): string[] {
	const above = dirname(path);
	return above === path ? [path] : [path, ...withAbove(above)];
}
