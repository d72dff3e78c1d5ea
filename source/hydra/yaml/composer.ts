import { type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { DataError } from "../../model/problem.ts";
import { Scanner } from "./scanner.ts";
import type { ScalarStyle, ScalarToken, TagToken, Token } from "./token.ts";

/** Collections within each other; deeper ones would end JavaScript's stack, as they end Python's. */
const maxDepth = 500;
const coreTags = "tag:yaml.org,2002:";
const endOfDocument = kinds("version", "tag directive", "document start", "document end", "stream end");
const endOfEntry = kinds("block entry", "block end");
const endOfIndentlessEntry = kinds("block entry", "key", "value", "block end");
const endOfBlockValue = kinds("key", "value", "block end");
const endOfFlowKey = kinds("value", "flow entry", "flow mapping end");
const endOfFlowValue = kinds("flow entry", "flow mapping end");
const endOfPairKey = kinds("value", "flow entry", "flow list end");
const endOfPairValue = kinds("flow entry", "flow list end");

function kinds(...names: Token["kind"][]): ReadonlySet<Token["kind"]> {
	return new Set(names);
}

const types: Readonly<Record<ScalarStyle, Scalar.Type>> = {
	plain: "PLAIN",
	single: "QUOTE_SINGLE",
	double: "QUOTE_DOUBLE",
	literal: "BLOCK_LITERAL",
	folded: "BLOCK_FOLDED",
};

type NameToken = Extract<Token, { kind: "alias" | "anchor" }>;
type TagDirective = Extract<Token, { kind: "tag directive" }>;

/** What begins a collection. */
interface Opening {
	readonly token: Token;
	readonly tag: string | undefined;
	readonly anchor: NameToken | undefined;
}

/**
 * Builds the nodes of a text with one document. An alias is the node that it stands for, so a node may stand in several
 * places, and within itself. Throws a DataError of the kind `ScannerError`, `ParserError` or `ComposerError`.
 * Source: YAML 1.1 as libyaml 0.2.5 and PyYAML 6 read it.
 */
export class Composer {
	readonly #scanner: Scanner;
	readonly #anchored = new Map<string, Node>();
	readonly #prefixes = new Map<string, string>();
	#depth = 0;
	#hasAliases = false;

	constructor(text: string) {
		this.#scanner = new Scanner(text);
	}

	/** Whether a node stands in several places; known when the document is read. */
	get hasAliases(): boolean {
		return this.#hasAliases;
	}

	/** null for a text that holds no document. */
	document(): Node | null {
		const first = this.#peek().kind;
		if (first === "stream end") return null;
		const isBare = first === "document end" || !endOfDocument.has(first);
		if (!isBare) this.#startDocument();
		else this.#setPrefixes([]);
		const root = isBare ? this.#node(true, false) : this.#nodeBefore(endOfDocument, true, false);
		while (this.#skip("document end"));
		const next = this.#peek();
		if (next.kind === "stream end") return root;
		this.#startDocument();
		throw this.#error("holds more than one YAML document", next, "ComposerError");
	}

	#startDocument(): void {
		const directives: TagDirective[] = [];
		let hasVersion = false;
		for (let token = this.#peek(); token.kind === "version" || token.kind === "tag directive"; token = this.#peek()) {
			if (token.kind === "tag directive") {
				const { handle } = token;
				if (directives.some((other) => other.handle === handle)) {
					throw this.#error(`the handle ${handle} is given twice`, token);
				}
				directives.push(token);
			} else {
				if (hasVersion) throw this.#error("the version of YAML is given twice", token);
				if (token.major !== 1 || (token.minor !== 1 && token.minor !== 2)) {
					throw this.#error(`YAML ${token.major}.${token.minor} is not known`, token);
				}
				hasVersion = true;
			}
			this.#take();
		}
		if (!this.#skip("document start")) throw this.#error("a document must start with ---", this.#peek());
		this.#setPrefixes(directives);
	}

	#setPrefixes(directives: readonly TagDirective[]): void {
		this.#prefixes.clear();
		this.#prefixes.set("!", "!").set("!!", coreTags);
		for (const { handle, prefix } of directives) this.#prefixes.set(handle, prefix);
	}

	/** A node, or the empty one where a token of `ends` comes at once. */
	#nodeBefore(ends: ReadonlySet<Token["kind"]>, isBlock: boolean, isIndentless: boolean): Node {
		const token = this.#peek();
		return ends.has(token.kind) ? emptyScalar(token) : this.#node(isBlock, isIndentless);
	}

	/** `isIndentless`: the value of a key, where the dashes of a list may stand at the key's own column. */
	#node(isBlock: boolean, isIndentless: boolean): Node {
		const start = this.#peek();
		if (start.kind === "alias") return this.#alias(start);
		let anchor: NameToken | undefined;
		let tagToken: TagToken | undefined;
		for (let token = start; ; token = this.#peek()) {
			if (token.kind === "anchor" && anchor === undefined) anchor = token;
			else if (token.kind === "tag" && tagToken === undefined) tagToken = token;
			else break;
			this.#take();
		}
		const tag = tagToken && this.#tagOf(tagToken);
		const token = this.#peek();
		const opening = { token, tag, anchor };
		switch (token.kind) {
			case "scalar":
				this.#take();
				return this.#anchor(scalarOf(token, tag), anchor);
			case "block entry":
				if (isIndentless) return this.#list(opening, () => this.#indentlessEntry());
				break;
			case "block list":
				if (isBlock) return this.#list(opening, () => this.#blockEntry());
				break;
			case "block mapping":
				if (isBlock) return this.#mapping(opening, () => this.#blockPair());
				break;
			case "flow list":
				return this.#list(opening, (isFirst) => this.#flowEntry(isFirst));
			case "flow mapping":
				return this.#mapping(opening, (isFirst) => this.#flowPair(isFirst));
		}
		if (tag === undefined && anchor === undefined) throw this.#error("a value is missing", token);
		const empty = emptyScalar(token);
		if (tag !== undefined) empty.tag = tag === "!" ? `${coreTags}str` : tag;
		return this.#anchor(empty, anchor);
	}

	#alias(token: NameToken): Node {
		const target = this.#anchored.get(token.name);
		if (target === undefined) throw this.#error(`the alias *${token.name} stands for nothing`, token, "ComposerError");
		this.#take();
		this.#hasAliases = true;
		return target;
	}

	#tagOf(token: TagToken): string {
		if (token.handle === "") return token.suffix;
		const prefix = this.#prefixes.get(token.handle);
		if (prefix === undefined) throw this.#error(`the handle ${token.handle} of a tag is not known`, token);
		return prefix + token.suffix;
	}

	#anchor<T extends Scalar | YAMLMap | YAMLSeq>(node: T, token: NameToken | undefined): T {
		if (token === undefined) return node;
		if (this.#anchored.has(token.name)) {
			throw this.#error(`the anchor &${token.name} stands here twice`, token, "ComposerError");
		}
		this.#anchored.set(token.name, node);
		node.anchor = token.name;
		return node;
	}

	/** `next` gives the items one by one, and null after the last. */
	#list(opening: Opening, next: (isFirst: boolean) => Node | null): YAMLSeq {
		return this.#collection(new YAMLSeq(), opening, next);
	}

	#mapping(opening: Opening, next: (isFirst: boolean) => Pair<Node, Node> | null): YAMLMap {
		return this.#collection(new YAMLMap<Node, Node>(), opening, next);
	}

	#collection<Item, T extends YAMLMap | YAMLSeq>(
		node: T & { items: Item[] },
		{ token, tag, anchor }: Opening,
		next: (isFirst: boolean) => Item | null,
	): T {
		if (++this.#depth > maxDepth) throw this.#error("is nested too deeply", token, "RecursionError");
		node.range = [token.start, token.end, token.end];
		if (!token.kind.startsWith("block")) node.flow = true;
		if (tag !== undefined && tag !== "!") node.tag = tag;
		this.#anchor(node, anchor);
		if (token.kind !== "block entry") this.#take();
		for (let item = next(true); item !== null; item = next(false)) node.items.push(item);
		this.#depth--;
		return node;
	}

	#blockEntry(): Node | null {
		if (this.#skip("block entry")) return this.#nodeBefore(endOfEntry, true, false);
		if (this.#skip("block end")) return null;
		throw this.#error("a dash is missing", this.#peek());
	}

	#indentlessEntry(): Node | null {
		return this.#skip("block entry") ? this.#nodeBefore(endOfIndentlessEntry, true, false) : null;
	}

	#blockPair(): Pair<Node, Node> | null {
		if (this.#skip("block end")) return null;
		if (!this.#skip("key")) throw this.#error("a key is missing", this.#peek());
		const key = this.#nodeBefore(endOfBlockValue, true, true);
		return new Pair(key, this.#skip("value") ? this.#nodeBefore(endOfBlockValue, true, true) : this.#empty());
	}

	#flowEntry(isFirst: boolean): Node | null {
		if (this.#skip("flow list end")) return null;
		if (!isFirst) {
			if (!this.#skip("flow entry")) throw this.#error("a list is not closed with ]", this.#peek());
			if (this.#skip("flow list end")) return null;
		}
		const token = this.#peek();
		if (token.kind !== "key") return this.#node(false, false);
		// A single pair among the items of a list is a mapping.
		return this.#mapping({ token, tag: undefined, anchor: undefined }, (isOnly) => (isOnly ? this.#loosePair() : null));
	}

	#loosePair(): Pair<Node, Node> {
		const token = this.#peek();
		let key: Node;
		if (endOfPairKey.has(token.kind)) {
			// libyaml passes over what ends an empty key here.
			this.#take();
			key = emptyScalar(token);
		} else key = this.#node(false, false);
		return new Pair(key, this.#skip("value") ? this.#nodeBefore(endOfPairValue, false, false) : this.#empty());
	}

	#flowPair(isFirst: boolean): Pair<Node, Node> | null {
		if (this.#skip("flow mapping end")) return null;
		if (!isFirst) {
			if (!this.#skip("flow entry")) throw this.#error("a mapping is not closed with }", this.#peek());
			if (this.#skip("flow mapping end")) return null;
		}
		if (!this.#skip("key")) return new Pair(this.#node(false, false), this.#empty());
		const key = this.#nodeBefore(endOfFlowKey, false, false);
		return new Pair(key, this.#skip("value") ? this.#nodeBefore(endOfFlowValue, false, false) : this.#empty());
	}

	#empty(): Scalar<string> {
		return emptyScalar(this.#peek());
	}

	#peek(): Token {
		return this.#scanner.peek();
	}

	#take(): void {
		this.#scanner.take();
	}

	#skip(kind: Token["kind"]): boolean {
		if (this.#peek().kind !== kind) return false;
		this.#take();
		return true;
	}

	#error(message: string, { line }: Token, kind = "ParserError"): DataError {
		return new DataError(message, line, kind);
	}
}

function scalarOf(token: ScalarToken, tag: string | undefined): Scalar<string> {
	const scalar = new Scalar(token.text);
	// With the tag `!` a scalar is typed as if it had no quotes.
	scalar.type = tag === "!" ? "PLAIN" : types[token.style];
	scalar.source = token.text;
	scalar.range = [token.start, token.end, token.end];
	if (tag !== undefined && tag !== "!") scalar.tag = tag;
	return scalar;
}

function emptyScalar({ start }: Token): Scalar<string> {
	const scalar = new Scalar("");
	scalar.type = "PLAIN";
	scalar.source = "";
	scalar.range = [start, start, start];
	return scalar;
}
