import type { EmitterName } from "./analyse-scalar.ts";
import { type LineWriter, maxWidth } from "./line-writer.ts";

/** `canFold`: whether long lines are broken at blanks; `indent`: where the next ones begin. */
interface Layout {
	readonly canFold: boolean;
	readonly indent: number;
}

export function writePlain(lines: LineWriter, text: string, layout: Layout): void {
	lines.indicator("");
	writeFolded(lines, text, layout);
	lines.isApart = false;
	lines.isIndentation = false;
}

export function writeSingleQuoted(lines: LineWriter, text: string, layout: Layout): void {
	lines.indicator("'");
	writeFolded(lines, text.replaceAll("'", "''"), layout);
	lines.indicator("'", { isGlued: true });
}

/** Words, blanks and breaks. A single blank after the last column is where the line breaks, a break is written twice. */
function writeFolded(lines: LineWriter, text: string, { canFold, indent }: Layout): void {
	for (const { 0: part, index } of text.matchAll(/[\n\x85\u2028\u2029]+| +|[^ \n\x85\u2028\u2029]+/g)) {
		if (/[\n\x85\u2028\u2029]/.test(part)) {
			if (part.startsWith("\n")) lines.breakLine();
			for (const sign of part) lines.breakLine(sign);
			lines.indentTo(indent);
		} else if (part === " " && canFold && lines.column > maxWidth && index > 0 && index < text.length - 1) {
			lines.indentTo(indent);
		} else {
			lines.write(part);
			lines.isIndentation = false;
		}
	}
}

const escapeLetters: ReadonlyMap<string, string> = new Map([
	["\0", "0"],
	["\x07", "a"],
	["\b", "b"],
	["\t", "t"],
	["\n", "n"],
	["\v", "v"],
	["\f", "f"],
	["\r", "r"],
	["\x1b", "e"],
	['"', '"'],
	["\\", "\\"],
	["\x85", "N"],
	["\u2028", "L"],
	["\u2029", "P"],
]);
const unescaped = /^[ !#-[\]-~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/;

/** A sign as it stands within double quotes. */
function escaped(sign: string): string {
	if (unescaped.test(sign)) return sign;
	const letter = escapeLetters.get(sign);
	if (letter !== undefined) return `\\${letter}`;
	const code = sign.codePointAt(0)!;
	const digits = code.toString(16).toUpperCase();
	if (code <= 0xff) return `\\x${digits.padStart(2, "0")}`;
	return code <= 0xffff ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
}

export function writeDoubleQuoted(lines: LineWriter, text: string, emitter: EmitterName, layout: Layout): void {
	lines.indicator('"');
	if (emitter === "libyaml") foldAtBlanks(lines, [...text], layout);
	else foldAnywhere(lines, [...text], layout);
	lines.indicator('"', { isGlued: true });
}

/** The line breaks in place of a blank; one more blank after it is escaped. */
function foldAtBlanks(lines: LineWriter, signs: readonly string[], { canFold, indent }: Layout): void {
	let isAfterBlank = false;
	for (const [index, sign] of signs.entries()) {
		const isInside = index > 0 && index < signs.length - 1;
		if (sign === " " && canFold && !isAfterBlank && isInside && lines.column > maxWidth) {
			lines.isIndentation = false;
			lines.indentTo(indent);
			if (signs[index + 1] === " ") lines.write("\\");
		} else lines.write(escaped(sign));
		isAfterBlank = sign === " ";
	}
}

/** The line breaks before a blank, or after an escape, with a backslash; a blank then begins the next line with another. */
function foldAnywhere(lines: LineWriter, signs: readonly string[], { canFold, indent }: Layout): void {
	/** Signs that stand for themselves, and are not written yet. */
	let waiting = "";
	let waitingLength = 0;
	const flush = () => {
		lines.write(waiting);
		waiting = "";
		waitingLength = 0;
	};
	for (const [index, sign] of signs.entries()) {
		const text = escaped(sign);
		const isEscape = text !== sign;
		if (isEscape) {
			flush();
			lines.write(text);
		}
		const isInside = index > 0 && index < signs.length - 1;
		const canBreak = sign === " " || waitingLength === 0;
		// After an escape PyYAML counts one column too few.
		const column = lines.column + waitingLength - (isEscape ? 1 : 0);
		if (canFold && isInside && canBreak && column > maxWidth) {
			flush();
			lines.write("\\");
			lines.isIndentation = false;
			lines.indentTo(indent);
			lines.isApart = false;
			lines.isIndentation = false;
			if ((isEscape ? signs[index + 1] : sign) === " ") lines.write("\\");
		}
		if (!isEscape) {
			waiting += sign;
			waitingLength++;
		}
	}
	flush();
}
