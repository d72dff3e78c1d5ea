import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import { DataError } from "../../model/problem.ts";
import { FilePath, Float, isList, isMapping, type Value } from "../../model/value.ts";
import { type Composed, plainText } from "../compose-yaml.ts";
import { parseText } from "../parse-text.ts";
import { plainScalar, plainTag } from "../yaml-scalar.ts";
import { checkAliases } from "./check-aliases.ts";
import { type Built, firstRefused, Refused } from "./refused.ts";
import { coreTag, scalarBuilders } from "./tagged-scalar.ts";

const pathTag = /^tag:yaml\.org,2002:python\/object\/apply:pathlib\.(?:_local\.)?(Path|PosixPath|WindowsPath)$/;

type Place = readonly [key: Node, value: Node];

/**
 * Builds the value of a document as PyYAML's safe loader does, and then refuses what OmegaConf refuses. Collections are filled
 * after all around them, which decides which of two errors is raised. Source: PyYAML 6 `constructor.py`, OmegaConf 2.4.
 */
export class Constructor {
	readonly #composed: Composed;
	/** Values of nodes that stand in several places. */
	readonly #built = new Map<Node, Built>();
	/** The pairs of mappings with what is merged into them. */
	readonly #pairs = new Map<YAMLMap, readonly Place[]>();
	/** What fills the collections that were made and are empty still. */
	readonly #pending: (() => void)[] = [];
	#hasRefused = false;

	constructor(composed: Composed) {
		this.#composed = composed;
	}

	/** As PyYAML gives it, with what OmegaConf refuses in it. */
	root(): Built {
		if (this.#composed.hasAliases) checkAliases(this.#composed);
		const root = this.#value(this.#composed.document.contents);
		for (let next = 0; next < this.#pending.length; next++) this.#pending[next]!();
		return root;
	}

	/** Throws the first error that OmegaConf meets in a value of `root`. */
	accepted(value: Built): Value {
		const refused = this.#hasRefused || value instanceof Refused ? firstRefused(value) : null;
		if (refused !== null) throw refused.error;
		return value as Value;
	}

	#value(node: Node): Built {
		const known = this.#built.get(node);
		if (known !== undefined) return known;
		const value = this.#build(node);
		if (this.#composed.hasAliases) this.#built.set(node, value);
		return value;
	}

	#build(node: Node): Built {
		const tag = tagOf(node);
		if (tag === undefined) {
			if (isScalar(node)) return this.#inLine(node, () => scalarValue(node));
			return isSeq(node) ? this.#list(node) : this.#mapping(node);
		}
		const builder = scalarBuilders.get(tag);
		if (builder !== undefined) {
			const text = this.#text(node);
			return this.#inLine(node, () => builder(text));
		}
		switch (tag) {
			case `${coreTag}seq`:
				return this.#list(node);
			case `${coreTag}map`:
				return this.#mapping(node);
			case `${coreTag}set`:
				this.#pending.push(() => this.#fill(new Map(), node));
				return this.#refused("a set is no value here", node, "UnsupportedValueType");
			case `${coreTag}omap`:
			case `${coreTag}pairs`:
				return this.#listOfPairs(node);
		}
		const path = pathTag.exec(tag);
		if (path !== null) return this.#path(node, path[1] === "WindowsPath" ? "\\" : "/");
		throw this.#error(`the tag ${shown(tag)} is not allowed here`, node);
	}

	/** The text of a scalar; of a mapping with the key `=`, that of its value. */
	#text(node: Node): string {
		if (isScalar(node)) return textOf(node);
		const pair = isMap(node)
			? (node.items as Pair<Node, Node>[]).find(({ key }) => tagOfKey(key) === "value")
			: undefined;
		if (pair === undefined) throw this.#error(`the tag ${shown(tagOf(node) ?? "")} is not allowed here`, node);
		return this.#text(pair.value!);
	}

