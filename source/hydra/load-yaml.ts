import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import { DataError } from "../model/problem.ts";
import { FilePath, Float, isList, isMapping, type Mapping, type Value } from "../model/value.ts";
import { type Composed, composeYaml, plainText } from "./compose-yaml.ts";
import { boolOf, floatOf, intOf, plainScalar } from "./yaml-scalar.ts";

/** A YAML text as OmegaConf loads it. Throws a DataError, with the line, for what OmegaConf refuses; nothing is ever executed. */
export function loadYaml(text: string): Value {
	const composed = composeYaml(text);
	return composed === null ? new Map() : rootValue(composed);
}

/** A YAML text whose root is a mapping. */
export function loadConfig(text: string): Mapping {
	const value = loadYaml(text);
	if (!isMapping(value)) throw new DataError("is no mapping");
	return value;
}

/** The value of a composed document: a mapping or a list. OmegaConf reads a text at the root as YAML once more. */
export function rootValue(composed: Composed): Value {
	let value = contentsOf(composed);
	if (typeof value === "string") {
		const inner = composeYaml(value);
		value = inner === null ? null : contentsOf(inner);
		if (typeof value === "string") return new Map([[value, null]]);
	}
	if (value === null) return new Map();
	if (!isMapping(value) && !isList(value)) throw new DataError("is neither a mapping nor a list", 1);
	return value;
}

function contentsOf(composed: Composed): Value {
	return new Constructor(composed).value(composed.document.contents);
}

type Pair = readonly [key: Value, value: Value];

const yamlTag = "tag:yaml.org,2002:";
const pathTag = /^tag:yaml\.org,2002:python\/object\/apply:pathlib\.(?:_local\.)?(?:Pure)?(?:Posix|Windows)?Path$/;
/** OmegaConf refuses more, for aliases of aliases can stand for any amount. */
const maxAliasedNodes = 10_000;
const maxDepth = 500;

/** Turns nodes into values. */
class Constructor {
	readonly #composed: Composed;
	/** Anchored nodes that are being built. */
	readonly #open = new Set<Node>();
	#aliased = 0;
	#aliasDepth = 0;
	#depth = 0;

	constructor(composed: Composed) {
		this.#composed = composed;
	}

	value(node: Node | null): Value {
		if (node === null) return null;
		if (this.#aliasDepth > 0 && ++this.#aliased > maxAliasedNodes)
			throw this.#error("aliases stand for too many values", node);
		if (isScalar(node)) return this.#scalar(node);
		if (isAlias(node)) return this.#alias(node);
		if (this.#open.has(node)) throw this.#error("an alias lies within what it stands for", node);
		if (++this.#depth > maxDepth) throw this.#error("is nested too deeply", node);
		this.#open.add(node);
		try {
			if (isSeq(node)) return this.#list(node);
			if (isMap(node)) return this.#mapping(node);
			throw this.#error("is no value", node);
		} finally {
			this.#open.delete(node);
			this.#depth--;
		}
	}

	#alias(node: Alias): Value {
		const target = node.resolve(this.#composed.document);
		if (target === undefined) throw this.#error("an alias stands for nothing", node);
		this.#aliasDepth++;
		try {
			return this.value(target);
		} finally {
			this.#aliasDepth--;
		}
	}

	#scalar(node: Scalar): Value {
		try {
			return scalarValue(node);
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			throw this.#error(error.message, node);
		}
	}

	#list(node: YAMLSeq): Value {
		const items = node.items.map((item) => this.value(item as Node | null));
		const tag = node.tag;
		if (tag === undefined || tag === "!" || tag === `${yamlTag}seq`) return items;
		if (!pathTag.test(tag)) throw this.#error(`the tag ${shown(tag)} is not allowed here`, node);
		if (!items.every((item) => typeof item === "string")) throw this.#error("a path is made of text", node);
		return new FilePath(joinedPath(items, tag.includes("Windows") ? "\\" : "/"));
	}

	#mapping(node: YAMLMap): Mapping {
		const tag = node.tag;
		if (tag !== undefined && tag !== "!" && tag !== `${yamlTag}map`)
			throw this.#error(`the tag ${shown(tag)} is not allowed here`, node);
		const result = new Map<string, Pair>();
		// As in Python, a key that comes again keeps its first place and takes the last value.
		for (const [key, value] of this.#pairs(node)) {
			const name = identityOf(key);
			if (name === null) throw this.#error(`${key === null ? "null" : "a list or mapping"} is no key`, node);
			result.set(name, [result.get(name)?.[0] ?? key, value]);
		}
		return new Map(result.values());
	}

