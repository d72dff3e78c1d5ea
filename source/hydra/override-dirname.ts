import { overrideKey } from "../model/override-key.ts";

export interface OverrideDirnameOptions {
	readonly kvSep: string;
	readonly itemSep: string;
	readonly excludeKeys: readonly string[];
}

export const defaultDirnameOptions: OverrideDirnameOptions = { kvSep: "=", itemSep: ",", excludeKeys: [] };

/** The folder name that Hydra makes of a job's override words: sorted by code point and joined, `lr=0.1,seed=0`. */
export function overrideDirname(words: readonly string[], options: OverrideDirnameOptions): string {
	// Hydra leaves out by key or group, whatever the package.
	const kept = words.filter((word) => !options.excludeKeys.includes(overrideKey(word)));
	// The order of UTF-8 bytes is the order of code points, which Python sorts by.
	const sorted = kept.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
	return sorted.map((word) => word.replaceAll("=", () => options.kvSep)).join(options.itemSep);
}

/**
 * The options in the argument of `${hydra_override_dirname:…}`, over those that stand in `hydra.job.config.override_dirname`.
 * null where the argument asks for more than these options, such as a resolver of the app.
 */
export function dirnameOptions(argument: string, base: OverrideDirnameOptions): OverrideDirnameOptions | null {
	const body = argument.trim();
	if (body === "") return base;
	if (!body.startsWith("{") || !body.endsWith("}")) return null;
	let options = base;
	const pair = /\s*(\w+)\s*:\s*(\[[^\]]*\]|"[^"]*"|'[^']*'|[^,[\]{}"']*?)\s*(?:,|$)/y;
	const inner = body.slice(1, -1).trim();
	while (pair.lastIndex < inner.length) {
		const match = pair.exec(inner);
		if (match === null) return null;
		const value = match[2]!;
		if (match[1] === "kv_sep") options = { ...options, kvSep: unquoted(value) };
		else if (match[1] === "item_sep") options = { ...options, itemSep: unquoted(value) };
		else if (match[1] === "exclude_keys" && value.startsWith("["))
			options = { ...options, excludeKeys: listed(value.slice(1, -1)) };
		else return null;
	}
	return options;
}

function listed(items: string): string[] {
	return items.trim() === "" ? [] : items.split(",").map((item) => unquoted(item.trim()));
}

function unquoted(text: string): string {
	return /^(".*"|'.*')$/s.test(text) ? text.slice(1, -1) : text;
}
