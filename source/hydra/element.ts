import type { Value } from "../model/value.ts";
import type { KeyPath } from "./key-path.ts";

/** `${a.b}`: another value of the config. */
export interface NodeInterpolation {
	readonly is: "node";
	/** The path as it stands: `.a[b]`; a key may be an interpolation itself. */
	readonly path: readonly Part[];
	/** The path taken apart; null where only the values of inner interpolations tell it. */
	readonly keyPath: KeyPath | null;
	readonly source: string;
}

/** `${name:argument,…}`: what a function makes of its arguments. */
export interface ResolverInterpolation {
	readonly is: "resolver";
	/** What stands between the dots of the name. */
	readonly name: readonly Part[];
	readonly arguments: readonly Element[];
	readonly source: string;
}

export type Interpolation = NodeInterpolation | ResolverInterpolation;

/** Plain text, its escapes undone, or an interpolation. */
export type Part = string | Interpolation;

/** A quoted text of an override, which goes to the job with its quotes. */
export interface Quoted {
	readonly is: "quoted";
	readonly text: string;
	readonly quote: "'" | '"';
}

/** A function called in an override: `choice(a, b)`. */
export interface Call {
	readonly is: "call";
	readonly name: string;
	readonly arguments: readonly Argument[];
	readonly source: string;
}

export interface Argument {
	/** null: told by its place. */
	readonly name: string | null;
	readonly value: Element;
}

/** One value as OmegaConf's and Hydra's grammars write it. */
export type Element =
	| { readonly is: "literal"; readonly value: Value }
	/** Pieces that make a text together. */
	| { readonly is: "text"; readonly parts: readonly Part[] }
	| { readonly is: "list"; readonly items: readonly Element[] }
	| { readonly is: "dict"; readonly pairs: readonly (readonly [key: Value, value: Element])[] }
	/** Alone: its value as it is, of any type. OmegaConf only. */
	| Interpolation
	/** Hydra only. */
	| Quoted
	| Call;
