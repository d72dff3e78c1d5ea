import { pythonText } from "../model/python-text.ts";
import { FilePath, isList, isMapping, type Value } from "../model/value.ts";
import { type Glyphs, unicodeGlyphs } from "./glyphs.ts";
import { sanitise } from "./sanitise.ts";

/** A value of a config for people, on one line: `0.001`, `1.0`, `true`, `null`, `???`, `·` where there is none, `NaN`, `[1, 2]`. */
export function valueText(value: Value | undefined, glyphs: Glyphs = unicodeGlyphs): string {
	if (value === undefined) return glyphs.absent;
	if (value === "") return "''";
	if (typeof value === "string") return sanitise(value);
	if (value === null || typeof value === "boolean") return String(value);
	if (typeof value === "number" && Number.isNaN(value)) return "NaN";
	if (value instanceof FilePath) return sanitise(value.text);
	if (value instanceof Uint8Array) return `<${value.length} bytes>`;
	if (isList(value)) return `[${itemsText(value, glyphs)}]`;
	if (isMapping(value)) {
		const entries = Array.from(value, ([key, item]) => `${sanitise(pythonText(key))}: ${valueText(item, glyphs)}`);
		return `{${shortened(entries, glyphs)}}`;
	}
	return pythonText(value);
}

/** A list of thousands is not for a cell. */
const shownItems = 32;

function itemsText(items: readonly Value[], glyphs: Glyphs): string {
	return shortened(
		items.slice(0, shownItems + 1).map((item) => valueText(item, glyphs)),
		glyphs,
	);
}

function shortened(texts: readonly string[], glyphs: Glyphs): string {
	return texts.length > shownItems ? `${texts.slice(0, shownItems).join(", ")}, ${glyphs.ellipsis}` : texts.join(", ");
}
