import { DataError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import { isList, isMapping, type Value } from "../model/value.ts";
import { ConfigNode } from "./config-tree.ts";
import type { Element, Interpolation, NodeInterpolation, Part, ResolverInterpolation } from "./element.ts";
import { type KeyPath, keyPathOf } from "./key-path.ts";
import { parseText } from "./parse-text.ts";
import { pythonInt } from "./python-number.ts";
import type { Evaluation, Result } from "./resolver.ts";
import { resolverNamed } from "./resolvers.ts";
import type { Limits, ReadLog, Scene } from "./scene.ts";
import type { WallClock } from "./strftime.ts";
import { Unresolved, unresolvable } from "./unresolved.ts";

/** Deeper chains of interpolations end in Python's own limit too. */
const maxDepth = 600;

/**
 * Evaluates interpolations as OmegaConf 2.4 does. Throws `Unresolved` where a value cannot be told; work and depth are
 * bounded, whatever the config holds.
 * Source: OmegaConf 2.4 `grammar_visitor.py`, `base.py`, `resolvers/oc/`.
 */
export class Evaluator implements Evaluation {
	readonly scene: Scene;
	readonly #limits: Limits;
	readonly #log: ReadLog | null;
	/** Nodes that are being resolved. */
	readonly #stack: ConfigNode[] = [];
	#depth = 0;
	#steps = 0;
	#characters = 0;

	constructor(scene: Scene, limits: Limits, log: ReadLog | null = null) {
		this.scene = scene;
		this.#limits = limits;
		this.#log = log;
	}

	/** Forgets the work done so far: the next value may take as much again. */
	restart(): void {
		this.recover();
		this.#steps = 0;
		this.#characters = 0;
	}

	/** Forgets what an error has left half done. */
	recover(): void {
		this.#stack.length = 0;
		this.#depth = 0;
	}

	/** The value of a text that stands in a container. */
	text(parts: readonly Part[], container: ConfigNode): Result {
		const [first] = parts;
		if (parts.length === 1 && typeof first === "object") return this.#interpolation(first, container);
		return this.#joined(parts, container);
	}

	/** The value of an element that stands in a container. */
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

	/** A result as the config has it, with its interpolations unresolved. */
	plain(result: Result): Value {
		if (result instanceof ConfigNode) return this.#plainNode(result);
		if (Array.isArray(result)) return result.map((item) => this.plain(item));
		if (result instanceof Map) return new Map(Array.from(result, ([key, item]) => [key, this.plain(item)]));
		return result as Value;
	}

	/** As Python's `str` has it. */
	printed(result: Result): string {
		return this.#charged(pythonText(this.plain(result)));
	}

	/** The value of a node that is no mapping of the shape. */
	raw(node: ConfigNode): Value {
		if (node.tree === null) return node.own;
		const { config, hydra } = this.scene;
		const isConfig = node.tree === config.tree;
		const value = (isConfig ? config : hydra)?.values[node.place] ?? null;
		this.#log?.read(isConfig ? "config" : "hydra", node.place, value);
		return value;
	}

	/** The child of a container; undefined where it has none of that name. Throws on a list's item that is no number. */
	child(node: ConfigNode, key: string): ConfigNode | undefined {
		this.#step();
		if (node.children !== null) {
			return (
				node.children.get(key) ?? this.#otherRoot(node)?.children?.get(key) ?? node.children.get(numberKey(key) ?? key)
			);
		}
		const value = this.raw(node);
		if (isMapping(value)) {
			const known = value.has(key) ? key : (numberKey(key) ?? key);
			const item = value.get(known);
			return item === undefined ? undefined : ConfigNode.within(node, known, item);
		}
		if (!isList(value)) return undefined;
		const index = pythonInt(key);
		if (index === null) throw unresolvable(`${key} is no index of a list`);
		const place = index < 0n ? value.length + Number(index) : Number(index);
		return place in value ? ConfigNode.within(node, place, value[place] ?? null) : undefined;
	}

	/** The container from which a path leads on; null above the root. */
	base(path: KeyPath, container: ConfigNode): ConfigNode | null {
		if (path.dots === 0) return container.root;
		let node: ConfigNode | null = container;
		for (let dots = path.dots; dots > 1 && node !== null; dots--) node = node.parent;
		return node;
	}

	/**
	 * What stands at the end of keys below a node; undefined where nothing does. `isLenient`: neither does something where a
	 * value is missing, or where the way leads through what is no container; else these are errors.
	 */
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

	env(name: string): string | undefined {
		const value = this.scene.surroundings.env(name);
		this.#log?.asked("env", name, value);
		return value;
	}

	get now(): WallClock | null {
		const value = this.scene.surroundings.now;
		this.#log?.asked("now", "", value);
		return value;
	}

	get pythonVersion(): string | null {
		const value = this.scene.surroundings.pythonVersion;
		this.#log?.asked("pythonVersion", "", value);
		return value;
	}

	/** `hydra` of hydra.yaml; null without one. */
	get hydraNode(): ConfigNode | null {
		return this.scene.hydra?.tree.root.children?.get("hydra") ?? null;
	}

	#interpolation(interpolation: Interpolation, container: ConfigNode): Result {
		this.#step();
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
		if (this.#stack.some((open) => open.isSameAs(node))) throw unresolvable("interpolations go round in a circle");
		this.#stack.push(node);
		const result = this.text(parsed(value), node.parent!);
		this.#stack.pop();
		return result;
	}

	#settledNode(node: ConfigNode): Value {
		this.#step();
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

	#settledWithin(value: Value, node: ConfigNode): Value {
		const settle = (item: Value, key: Value) => this.#settledNode(ConfigNode.within(node, key, item));
		if (isList(value)) return value.map(settle);
		if (isMapping(value)) return new Map(Array.from(value, ([key, item]) => [key, settle(item, key)]));
		return value;
	}

	#plainNode(node: ConfigNode): Value {
		this.#step();
		if (node.children === null) return this.raw(node);
		return new Map(Array.from(node.children, ([key, child]) => [key, this.#plainNode(child)]));
	}

	#joined(parts: readonly Part[], container: ConfigNode): string {
		let text = "";
		for (const part of parts)
			text += typeof part === "string" ? part : this.printed(this.#interpolation(part, container));
		return this.#charged(text);
	}

	/** Where app and Hydra are one config, each sees the other's keys at the root. */
	#otherRoot(node: ConfigNode): ConfigNode | undefined {
		const { isMerged, config, hydra } = this.scene;
		if (!isMerged || hydra === null || node.parent !== null) return undefined;
		return node === config.tree.root ? hydra.tree.root : config.tree.root;
	}

	#step(): void {
		if (++this.#steps > this.#limits.steps) throw unresolvable("the value takes too many steps");
	}

	#charged(text: string): string {
		this.#characters += text.length;
		if (this.#characters > this.#limits.characters) throw unresolvable("the value grows too long");
		return text;
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

/**
 * The app may reach keys that are numbers, where a type says so; on the disk types are lost, and OmegaConf finds nothing.
 * Here they are found.
 */
function numberKey(key: string): number | null {
	const number = Number(key);
	return Number.isSafeInteger(number) && String(number) === key ? number : null;
}
