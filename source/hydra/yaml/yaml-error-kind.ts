import type { ErrorCode, YAMLParseError } from "yaml";

const byCode: Partial<Record<ErrorCode, "ScannerError" | "ParserError" | "ConstructorError">> = {
	BAD_ALIAS: "ScannerError",
	BAD_DIRECTIVE: "ScannerError",
	BAD_DQ_ESCAPE: "ScannerError",
	KEY_OVER_1024_CHARS: "ScannerError",
	MULTILINE_IMPLICIT_KEY: "ScannerError",
	TAB_AS_INDENT: "ScannerError",
	// A list or mapping in flow style is a key, which Python cannot have.
	IMPOSSIBLE: "ConstructorError",
};

/** What PyYAML's scanner finds wrong of what has one code; all else is its parser's. */
const ofScanner =
	/^(?:Block scalar|Plain value cannot start with (?:directive|reserved)|Nested mappings|Implicit map keys|Block collection cannot start|Missing closing|Unexpected (?:block-seq-ind|seq-item-ind|.*scalar header))/;

/**
 * Python's class of the error for a text that is no YAML, as far as the place tells where PyYAML would stop. Measured on
 * random changes of real configs with PyYAML 6 and libyaml.
 */
export function yamlErrorKind({ code, message, pos }: Pick<YAMLParseError, "code" | "message" | "pos">, text: string) {
	const lineStart = text.lastIndexOf("\n", pos[0] - 1) + 1;
	const lineEnd = text.indexOf("\n", Math.max(pos[1] - 1, lineStart));
	const lines = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
	// Where a key is left out, a list begins or directives stand within a mapping, PyYAML's scanner finds nothing wrong.
	if (/^ *: /.test(text.slice(lineStart, pos[0])) || /^%(?:YAML|TAG) /m.test(lines)) return "ParserError";
	if (code === "MULTILINE_IMPLICIT_KEY" && /^-[ \n]/.test(text.slice(pos[0], pos[0] + 2))) return "ParserError";
	return byCode[code] ?? (ofScanner.test(message) ? "ScannerError" : "ParserError");
}
