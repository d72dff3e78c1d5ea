import type { Span } from "../query/regex-spans.ts";
import { cutSegments } from "./cut-segments.ts";
import { type LogLevel, logLevel } from "./log-level.ts";
import { escapeSequence, lastState } from "./log-text.ts";
import { sanitise } from "./sanitise.ts";
import { wrapSegments } from "./wrap-segments.ts";

/** How an app coloured a piece of its log: what its SGR sequences say. Colours are 0–15, the terminal's own. */
export interface TextStyle {
	readonly color?: number;
	readonly bold?: true;
	readonly dim?: true;
	readonly italic?: true;
	readonly underline?: true;
}

export interface LogPiece {
	readonly text: string;
	readonly style: TextStyle;
	/** Whether it is what was looked for. */
	readonly isMatch?: true;
}

/** A line of a log as it is seen: colours re-made from SGR only, everything else harmless. */
export interface LogLineText {
	readonly pieces: readonly LogPiece[];
	readonly level: LogLevel | null;
}

/** Longer lines are not shown whole, whoever scrolls. */
const maxColumns = 8192;
const filler = { style: {} };

/** Of a line that overwrites itself, as progress bars do, the last state. */
export function logLine(line: string): LogLineText {
	const text = lastState(line.slice(0, maxColumns * 4));
	const pieces: LogPiece[] = [];
	let style: TextStyle = {};
	let done = 0;
	for (const match of text.matchAll(escapeSequence)) {
		push(pieces, text.slice(done, match.index), style);
		if (match[1] !== undefined) style = styled(style, match[1]);
		done = match.index + match[0].length;
	}
	push(pieces, text.slice(done), style);
	return { pieces, level: logLevel(pieces.map((piece) => piece.text).join("")) };
}

/** The pieces with those apart that are in one of the spans, which are found in the text of all pieces. */
export function withMatches(pieces: readonly LogPiece[], find: (text: string) => readonly Span[]): readonly LogPiece[] {
	const spans = find(pieces.map(({ text }) => text).join(""));
	if (spans.length === 0) return pieces;
	let start = 0;
	return pieces.flatMap((piece) => {
		const base = start;
		start += piece.text.length;
		const parts: LogPiece[] = [];
		let done = 0;
		const put = (to: number, isMatch: boolean) => {
			const text = piece.text.slice(done, to);
			if (text !== "") parts.push(isMatch ? { ...piece, text, isMatch: true } : { ...piece, text });
			done = Math.max(done, to);
		};
		for (const [from, to] of spans) {
			if (to <= base || from >= start) continue;
			put(Math.max(0, from - base), false);
			put(Math.min(piece.text.length, to - base), true);
		}
		put(piece.text.length, false);
		return parts;
	});
}

/** The cells `from` to `from + width` of a line, exactly that many. */
export function cutLogLine(pieces: readonly LogPiece[], from: number, width: number, ellipsis: string): LogPiece[] {
	return cutSegments(pieces, from, width, ellipsis, filler);
}

/** The whole line in rows of exactly `width` cells. */
export function wrapLogLine(pieces: readonly LogPiece[], width: number): LogPiece[][] {
	return wrapSegments(pieces, width, filler);
}

function push(pieces: LogPiece[], text: string, style: TextStyle): void {
	if (text !== "") pieces.push({ text: sanitise(text.replaceAll("\t", "    ")), style });
}
/** The style after an SGR sequence; what is not understood changes nothing. */
function styled(style: TextStyle, codes: string): TextStyle {
	let next = style;
	const numbers = codes.split(/[;:]/).map(Number);
	for (let index = 0; index < numbers.length; index++) {
		const code = numbers[index]!;
		if (code === 0) next = {};
		else if (code === 1) next = { ...next, bold: true };
		else if (code === 2) next = { ...next, dim: true };
		else if (code === 3) next = { ...next, italic: true };
		else if (code === 4) next = { ...next, underline: true };
		else if (code >= 30 && code <= 37) next = { ...next, color: code - 30 };
		else if (code >= 90 && code <= 97) next = { ...next, color: code - 82 };
		else if (code === 39) next = without(next, "color");
		else if (code === 22) next = without(without(next, "bold"), "dim");
		else if (code === 23) next = without(next, "italic");
		else if (code === 24) next = without(next, "underline");
		else if (code === 38 || code === 48) {
			// 256 and true colours are nearest to one of sixteen; those past 15 keep the text's own colour.
			const isIndexed = numbers[index + 1] === 5;
			const color = numbers[index + 2];
			if (code === 38 && isIndexed && color !== undefined && color < 16) next = { ...next, color };
			index += isIndexed ? 2 : 4;
		}
	}
	return next;
}

function without(style: TextStyle, name: keyof TextStyle): TextStyle {
	const { [name]: _, ...rest } = style;
	return rest;
}
