import { countText } from "../../render/number-text.ts";
import { sanitise } from "../../render/sanitise.ts";
import { displayWidth, fit } from "../../render/width.ts";
import { keyText } from "../key-text.ts";
import type { Look } from "../look.ts";
import type { PaletteItem } from "../palette-item.ts";
import { paletteItems } from "../palette-items.ts";
import { paletteRows } from "../palette-rows.ts";
import type { State } from "../state.ts";
import { ruleLine } from "./rule-line.ts";

/** The actions that fit what is typed, to stand above the bottom line; nothing while no palette is open. */
export function paletteLines(state: State, look: Look): string[] {
	if (state.prompt?.kind !== "command") return [];
	const items = paletteItems(state);
	const { rows, top, chosen } = paletteRows(state, items.length);
	const count = items.length === 0 ? "nothing fits" : countText(items.length, "action");
	const shown = items.slice(top, top + rows);
	const nameWidth = Math.min(
		Math.floor(state.columns * 0.45),
		Math.max(12, ...shown.map(({ name }) => displayWidth(sanitise(name)))),
	);
	const keysWidth = Math.min(12, Math.max(0, ...shown.map((item) => displayWidth(keysText(item, look)))));
	const lines = [ruleLine(count, state.columns, look)];
	for (let index = 0; index < rows; index++) {
		const item = shown[index];
		lines.push(
			item === undefined
				? " ".repeat(state.columns)
				: itemLine(item, top + index === chosen, { nameWidth, keysWidth, width: state.columns }, look),
		);
	}
	return lines;
}

interface Widths {
	readonly nameWidth: number;
	readonly keysWidth: number;
	readonly width: number;
}

function itemLine(item: PaletteItem, isChosen: boolean, { nameWidth, keysWidth, width }: Widths, look: Look): string {
	const { ellipsis, cursor } = look.glyphs;
	const name = fit(sanitise(item.name), nameWidth, "left", ellipsis);
	const keys = fit(keysText(item, look), keysWidth, "left", ellipsis);
	const rest = Math.max(0, width - nameWidth - keysWidth - 6);
	const text = fit(sanitise(item.why === null ? item.help : `cannot now: ${item.why}`), rest, "left", ellipsis);
	if (isChosen) return look.paint("selected", fit(`${cursor} ${name}  ${keys}  ${text}`, width, "left"));
	const shown = item.why === null ? name : look.paint("muted", name);
	return `  ${shown}  ${look.paint("accent", keys)}  ${look.paint("muted", text)}`;
}

function keysText({ keys }: PaletteItem, look: Look): string {
	return keys.map((key) => keyText(key, look.glyphs.isAscii)).join(" ");
}