	/** A value in a list or under a key, where OmegaConf looks at interpolations. */
	#element(node: Node): Built {
		const value = this.#value(node);
		if (typeof value !== "string" || !value.includes("${")) return value;
		try {
			parseText(value);
			return value;
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			return this.#refused(error.message, node, error.kind);
		}
	}

	#list(node: Node): Built {
		const list: Built[] = [];
		this.#pending.push(() => {
			for (const item of this.#items(node)) list.push(this.#element(item));
		});
		return list as Value[];
	}

	#items(node: Node): Node[] {
		if (!isSeq(node)) throw this.#error("is no list", node);
		return node.items as Node[];
	}

	/** `!!omap` and `!!pairs`: a list of mappings with one pair each reads as lists of two. */
	#listOfPairs(node: Node): Built {
		const list: Built[] = [];
		this.#pending.push(() => {
			for (const item of this.#items(node)) {
				const [pair, ...more] = isMap(item) ? (item.items as Pair<Node, Node>[]) : [];
				if (pair === undefined || more.length > 0) throw this.#error("must be a mapping of one pair", item);
				list.push([this.#element(pair.key), this.#element(pair.value!)] as Value[]);
			}
		});
		return list as Value[];
	}

	#path(node: Node, separator: string): FilePath {
		const parts = this.#items(node).map((item) => this.#value(item));
		const texts = parts.map((part) => (part instanceof FilePath ? part.text : part));
		if (!texts.every((text) => typeof text === "string"))
			throw this.#error("a path is made of text", node, "TypeError");
		return new FilePath(joinedPath(texts, separator));
	}

	#mapping(node: Node): Built {
		const mapping = new Map<Built, Built>();
		this.#pending.push(() => this.#fill(mapping, node));
		return mapping as Map<Value, Value>;
	}

	#fill(mapping: Map<Built, Built>, node: Node): void {
		if (!isMap(node)) throw this.#error("is no mapping", node);
		// As in Python, a key that comes again keeps its first place and takes the last value.
		const first = new Map<unknown, Built>();
		for (const [keyNode, valueNode] of this.#flattened(node)) {
			const key = tagOfKey(keyNode) === "value" ? "=" : this.#value(keyNode);
			if (isList(key as Value) || isMapping(key as Value) || tagOf(keyNode) === `${coreTag}set`) {
				throw this.#error("a list or mapping is no key", keyNode);
			}
			const identity = identityOf(key);
			const known = first.get(identity);
			if (known === undefined) first.set(identity, key);
			const value = this.#element(valueNode);
			mapping.set(known ?? key, this.#keyError(key, keyNode) ?? value);
		}
	}

	/** OmegaConf comes upon a key that it refuses before it looks at the value. */
	#keyError(key: Built, node: Node): Refused | null {
		if (key !== null && !(key instanceof FilePath) && !(key instanceof Refused)) return null;
		return this.#refused(`${key === null ? "null" : "a path or a date"} is no key`, node, "KeyValidationError");
	}

	/** The pairs of a mapping, what is merged first, less what its own keys override. */
	#flattened(node: YAMLMap): readonly Place[] {
		const known = this.#pairs.get(node);
		if (known !== undefined) return known;
		const items = node.items as Pair<Node, Node>[];
		const names = new Set<string>();
		for (const { key } of items) {
			if (tagOfKey(key) !== "str") continue;
			if (!isScalar(key)) throw this.#error("a list or mapping is no key", key, "TypeError");
			const name = textOf(key);
			if (names.has(name)) throw this.#error(`the key ${JSON.stringify(name)} stands here twice`, key);
			names.add(name);
		}
		const merged: Place[] = [];
		const own: Place[] = [];
		for (const { key, value } of items) {
			if (tagOfKey(key) === "merge") for (const pair of this.#merged(value!)) merged.push(pair);
			else own.push([key, value!]);
		}
		const isOverridden = (key: Node) => {
			const tag = tagOfKey(key);
			return (tag === "str" || tag === "value") && isScalar(key) && names.has(textOf(key));
		};
		const pairs = merged.length === 0 ? own : [...merged.filter(([key]) => !isOverridden(key)), ...own];
		this.#pairs.set(node, pairs);
		return pairs;
	}

	#merged(node: Node): readonly Place[] {
		if (isMap(node)) return this.#flattened(node);
		if (!isSeq(node)) throw this.#error("only mappings can be merged", node);
		const all = (node.items as Node[]).map((item) => {
			if (!isMap(item)) throw this.#error("only mappings can be merged", item);
			return this.#flattened(item);
		});
		// The first of several is the strongest: it comes last.
		return all.reverse().flat();
	}

	/** Gives an error of a scalar its line. */
	#inLine(node: Node, build: () => Built): Built {
		try {
			const value = build();
			return value instanceof Refused ? this.#refused(value.error.message, node, value.error.kind) : value;
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			throw this.#error(error.message, node, error.kind);
		}
	}

	#refused(message: string, node: Node, kind: string | undefined): Refused {
		this.#hasRefused = true;
		return new Refused(this.#error(message, node, kind));
	}

	#error(message: string, node: Node, kind = "ConstructorError"): DataError {
		return new DataError(message, this.#composed.lineOf(node), kind);
	}
}

function scalarValue(node: Scalar): Value {
	const plain = plainText(node);
	return plain === null ? textOf(node) : plainScalar(plain);
}

function tagOf(node: Node): string | undefined {
	return isScalar(node) || isSeq(node) || isMap(node) ? node.tag : undefined;
}

/** What decides whether a key is text, merges, or is the sign `=`. */
function tagOfKey(node: Node): string {
	const tag = tagOf(node);
	if (tag !== undefined) return tag.startsWith(coreTag) ? tag.slice(coreTag.length) : tag;
	if (!isScalar(node)) return "collection";
	const plain = plainText(node);
	return plain === null ? "str" : plainTag(plain);
}

function textOf(node: Scalar): string {
	return node.source ?? String(node.value ?? "");
}

/** Equal for keys that Python holds equal: `1`, `1.0` and `true`. */
function identityOf(key: Built): unknown {
	if (typeof key === "string") return `text ${key}`;
	if (typeof key === "boolean") return `number ${Number(key)}`;
	if (typeof key === "number" || typeof key === "bigint") return `number ${key}`;
	if (key instanceof Float) return `number ${BigInt(key.value)}`;
	if (key instanceof Uint8Array) return `bytes ${Buffer.from(key).toString("hex")}`;
	return key instanceof FilePath ? `path ${key.text}` : key;
}

/** As `pathlib` joins and tidies: a part from the root replaces what is before it. */
function joinedPath(parts: readonly string[], separator: string): string {
	const texts = separator === "/" ? parts : parts.map((part) => part.replaceAll("/", separator));
	const last = texts.findLastIndex((part) => part.startsWith(separator));
	const [first = "", ...others] = texts.slice(Math.max(last, 0));
	// Two separators at the start, and no more, are another root than one.
	const [root = ""] = /^(?:\/\/(?!\/)|\\\\|\/|\\)?/.exec(first)!;
	const names = [first, ...others].flatMap((part) => part.split(separator));
	return root + names.filter((name) => name !== "" && name !== ".").join(separator) || ".";
}

function shown(tag: string): string {
	return tag.startsWith(coreTag) ? `!!${tag.slice(coreTag.length)}` : tag;
}
