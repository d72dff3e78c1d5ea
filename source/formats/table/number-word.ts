/** What pandas takes for missing, but for the spellings of NaN, which are data here. */
const missing: ReadonlySet<string> = new Set([
	"",
	"#N/A",
	"#N/A N/A",
	"#NA",
	"<NA>",
	"N/A",
	"NA",
	"NULL",
	"None",
	"n/a",
	"null",
]);
const words = /^([-+]?)(?:(nan(?:\([a-z]*\))?|1\.#(?:IND|QNAN))|(inf|infinity))$/i;

/** The number that a word stands for (`nan`, `-inf`), null where it says that there is none, undefined where it is a text. */
export function numberOfWord(text: string): number | null | undefined {
	if (missing.has(text)) return null;
	// Most texts are longer than any such word.
	const match = text.length > 12 ? null : words.exec(text);
	if (match === null) return undefined;
	if (match[3] === undefined) return Number.NaN;
	return match[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
