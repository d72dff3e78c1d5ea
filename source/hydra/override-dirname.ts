import { overrideKey } from "../model/override-key.ts";

export interface OverrideDirnameOptions {
	readonly kvSep: string;
	readonly itemSep: string;
	readonly excludeKeys: readonly string[];
}

/** The folder name that Hydra makes of a job's override words: sorted by code point and joined, `lr=0.1,seed=0`. */
export function overrideDirname(words: readonly string[], options: OverrideDirnameOptions): string {
	// Hydra leaves out by key or group, whatever the package.
	const kept = words.filter((word) => !options.excludeKeys.includes(overrideKey(word)));
	// The order of UTF-8 bytes is the order of code points, which Python sorts by.
	const sorted = kept.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
	return sorted.map((word) => word.replaceAll("=", () => options.kvSep)).join(options.itemSep);
}
