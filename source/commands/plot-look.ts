import { asciiGlyphs, type Glyphs, unicodeGlyphs } from "../render/glyphs.ts";
import type { Arguments, Context } from "./command.ts";
import { glyphsOf } from "./glyphs-of.ts";
import { wholeNumber } from "./whole-number.ts";

/** Cells and lines that nobody looks at any more. */
const mostWidth = 2000;
const mostHeight = 500;

/** The room of each chart, and its signs. */
export interface PlotLook {
	readonly width: number;
	readonly height: number;
	readonly glyphs: Glyphs;
	readonly hasColors: boolean;
}

/** As large as the terminal lets `charts` charts be, or as the flags say; in a pipe 80 cells of ASCII, for what reads it is not known. */
export function plotLook(args: Arguments, context: Context, charts: number): PlotLook {
	const { width, env, height: rows = null } = context;
	const isTerminal = width !== null;
	const room = rows === null ? 20 : Math.max(8, Math.min(40, Math.floor((rows - 1) / charts) - 3));
	return {
		width: wholeNumber("width", 20, args, mostWidth) ?? width ?? 80,
		height: wholeNumber("height", 5, args, mostHeight) ?? room,
		glyphs: signs(args, context),
		hasColors: isTerminal && !args.isOn("no-color") && !env.NO_COLOR && env.TERM !== "dumb",
	};
}

function signs(args: Arguments, context: Context): Glyphs {
	if (args.isOn("braille")) return unicodeGlyphs;
	return context.width === null ? asciiGlyphs : glyphsOf(args, context);
}
