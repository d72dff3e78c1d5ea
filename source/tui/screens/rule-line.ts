import { displayWidth, fit } from "../../render/width.ts";
import type { Look } from "../look.ts";

/** A title with a rule to the right of it, over a part of the screen. */
export function ruleLine(title: string, width: number, look: Look): string {
	const text = `${look.glyphs.horizontal.repeat(2)} ${title} `;
	const used = Math.min(width, displayWidth(text));
	return look.paint(
		"muted",
		fit(text, used, "left", look.glyphs.ellipsis) + look.glyphs.horizontal.repeat(width - used),
	);
}
