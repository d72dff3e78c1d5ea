import {
	type Document,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	LineCounter,
	type Node,
	type ParsedNode,
	parseAllDocuments,
	Scalar,
	type YAMLMap,
	type YAMLParseError,
} from "yaml";
import { DataError } from "../model/problem.ts";
import { yamlErrorKind } from "./yaml/yaml-error-kind.ts";

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
		const line = text.slice(0, bad.index).split("\n").length;
		throw new DataError(`holds the control sign ${signName(bad[0])}`, line, "ReaderError");
	}
	if (!/[\u0085\u2028\u2029]|\r(?!\n)/.test(text)) return compose(text);
	// YAML 1.1 breaks lines here too, and PyYAML writes them so within quotes; the parser knows 1.2 only. Within quotes the
	// next line is to be indented, elsewhere it stands as it is.
	const folded = text.replace(/\r(?!\n)/g, "\n").replace(/([\u2028\u2029]) +/g, "$1");
	try {
		return compose(folded.replaceAll("\u0085", "\n"));
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		return compose(folded.replaceAll("\u0085", "\n "));
	}
}

const unreadable = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function signName(sign: string): string {
	return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function compose(text: string): Composed | null {
	const lineCounter = new LineCounter();
	const lineAt = (offset: number) => lineCounter.linePos(offset).line;
	const documents = parse(text, lineCounter);
	if (!Array.isArray(documents) || documents.length === 0) {
		const directive = /^%.*/m.exec(text);
		if (directive === null) return null;
		const kind = /^%(?:YAML|TAG) /.test(directive[0]) ? "ParserError" : "ScannerError";
		throw new DataError("holds directives and no document", lineAt(directive.index), kind);
	}
	const lineOf = ({ range }: Node) => (range == null ? undefined : lineAt(range[0]));
	const [document, second] = documents;
	const { contents, errors } = document!;
	const [error] = errors;
	if (error !== undefined) {
		const refused = refusal(error, text, lineAt(error.pos[0]));
		// PyYAML composes nodes as it goes: what is wrong with them comes first, but for what its scanner sees in the same line.
		const isScanned = refused.kind === "ScannerError";
		const end = isScanned ? text.lastIndexOf("\n", error.pos[0] - 1) + 1 : error.pos[0];
		if (contents !== null) new Joiner(text, lineOf, end).join(contents);
		throw refused;
	}
	if (second !== undefined) {
		const kind = second.directives.docStart ? "ComposerError" : "ParserError";
		throw new DataError("holds more than one YAML document", lineAt(second.range[0]), kind);
	}
	return contents === null ? null : { ...new Joiner(text, lineOf).join(contents), lineOf };
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed<ParsedNode>[] | unknown {
	try {
		return parseAllDocuments<ParsedNode>(text, {
			// Scalars stay text: their types are OmegaConf's, not those of any schema here. So do merge keys.
			schema: "failsafe",
			version: "1.1",
			merge: false,
			uniqueKeys: false,
			resolveKnownTags: false,
			logLevel: "silent",
			prettyErrors: false,
			lineCounter,
		});
	} catch (error) {
		// The parser calls itself for each level.
		if (error instanceof RangeError) throw tooDeep();
		throw error;
	}
}

function refusal(error: YAMLParseError, text: string, line: number): DataError {
	if (error.message.includes("call stack")) return tooDeep();
	// The package does not expect a key in flow style here.
	const message = error.code === "IMPOSSIBLE" ? "a list or mapping is no key" : error.message.split("\n")[0]!;
	return new DataError(message, line, yamlErrorKind(error, text));
}

const maxDepth = 500;

/** Python's stack ends too. */
function tooDeep(line?: number): DataError {
	return new DataError("is nested too deeply", line, "RecursionError");
}

/** Puts the nodes that aliases stand for in their places, and a node where nothing stands. */
class Joiner {
	readonly #text: string;
	readonly #lineOf: (node: Node) => number | undefined;
	readonly #end: number;
	readonly #anchored = new Map<string, Node>();
	#hasAliases = false;
	#depth = 0;

	/** Nodes that begin at `end` or after it are not looked at. */
	constructor(text: string, lineOf: (node: Node) => number | undefined, end = Number.POSITIVE_INFINITY) {
		this.#text = text;
		this.#lineOf = lineOf;
		this.#end = end;
	}

	join(contents: Node): Pick<Composed, "document" | "hasAliases"> {
		return { document: { contents: this.#joined(contents, contents) }, hasAliases: this.#hasAliases };
	}

	#joined(node: Node | null, around: Node): Node {
		if (node === null || (node.range != null && node.range[0] >= this.#end)) return nothingAt(around);
		if (isAlias(node)) {
			this.#hasAliases = true;
			const target = this.#anchored.get(node.source);
			if (target === undefined) throw this.#error(`the alias ${node.source} stands for nothing`, node);
			return target;
		}
		const { anchor, tag } = node as { anchor?: string; tag?: string };
		// A tag that names nothing leaves it to the looks of a scalar, quoted or not.
		if (tag === "!")
			Object.assign(node, { tag: undefined, ...(isScalar(node) && { type: "PLAIN", source: node.value }) });
		if (anchor !== undefined) {
			if (this.#anchored.has(anchor)) throw this.#error(`the anchor ${anchor} stands here twice`, node);
			this.#anchored.set(anchor, node);
		}
		if (++this.#depth > maxDepth) throw tooDeep(this.#lineOf(node));
		if (isSeq(node)) node.items = node.items.map((item) => this.#joined(item as Node | null, node));
		else if (isMap(node)) {
			for (const pair of node.items) {
				pair.key = this.#joined(pair.key as Node | null, node);
				this.#checkKey(pair.key as Node, node);
				pair.value = this.#joined(pair.value as Node | null, pair.key as Node);
			}
		}
		this.#depth--;
		return node;
	}

	/** YAML 1.1 lets a key be left out only after `?` or in braces. */
	#checkKey(key: Node, { flow }: YAMLMap): void {
		const isLeftOut = isScalar(key) && key.source === "" && key.range != null && this.#text[key.range[0]] === ":";
		if (isLeftOut && flow !== true) throw this.#error("a key is left out", key, "ParserError");
	}

	#error(message: string, node: Node, kind = "ComposerError"): DataError {
		return new DataError(message, this.#lineOf(node), kind);
	}
}

function nothingAt({ range }: Node): Scalar {
	const nothing = new Scalar(null);
	nothing.type = "PLAIN";
	nothing.source = "";
	nothing.range = range ?? null;
	return nothing;
}

/** What a plain scalar says, folded to one line. */
export function plainText(node: Scalar): string | null {
	if (node.type !== "PLAIN") return null;
	const text = node.source ?? String(node.value ?? "");
	// At the end of a text that is cut off the parser leaves blanks.
	return /[ \t]$/.test(text) ? text.trimEnd() : text;
}
