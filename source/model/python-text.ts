import { FilePath, Float, floatText, isList, isMapping, type Value } from "./value.ts";

/** A value as Python's `str` prints it: `True`, `None`, `1e-05`, `[1, 'two']`. This is how a key that is no text is named. */
export function pythonText(value: Value): string {
	if (typeof value === "string") return value;
	return value instanceof FilePath ? value.text : pythonRepr(value);
}

function pythonRepr(value: Value): string {
	if (value === null) return "None";
	if (value === true) return "True";
	if (value === false) return "False";
	if (typeof value === "string") return quoted(value);
	if (typeof value === "bigint") return String(value);
	if (typeof value === "number") {
		if (Number.isSafeInteger(value)) return String(value);
		return Number.isInteger(value) ? BigInt(value).toString() : floatText(value);
	}
	if (value instanceof Float) return value.toString();
	if (value instanceof FilePath) return `PosixPath(${quoted(value.text)})`;
	if (value instanceof Uint8Array) return bytesText(value);
	if (isList(value)) return `[${value.map(pythonRepr).join(", ")}]`;
	if (isMapping(value))
		return `{${Array.from(value, ([key, item]) => `${pythonRepr(key)}: ${pythonRepr(item)}`).join(", ")}}`;
	return String(value);
}

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

/** What Python holds for not printable is escaped: all that no glyph stands for, and all blanks but the common one. */
function quoted(text: string): string {
	const quote = quoteFor(text.includes("'"), text.includes('"'));
	const body = text.replace(/[\p{C}\p{Z}\\]/gu, (char) =>
		char === " " ? char : (escapes[char] ?? escaped(char.codePointAt(0) ?? 0)),
	);
	return quote + (quote === "'" ? body.replaceAll("'", "\\'") : body) + quote;
}

function bytesText(bytes: Uint8Array): string {
	const quote = quoteFor(bytes.includes(0x27), bytes.includes(0x22));
	const body = Array.from(bytes, (byte) => {
		const char = String.fromCharCode(byte);
		if (escapes[char] !== undefined) return escapes[char];
		if (byte < 0x20 || byte > 0x7e) return escaped(byte);
		return char === quote ? `\\${char}` : char;
	});
	return `b${quote}${body.join("")}${quote}`;
}

function quoteFor(hasSingle: boolean, hasDouble: boolean): string {
	return hasSingle && !hasDouble ? '"' : "'";
}

function escaped(code: number): string {
	const [sign, width] = code < 0x100 ? ["x", 2] : code < 0x10000 ? ["u", 4] : ["U", 8];
	return `\\${sign}${code.toString(16).padStart(Number(width), "0")}`;
}
