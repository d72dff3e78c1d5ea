import { type Document, LineCounter, type Node, type ParsedNode, parseAllDocuments, type Scalar } from "yaml";
import { DataError } from "../model/problem.ts";

export interface Composed {
	readonly document: Document.Parsed<ParsedNode>;
	/** 1-based line of a node; undefined where it has no place. */
	readonly lineOf: (node: Node | null) => number | undefined;
}

/**
 * The nodes of a YAML text with one document, scalars as they are written. Throws a DataError with the line where it is not
 * YAML 1.1; null for an empty text.
 */
export function composeYaml(text: string): Composed | null {
	const lineCounter = new LineCounter();
	const documents = parse(/[\u0085\u2028\u2029]/.test(text) ? withoutOldBreaks(text) : text, lineCounter);
	if (!Array.isArray(documents) || documents.length === 0) return null;
	for (const { errors } of documents) {
		const [error] = errors;
		if (error === undefined) continue;
		// The parser calls itself for each level.
		if (error.message.includes("call stack")) throw new DataError("is nested too deeply");
		throw new DataError(firstLine(error.message), error.linePos?.[0].line);
	}
	if (documents.length > 1) {
		const start = documents[1]!.range[0];
		throw new DataError("holds more than one YAML document", lineCounter.linePos(start).line);
	}
	return {
		document: documents[0]!,
		lineOf: (node) => {
			const start = node?.range?.[0];
			return start === undefined ? undefined : lineCounter.linePos(start).line;
		},
	};
}

/**
 * YAML 1.1 breaks lines at U+0085, U+2028 and U+2029 too, and PyYAML writes them so within quotes, the next line indented;
 * the parser knows 1.2 only.
 */
function withoutOldBreaks(text: string): string {
	return text.replaceAll("\u0085", "\n ").replace(/([\u2028\u2029]) +/g, "$1");
}

function parse(text: string, lineCounter: LineCounter) {
	try {
		return parseAllDocuments<ParsedNode>(text, {
			// Scalars stay text: their types are OmegaConf's, not those of any schema here. So do merge keys.
			schema: "failsafe",
			version: "1.1",
			merge: false,
			uniqueKeys: false,
			resolveKnownTags: false,
			logLevel: "silent",
			prettyErrors: true,
			lineCounter,
		});
	} catch (error) {
		if (error instanceof RangeError) throw new DataError("is nested too deeply");
		throw error;
	}
}

function firstLine(message: string): string {
	return message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, "");
}

/** What a plain scalar says, folded to one line. */
export function plainText(node: Scalar): string | null {
	return node.type === "PLAIN" ? (node.source ?? String(node.value ?? "")) : null;
}
