import { fit } from "../../render/width.ts";
import { type HelpRow, helpRows, helpWidths } from "../help-rows.ts";
import { keyText } from "../key-text.ts";
import type { Look } from "../look.ts";
import type { HelpScreen } from "../screen.ts";
import type { State } from "../state.ts";

export interface HelpLines {
	readonly head: string;
	/** Those in sight. */
	readonly rows: readonly string[];
}

/** The table of keys in a width, without what paints it. */
export function helpLines(
	state: Pick<State, "boundKeys" | "columns">,
	screen: HelpScreen,
	height: number,
	look: Look,
): HelpLines {
	const { keys, name, text } = helpWidths(state.columns);
	const line = (sign: string, cells: readonly [keys: string, name: string, text: string]) =>
		[
			`${sign} ${fit(cells[0], keys, "left", look.glyphs.ellipsis)}`,
			...(name === 0 ? [] : [fit(cells[1], name, "left", look.glyphs.ellipsis)]),
			fit(cells[2], text, "left", look.glyphs.ellipsis),
		].join("  ");
	const all = helpRows(state, screen);
	const { top, cursor } = screen.place;
	const rows = all.slice(top, top + height).map((row, index) => {
		const sign = top + index === cursor ? look.glyphs.cursor : " ";
		return row.kind === "title"
			? fit(`${sign} ${look.glyphs.horizontal.repeat(2)} ${row.text}`, state.columns - 2, "left")
			: line(sign, [keysText(row, look), row.name, row.text]);
	});
	if (all.length === 0)
		rows.push(fit(`  no key of this screen has ${screen.search}`, state.columns - 2, "left", look.glyphs.ellipsis));
	return { head: line(" ", ["key", "action", "what it does"]), rows };
}

function keysText({ keys }: HelpRow, look: Look): string {
	return keys.map((key) => keyText(key, look.glyphs.isAscii)).join("  ");
}
