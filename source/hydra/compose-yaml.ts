import type { Node, Scalar } from "yaml";
import { DataError } from "../model/problem.ts";
import { Composer } from "./yaml/composer.ts";

export interface Composed {
	/** An alias is the node that it stands for: a node may stand in several places, and within itself. */
	readonly document: { readonly contents: Node };
	readonly hasAliases: boolean;
	/** 1-based line of a node. */
	readonly lineOf: (node: Node) => number | undefined;
}

/**
 * The nodes of a YAML text with one document, scalars as they are written; null for a text without one. Throws a DataError
 * with the line, of the kind `ReaderError`, `ScannerError`, `ParserError` or `ComposerError`, as PyYAML does.
 */
export function composeYaml(text: string): Composed | null {
	const bad = unreadable.exec(text);
	if (bad !== null) {
		throw new DataError(`holds the control sign ${signName(bad[0])}`, lineAt(text, bad.index), "ReaderError");
	}
	const composer = new Composer(text);
	const contents = composer.document();
	if (contents === null) return null;
	return {
		document: { contents },
		hasAliases: composer.hasAliases,
		lineOf: ({ range }) => (range == null ? undefined : lineAt(text, range[0])),
	};
}

const unreadable = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function signName(sign: string): string {
	return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function lineAt(text: string, offset: number): number {
	let line = 1;
	for (const { index } of text.matchAll(/\r\n|[\n\r\x85\u2028\u2029]/g)) {
		if (index >= offset) break;
		line++;
	}
	return line;
}

/** What a plain scalar says, folded to one line. */
export function plainText(node: Scalar): string | null {
	return node.type === "PLAIN" ? (node.source ?? String(node.value ?? "")) : null;
}
