export type Punctuation =
	| "stream end"
	| "document start"
	| "document end"
	| "block list"
	| "block mapping"
	| "block end"
	| "block entry"
	| "flow list"
	| "flow list end"
	| "flow mapping"
	| "flow mapping end"
	| "flow entry"
	| "key"
	| "value";

export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

interface Place {
	/** Offsets in the text. */
	readonly start: number;
	readonly end: number;
	/** 1-based line of the start. */
	readonly line: number;
}

/** What the scanner cuts a text into. `block list`, `block mapping` and `block end` stand for changes of indentation. */
export type Token = Place &
	(
		| { readonly kind: Punctuation }
		| { readonly kind: "scalar"; readonly text: string; readonly style: ScalarStyle }
		| { readonly kind: "alias" | "anchor"; readonly name: string }
		| { readonly kind: "tag"; readonly handle: string; readonly suffix: string }
		| { readonly kind: "version"; readonly major: number; readonly minor: number }
		| { readonly kind: "tag directive"; readonly handle: string; readonly prefix: string }
	);

export type ScalarToken = Extract<Token, { kind: "scalar" }>;
export type TagToken = Extract<Token, { kind: "tag" }>;
