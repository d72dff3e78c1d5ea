import { DataError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import { isList, isMapping, type Value } from "../model/value.ts";
import { ConfigNode } from "./config-tree.ts";
import type { Element, Interpolation, NodeInterpolation, Part, ResolverInterpolation } from "./element.ts";
import { type KeyPath, keyPathOf } from "./key-path.ts";
import { parseText } from "./parse-text.ts";
import type { Evaluation, Result } from "./resolver.ts";
import { resolverNamed } from "./resolvers.ts";
import { SceneReader } from "./scene-reader.ts";
import { Unresolved, unresolvable } from "./unresolved.ts";

/** Deeper chains of interpolations end in Python's own limit too. */
const maxDepth = 600;

/**
 * Evaluates interpolations as OmegaConf 2.4 does. Throws `Unresolved` where a value cannot be told; work and depth are
 * bounded, whatever the config holds.
 * Source: OmegaConf 2.4 `grammar_visitor.py`, `base.py`, `resolvers/oc/`.
 */
export class Evaluator extends SceneReader implements Evaluation {
	/** Nodes that are being resolved: those of the shape, and those within values, which must be compared. */
	readonly #open = new Set<ConfigNode>();
	readonly #openWithin: ConfigNode[] = [];
	#depth = 0;

	/** For the next value, whose own text is so long. */
	restart(ownLength: number): void {
		this.recover();
		this.budget.restart(ownLength);
	}

	/** Forgets what an error has left half done. */
	recover(): void {
		this.#open.clear();
		this.#openWithin.length = 0;
		this.#depth = 0;
	}

	/** The value of a text that stands in a container. */
	text(parts: readonly Part[], container: ConfigNode): Result {
		const [first] = parts;
		if (parts.length === 1 && typeof first === "object") return this.#interpolation(first, container);
		return this.#joined(parts, container);
	}

	element(element: Element, container: ConfigNode): Result {
		switch (element.is) {
			case "literal":
				return element.value;
			case "text":
				return this.#joined(element.parts, container);
			case "list":
				return element.items.map((item) => this.element(item, container));
			case "dict":
				return new Map(element.pairs.map(([key, item]) => [key, this.element(item, container)]));
			case "node":
			case "resolver":
				return this.#interpolation(element, container);
			case "quoted":
			case "call":
				throw new Error("OmegaConf's grammar has no such element");
		}
	}

	/** A result with all that it holds resolved. */
	settled(result: Result): Value {
		if (result instanceof ConfigNode) return this.#settledNode(result);
		if (Array.isArray(result)) return result.map((item) => this.settled(item));
		if (result instanceof Map) return new Map(Array.from(result, ([key, item]) => [key, this.settled(item)]));
		return result as Value;
	}

	plain(result: Result): Value {
		if (result instanceof ConfigNode) return this.#plainNode(result);
		if (Array.isArray(result)) return result.map((item) => this.plain(item));
		if (result instanceof Map) return new Map(Array.from(result, ([key, item]) => [key, this.plain(item)]));
		return result as Value;
	}

	printed(result: Result): string {
		return this.charged(pythonText(this.plain(result)));
	}

	select(from: ConfigNode, path: KeyPath, isLenient: boolean): Result | undefined {
		let node = from;
		for (const [index, key] of path.keys.entries()) {
			const child = this.child(node, key);
			if (child === undefined) return undefined;
			if (child.children === null && this.raw(child) === "???") {
				if (isLenient) return undefined;
				throw new Unresolved("InterpolationToMissingValueError", `${path.text} leads to a missing value`);
			}
			const result = this.#dereferenced(child);
			if (index === path.keys.length - 1) return result;
			if (!(result instanceof ConfigNode)) {
				if (isLenient) return undefined;
				throw unresolvable(`${path.text} leads through a value that holds no others`);
			}
			node = result;
		}
		return node;
	}

	#interpolation(interpolation: Interpolation, container: ConfigNode): Result {
		this.budget.step();
		if (++this.#depth > maxDepth) throw unresolvable("interpolations are nested too deeply");
		const result =
			interpolation.is === "node" ? this.#node(interpolation, container) : this.#resolver(interpolation, container);
		this.#depth--;
		return result;
	}

	#resolver(interpolation: ResolverInterpolation, container: ConfigNode): Result {
		const name = interpolation.name.map((part) => this.#keyText(part, container)).join(".");
		const list = interpolation.arguments.map((item) => this.element(item, container));
		const resolver = resolverNamed(name, this);
		if (resolver === null) throw new Unresolved("UnsupportedInterpolationType", `the resolver ${name} is not known`);
		return resolver({ evaluation: this, arguments: list, container });
	}

	#node({ path, keyPath }: NodeInterpolation, container: ConfigNode): Result {
		const known = keyPath ?? keyPathOf(path.map((part) => this.#keyText(part, container)).join(""));
		const base = this.base(known, container);
		if (base === null) throw new Unresolved("InterpolationKeyError", `${known.text} leads above the root`);
		const result = this.select(base, known, false);
		if (result === undefined) throw new Unresolved("InterpolationKeyError", `${known.text} is not found`);
		if (result instanceof ConfigNode) {
			for (let node: ConfigNode | null = container; node !== null; node = node.parent) {
				if (node.isSameAs(result)) throw unresolvable(`${known.text} holds the value that asks for it`);
			}
		}
		return result;
	}

	/** Part of a name or of a path; an interpolation in it must be a text. */
	#keyText(part: Part, container: ConfigNode): string {
		if (typeof part === "string") return part;
		const result = this.#interpolation(part, container);
		if (typeof result !== "string") throw unresolvable(`${part.source} stands for a key and is no text`);
		return result;
	}

	/** A node with its own interpolation resolved: a container's node, or a value. */
	#dereferenced(node: ConfigNode): Result {
		if (node.children !== null) return node;
		const value = this.raw(node);
		if (typeof value !== "string") return isList(value) || isMapping(value) ? node : value;
		if (!value.includes("${")) return value;
		if (this.#open.has(node) || this.#openWithin.some((open) => open.isSameAs(node)))
			throw unresolvable("interpolations go round in a circle");
		const isWithin = node.tree === null;
		if (isWithin) this.#openWithin.push(node);
		else this.#open.add(node);
		const result = this.text(parsed(this.charged(value)), node.parent!);
		if (isWithin) this.#openWithin.pop();
		else this.#open.delete(node);
		return result;
	}

	#settledNode(node: ConfigNode): Value {
		this.budget.step();
		if (++this.#depth > maxDepth) throw unresolvable("a value is nested too deeply");
		let value: Value;
		if (node.children !== null)
			value = new Map(Array.from(node.children, ([key, child]) => [key, this.#settledNode(child)]));
		else {
			const raw = this.raw(node);
			if (typeof raw === "string" && raw.includes("${")) value = this.settled(this.#dereferenced(node));
			else value = this.#settledWithin(raw, node);
		}
		this.#depth--;
		return value;
	}

	/** A list or mapping within a value, the same one where nothing in it is resolved. */
	#settledWithin(value: Value, node: ConfigNode): Value {
		const settle = (item: Value, key: Value): Value => {
			this.budget.step();
			const isPlain = typeof item === "string" ? !item.includes("${") : !isList(item) && !isMapping(item);
			return isPlain ? item : this.#settledNode(ConfigNode.within(node, key, item));
		};
		if (isList(value)) {
			const items = value.map(settle);
			return items.every((item, index) => item === value[index]) ? value : items;
		}
		if (!isMapping(value)) return value;
		const items = new Map(Array.from(value, ([key, item]) => [key, settle(item, key)]));
		return value.entries().every(([key, item]) => items.get(key) === item) ? value : items;
	}

	#plainNode(node: ConfigNode): Value {
		this.budget.step();
		if (node.children === null) return this.#counted(this.raw(node));
		return new Map(Array.from(node.children, ([key, child]) => [key, this.#plainNode(child)]));
	}

	/** A value whose size has been taken for work. */
	#counted(value: Value): Value {
		this.budget.step();
		if (typeof value === "string") this.charged(value);
		else if (isList(value)) for (const item of value) this.#counted(item);
		else if (isMapping(value)) for (const item of value.values()) this.#counted(item);
		return value;
	}

	#joined(parts: readonly Part[], container: ConfigNode): string {
		let text = "";
		for (const part of parts)
			text += typeof part === "string" ? part : this.printed(this.#interpolation(part, container));
		return this.charged(text);
	}
}

function parsed(text: string): readonly Part[] {
	try {
		return parseText(text);
	} catch (error) {
		if (error instanceof DataError) throw unresolvable(error.message);
		throw error;
	}
}
