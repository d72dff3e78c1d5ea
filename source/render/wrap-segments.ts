import { displayWidth } from "./width.ts";

/** Pieces of sanitised text in rows of exactly `width` cells, at least one row; `filler` is the piece of blanks after them. */
export function wrapSegments<Piece extends { readonly text: string }>(
	pieces: readonly Piece[],
	width: number,
	filler: Omit<Piece, "text">,
): Piece[][] {
	const rows: Piece[][] = [[]];
	let room = width;
	const end = () => {
		if (room > 0) rows.at(-1)!.push({ ...filler, text: " ".repeat(room) } as Piece);
	};
	const put = (piece: Piece, text: string) => {
		if (text !== "") rows.at(-1)!.push({ ...piece, text });
	};
	for (const piece of pieces) {
		let from = 0;
		let index = 0;
		for (const char of piece.text) {
			const own = displayWidth(char);
			if (own > room) {
				put(piece, piece.text.slice(from, index));
				end();
				rows.push([]);
				from = index;
				room = width;
			}
			room -= own;
			index += char.length;
		}
		put(piece, piece.text.slice(from));
	}
	end();
	return rows;
}
