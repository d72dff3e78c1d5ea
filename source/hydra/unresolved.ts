/** Classes of OmegaConf's errors. */
export type UnresolvedKind =
	| "GrammarParseError"
	| "InterpolationKeyError"
	| "InterpolationResolutionError"
	| "InterpolationToMissingValueError"
	| "UnsupportedInterpolationType";

/** Thrown where a value cannot be told. It is no Error: the stack of one costs more than all the rest of resolving a value. */
export class Unresolved {
	readonly kind: UnresolvedKind;
	readonly message: string;
	constructor(kind: UnresolvedKind, message: string) {
		this.kind = kind;
		this.message = message;
	}
}

/** What goes wrong inside of a resolver, or of a value on the way, is all one kind to OmegaConf. */
export function unresolvable(message: string): Unresolved {
	return new Unresolved("InterpolationResolutionError", message);
}
