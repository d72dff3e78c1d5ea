import { findName } from "../../query/find-name.ts";

/** Parameters by name or ending, separated by commas; null when none is named. */
export function columnsNamed(text: string, names: readonly string[]): readonly string[] | null {
	const words = text
		.split(",")
		.map((word) => word.trim())
		.filter((word) => word !== "");
	return words.length === 0 ? null : words.map((word) => findName(word, names));
}