	/** Keys and values, what is merged first. */
	#pairs(node: YAMLMap): Pair[] {
		const merged: Pair[] = [];
		const own: Pair[] = [];
		const seen = new Set<string>();
		for (const { key, value } of node.items as { key: Node; value: Node | null }[]) {
			const plain = isScalar(key) && key.tag === undefined ? plainText(key) : null;
			if (plain === "<<") {
				merged.push(...this.#merged(value));
				continue;
			}
			const name = plain === "=" ? "=" : this.value(key);
			if (typeof name === "string") {
				if (seen.has(name)) throw this.#error(`the key ${JSON.stringify(name)} stands here twice`, key);
				seen.add(name);
			}
			own.push([name, this.value(value)]);
		}
		return [...merged, ...own];
	}

	#merged(node: Node | null): Pair[] {
		const target = isAlias(node) ? (node.resolve(this.#composed.document) ?? null) : node;
		if (isMap(target)) return [...(this.#withAlias(node, () => this.value(target)) as Mapping)];
		if (!isSeq(target)) throw this.#error("only mappings can be merged", node);
		// The first of several is the strongest: it comes last.
		return target.items.toReversed().flatMap((item) => {
			const one = isAlias(item) ? item.resolve(this.#composed.document) : item;
			if (!isMap(one)) throw this.#error("only mappings can be merged", node);
			return [...(this.#withAlias(item as Node, () => this.value(one)) as Mapping)];
		});
	}

	#withAlias<T>(node: Node | null, build: () => T): T {
		const step = isAlias(node) ? 1 : 0;
		this.#aliasDepth += step;
		try {
			return build();
		} finally {
			this.#aliasDepth -= step;
		}
	}

	#error(message: string, node: Node | null): DataError {
		return new DataError(message, this.#composed.lineOf(node));
	}
}

/** The value of a scalar by its tag, or else by its looks. Throws a DataError without a line. */
export function scalarValue(node: Scalar): Value {
	const text = typeof node.value === "string" ? node.value : (node.source ?? "");
	const { tag } = node;
	if (tag === undefined) return plainText(node) === null ? text : plainScalar(text);
	switch (tag) {
		case "!":
		case `${yamlTag}str`:
			return text;
		case `${yamlTag}int`:
			return intOf(text);
		case `${yamlTag}float`:
			return floatOf(text);
		case `${yamlTag}bool`:
			return boolOf(text);
		case `${yamlTag}null`:
			return null;
		case `${yamlTag}binary`:
			return bytesOf(text);
		default:
			throw new DataError(`the tag ${shown(tag)} is not allowed here`);
	}
}

function bytesOf(text: string): Uint8Array {
	try {
		return Uint8Array.fromBase64(text);
	} catch {
		throw new DataError("is no base64");
	}
}

function joinedPath(parts: readonly string[], separator: string): string {
	if (parts.length === 0) return ".";
	return parts.reduce((path, part) => {
		if (part.startsWith(separator) || path === "") return part;
		return path.endsWith(separator) ? path + part : `${path}${separator}${part}`;
	}, "");
}

/** Equal for keys that Python holds equal: `1`, `1.0` and `true`. null for what cannot be a key. */
function identityOf(key: Value): string | null {
	if (typeof key === "string") return `text ${key}`;
	if (typeof key === "boolean") return `number ${Number(key)}`;
	if (typeof key === "number" || typeof key === "bigint") return `number ${key}`;
	if (key instanceof Float) return `number ${key.value}`;
	if (key instanceof Uint8Array) return `bytes ${key.toHex()}`;
	return key instanceof FilePath ? `path ${key.text}` : null;
}

function shown(tag: string): string {
	return tag.startsWith(yamlTag) ? `!!${tag.slice(yamlTag.length)}` : tag;
}
