import { displayWidth, fit, truncate } from "./width.ts";

/** The cells `from` to `from + width` of pieces of sanitised text, exactly that many; `filler` is the piece of blanks after them. */
export function cutSegments<Piece extends { readonly text: string }>(
	pieces: readonly Piece[],
	from: number,
	width: number,
	ellipsis: string,
	filler: Omit<Piece, "text">,
): Piece[] {
	const segments: Piece[] = [];
	let column = 0;
	let room = width;
	for (const piece of pieces) {
		const { text } = piece;
		const own = displayWidth(text);
		const start = column;
		column += own;
		if (own === 0 || column <= from) continue;
		if (room === 0) {
			const last = segments.at(-1);
			// Something is cut off: the last cell says so.
			if (last !== undefined) segments[segments.length - 1] = { ...last, text: marked(last.text, ellipsis) };
			return segments;
		}
		const seen = start < from ? skip(text, from - start) : text;
		const shown = displayWidth(seen) > room ? fit(truncate(seen, room, ellipsis), room) : seen;
		segments.push({ ...piece, text: shown });
		room -= displayWidth(shown);
		if (shown !== seen) return segments;
	}
	if (room > 0) segments.push({ ...filler, text: " ".repeat(room) } as Piece);
	return segments;
}

function marked(text: string, ellipsis: string): string {
	const width = displayWidth(text);
	return fit(truncate(text, width - 1, "") + ellipsis, width);
}

/** The text without its first columns; of a sign that is cut in half a blank stays, so that the rest keeps its place. */
function skip(text: string, columns: number): string {
	let used = 0;
	let index = 0;
	for (const char of text) {
		if (used >= columns) break;
		used += displayWidth(char);
		index += char.length;
	}
	return " ".repeat(used - columns) + text.slice(index);
}
