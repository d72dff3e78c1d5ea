import { FilePath, Float, floatText, isList, isMapping, type Value } from "./value.ts";

/** A value as Python's `str` prints it: `True`, `None`, `1e-05`, `[1, 'two']`. This is how a key that is no text is named. */
export function pythonText(value: Value): string {
	return typeof value === "string" ? value : pythonRepr(value);
}

function pythonRepr(value: Value): string {
	if (value === null) return "None";
	if (value === true) return "True";
	if (value === false) return "False";
	if (typeof value === "string") return quoted(value);
	if (typeof value === "bigint") return String(value);
	if (typeof value === "number") return Number.isInteger(value) ? BigInt(value).toString() : floatText(value);
	if (value instanceof Float) return value.toString();
	if (value instanceof FilePath) return value.text;
	if (value instanceof Uint8Array) return bytesText(value);
	if (isList(value)) return `[${value.map(pythonRepr).join(", ")}]`;
	if (isMapping(value))
		return `{${Array.from(value, ([key, item]) => `${pythonRepr(key)}: ${pythonRepr(item)}`).join(", ")}}`;
	return String(value);
}

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

function quoted(text: string): string {
	const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
	const body = text.replace(/[\p{Cc}\\]/gu, (char) => escapes[char] ?? hex(char.codePointAt(0) ?? 0));
	return quote + (quote === "'" ? body.replaceAll("'", "\\'") : body) + quote;
}

function bytesText(bytes: Uint8Array): string {
	const body = Array.from(bytes, (byte) => {
		const char = String.fromCharCode(byte);
		if (byte < 0x20 || byte > 0x7e) return escapes[char] ?? hex(byte);
		return char === "'" || char === "\\" ? `\\${char}` : char;
	});
	return `b'${body.join("")}'`;
}

function hex(code: number): string {
	return `\\x${code.toString(16).padStart(2, "0")}`;
}
