import { sanitise } from "./sanitise.ts";

/** A line about folders (absolute paths) outside of what is open that runs write into; null where there are none. */
export function elsewhereText(folders: readonly string[]): string | null {
	const [first, ...rest] = folders;
	if (first === undefined) return null;
	const more = rest.length === 0 ? "" : ` and ${rest.length} more`;
	return `configs name folders outside of what is open: ${sanitise(first)}${more}; open a folder around them to see what runs have there`;
}
