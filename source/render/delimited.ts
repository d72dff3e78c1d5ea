/**
 * CSV after RFC 4180, with LF: what holds a comma, a quote or a line break is quoted; so is an empty field that is alone
 * in its row, for readers skip blank lines.
 */
export function csvText(header: readonly string[], rows: Iterable<readonly string[]>): string {
	const isBlank = header.length === 1 ? (field: string) => field === "" : () => false;
	return linesOf(header, rows, ",", (field) =>
		isBlank(field) || /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field,
	);
}

/** Tab-separated values; tabs, line breaks and backslashes inside a field are `\t`, `\n`, `\r`, `\\`. */
export function tsvText(header: readonly string[], rows: Iterable<readonly string[]>): string {
	return linesOf(header, rows, "\t", (field) => field.replace(/[\t\n\r\\]/g, (char) => tsvEscapes[char]!));
}

const tsvEscapes: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\" };

function linesOf(
	header: readonly string[],
	rows: Iterable<readonly string[]>,
	separator: string,
	escaped: (field: string) => string,
): string {
	let text = "";
	for (const row of [header, ...rows]) text += `${row.map(escaped).join(separator)}\n`;
	return text;
}
