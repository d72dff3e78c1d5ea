import type { ThemeName } from "../model/theme-name.ts";
import type { Glyphs } from "../render/glyphs.ts";
import type { TextStyle } from "../render/log-line.ts";
import type { Role } from "./role.ts";
import { type ColorDepth, paintFor, styleFor } from "./theme.ts";

/** How text is put on this terminal: its signs and its colours. */
export interface Look {
	readonly glyphs: Glyphs;
	/** Wraps text in the escape sequences of a role. */
	readonly paint: (role: Role, text: string) => string;
	/** Wraps text in those of a style that the text's file gave it, else in those of a role. */
	readonly style: (style: TextStyle, role: Role | null, text: string) => string;
}

export function lookFor(glyphs: Glyphs, depth: ColorDepth, theme?: ThemeName): Look {
	return { glyphs, paint: paintFor(depth, theme), style: styleFor(depth, theme) };
}

/** Text without any escape sequence, for a pipe. */
export function plainLook(glyphs: Glyphs): Look {
	return { glyphs, paint: (_, text) => text, style: (_style, _role, text) => text };
}
