import type { ErrorCode, YAMLParseError } from "yaml";

/** What PyYAML's scanner finds wrong; all else is its parser's. */
const ofScanner: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
	"BAD_SCALAR_START",
	"BLOCK_AS_IMPLICIT_KEY",
	"KEY_OVER_1024_CHARS",
	"TAB_AS_INDENT",
]);

/** Python's class of the error for a text that is no YAML, as far as the place tells where PyYAML would stop. */
export function yamlErrorKind({ code, message, pos }: Pick<YAMLParseError, "code" | "message" | "pos">, text: string) {
	if (ofScanner.has(code)) return "ScannerError";
	if (code === "MISSING_CHAR") return message.includes("quote") ? "ScannerError" : "ParserError";
	if (code !== "UNEXPECTED_TOKEN") return "ParserError";
	// A sign that begins no token, a list on the line of its key, or more than a comment after `|`.
	const isSign = /[%@`\t]/.test(text[pos[0]] ?? "");
	return isSign || /block-seq-ind|scalar header/.test(message) ? "ScannerError" : "ParserError";
}
