import { expect, test } from "vitest";
import { templatePieces } from "../../source/hydra/template-pieces.ts";

/** Pieces as one text: interpolations in angle brackets. */
function shown(text: string): string | null {
	const pieces = templatePieces(text);
	return pieces === null
		? null
		: pieces.map((piece) => (piece.isInterpolation ? `<${piece.text}>` : piece.text)).join("|");
}

test.each<[string, string | null]>([
	["", ""],
	["plain $ $$ { } a\\b", "plain $ $$ { } a\\b"],
	["${a}", "<a>"],
	["x/${a.b}_${now:%Y-%m-%d}", "x/|<a.b>|_|<now:%Y-%m-%d>"],
	["${a${b}}${c}", "<a${b}>|<c>"],
	['${f:{k: "}"}}!', '<f:{k: "}"}>|!'],
	["${f:'}'}", "<f:'}'>"],
	["${f:\\}}", "<f:\\}>"],
	["\\${x}", "${x}"],
	["\\\\${x}", "\\|<x>"],
	["\\\\\\${x}", "\\${x}"],
	["${x}\\\\", "<x>|\\\\"],
	["\\${a}${b}", "${a}|<b>"],
	["${x", null],
	["${f:'}", null],
])("%j → %j", (text, pieces) => expect(shown(text)).toBe(pieces));
