const piece =
	/\\(?:u\{[\da-f]+\}|ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|p\{[^}]*\}|k<[^>]*>|\d+|.)|\[(?:\\.|[^\\\]])*\]|\((?:\?(?:<?[=!]|<[^>]*>|[a-z]*(?:-[a-z]*)?:))?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/giu;

/** What a regular expression of JavaScript (flag `u`) is written with: escapes, classes, opening brackets with what they say, repeats, single signs. */
export function regexPieces(pattern: string): readonly string[] {
	return pattern.match(piece) ?? [];
}
