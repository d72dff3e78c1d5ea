import { asciiGlyphs, type Glyphs, unicodeGlyphs } from "../render/glyphs.ts";
import type { Arguments, Context } from "./command.ts";

/** The signs that this terminal, or whatever stdout is, can be trusted with. */
export function glyphsOf(args: Arguments, { env }: Context): Glyphs {
	return args.isOn("ascii") || !usesUnicode(env) ? asciiGlyphs : unicodeGlyphs;
}

/** UTF-8 by the locale, on a terminal whose fonts have the signs. */
export function usesUnicode(env: Context["env"]): boolean {
	const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
	return /utf-?8/i.test(locale) && !/^(linux|dumb)$/.test(env.TERM ?? "");
}
