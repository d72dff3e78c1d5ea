import { cutSegments } from "./cut-segments.ts";
import { sanitise } from "./sanitise.ts";

/** How an app coloured a piece of its log: what its SGR sequences say. Colours are 0–15, the terminal's own. */
export interface TextStyle {
	readonly color?: number;
	readonly bold?: true;
	readonly dim?: true;
	readonly italic?: true;
	readonly underline?: true;
}

export type LogLevel = "debug" | "info" | "warning" | "error";

export interface LogText {
	/** Together exactly the width that was asked for. */
	readonly segments: readonly { readonly text: string; readonly style: TextStyle }[];
	readonly level: LogLevel | null;
}

/** SGR, any other CSI, OSC and the like with their text, two-byte escapes. */
const escapeSequence =
	/\u001b\[([\d;:]*)m|\u001b\[[\d;:<=>?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]?/g;

/** Longer lines are not shown whole, whoever scrolls. */
const maxColumns = 8192;

/** A line of a log from a column on, in exactly `width` cells: colours re-made from SGR only, everything else harmless. */
export function logLine(line: string, from: number, width: number, ellipsis: string): LogText {
	const text = line.slice(0, maxColumns * 4);
	const pieces: { text: string; style: TextStyle }[] = [];
	let style: TextStyle = {};
	let done = 0;
	for (const match of text.matchAll(escapeSequence)) {
		push(pieces, text.slice(done, match.index), style);
		if (match[1] !== undefined) style = styled(style, match[1]);
		done = match.index + match[0].length;
	}
	push(pieces, text.slice(done), style);
	return {
		segments: cutSegments(pieces, from, width, ellipsis, { style: {} }),
		level: levelOf(pieces.map((piece) => piece.text).join("")),
	};
}

function push(pieces: { text: string; style: TextStyle }[], text: string, style: TextStyle): void {
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

const levels = /\b(DEBUG|INFO|WARN(?:ING)?|ERROR|CRITICAL|FATAL|Traceback)\b/;

function levelOf(text: string): LogLevel | null {
	const word = levels.exec(text.slice(0, 200))?.[1];
	switch (word) {
		case undefined:
			return /^\w+(?:\.\w+)*(?:Error|Exception|Interrupt)\b/.test(text) ? "error" : null;
		case "DEBUG":
			return "debug";
		case "INFO":
			return "info";
		case "WARN":
		case "WARNING":
			return "warning";
		default:
			return "error";
	}
}
