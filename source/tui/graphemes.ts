const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** No sign that anybody writes is longer; a text that was pasted may be a million characters long. */
const longest = 1000;

/** What a reader takes for the first sign of a text, whatever it is made of. */
export function firstGrapheme(text: string): string {
	for (const { segment } of graphemes.segment(text.slice(0, longest))) return segment;
	return "";
}

export function lastGrapheme(text: string): string {
	return Array.from(graphemes.segment(text.slice(-longest))).at(-1)?.segment ?? "";
}
