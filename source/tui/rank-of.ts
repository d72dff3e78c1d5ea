import { fitsBeginnings } from "../query/fits-beginnings.ts";
import type { PaletteItem } from "./palette-item.ts";

/** How well an action fits what is typed, 0 being best; null where it does not. What stands there literally comes before what is spelled from beginnings of words. */
export function rankOf(typed: string, { name, help }: Pick<PaletteItem, "name" | "help">): number | null {
	const text = typed.toLowerCase().replaceAll("-", " ");
	const own = name.toLowerCase().replaceAll("-", " ");
	if (own === text) return 0;
	if (own.startsWith(text)) return 1;
	if (own.includes(` ${text}`)) return 2;
	if (own.includes(text)) return 3;
	const words = text.split(/\s+/);
	const all = ` ${own} ${help.toLowerCase()}`;
	if (words.every((word) => own.includes(word))) return 4;
	const letters = text.replaceAll(" ", "");
	if (fitsBeginnings(letters)(own)) return 5;
	if (words.every((word) => all.includes(` ${word}`))) return 6;
	return fitsBeginnings(letters)(all) ? 7 : null;
}
