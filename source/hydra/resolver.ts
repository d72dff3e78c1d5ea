import type { Value } from "../model/value.ts";
import type { ConfigNode } from "./config-tree.ts";
import type { Element } from "./element.ts";
import type { KeyPath } from "./key-path.ts";
import type { WallClock } from "./strftime.ts";

/**
 * What an interpolation stands for: a container of the config is its node, so that what it holds is resolved where it
 * stands; what the grammar or a resolver made may hold such nodes.
 */
export type Result = Value | ConfigNode | readonly Result[] | ReadonlyMap<Value, Result>;

/** What a resolver may ask of the evaluation that it is called in. */
export interface Evaluation {
	/** The value of an element that stands in a container. */
	element(element: Element, container: ConfigNode): Result;
	/** A result as the config has it, with its interpolations unresolved. */
	plain(result: Result): Value;
	/** As Python's `str` has it. */
	printed(result: Result): string;
	/** The text, its length taken for work that a value may take only so much of. */
	charged(text: string): string;
	/** The value of a node that is no mapping of the shape. */
	raw(node: ConfigNode): Value;
	/** The container from which a path leads on; null above the root. */
	base(path: KeyPath, container: ConfigNode): ConfigNode | null;
	/**
	 * What stands at the end of keys below a node; undefined where nothing does. `isLenient`: neither does something where a
	 * value is missing, or where the way leads through what is no container; else these are errors.
	 */
	select(from: ConfigNode, path: KeyPath, isLenient: boolean): Result | undefined;
	env(name: string): string | undefined;
	readonly now: WallClock | null;
	readonly pythonVersion: string | null;
	/** `hydra` of hydra.yaml; null without one. */
	readonly hydraNode: ConfigNode | null;
}

export interface ResolverCall {
	readonly evaluation: Evaluation;
	readonly arguments: readonly Result[];
	/** In which the text with the call stands. */
	readonly container: ConfigNode;
}

/** Throws `Unresolved` where it has no value. */
export type Resolver = (call: ResolverCall) => Result;
