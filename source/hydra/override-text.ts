import { pythonText } from "../model/python-text.ts";
import { isValueList, isValueMap, type OverrideValue, QuotedText } from "./override.ts";

/** A value as Hydra writes it into the words of a job: `null`, `True`, `1e-05`, `a\,b`, `'a b'`, `[1,{k:v}]`. */
export function overrideText(value: OverrideValue): string {
	if (value === null) return "null";
	if (typeof value === "string") return value.replace(/[\\()[\]{}:=, \t]/g, "\\$&");
	if (value instanceof QuotedText) return quotedText(value);
	if (isValueList(value)) return `[${value.map(overrideText).join(",")}]`;
	if (isValueMap(value)) {
		const pairs = Array.from(value, ([key, item]) => `${overrideText(key as OverrideValue)}:${overrideText(item)}`);
		return `{${pairs.join(",")}}`;
	}
	return pythonText(value);
}

/** Backslashes are escaped only before a quote of the same kind, and at the end. */
function quotedText({ text, quote }: QuotedText): string {
	const body = text.replace(quote === "'" ? /(?<!\\)\\*(?:'|$)/g : /(?<!\\)\\*(?:"|$)/g, (found) =>
		found.endsWith(quote) ? `${found.slice(0, -1).repeat(2)}\\${quote}` : found.repeat(2),
	);
	return quote + body + quote;
}
