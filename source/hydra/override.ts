import { type FilePath, type Float, isList, isMapping, type Value } from "../model/value.ts";

/** A text that stands in quotes, which go to the job with it. */
export class QuotedText {
	readonly text: string;
	readonly quote: "'" | '"';
	constructor(text: string, quote: "'" | '"') {
		this.text = text;
		this.quote = quote;
	}
}

/** The value of an override with the quotes that were typed. Interpolations stay text. */
export type OverrideValue =
	| null
	| boolean
	| number
	| bigint
	| string
	| Float
	| FilePath
	| Uint8Array
	| QuotedText
	| readonly OverrideValue[]
	| ReadonlyMap<Value, OverrideValue>;

/** What an override of a sweep stands for. */
export type Sweep =
	| {
			readonly is: "choice";
			readonly items: readonly OverrideValue[];
			/** `a,b` and not `choice(a,b)`. */
			readonly isSimple: boolean;
			readonly isShuffled: boolean;
			readonly tags: readonly string[];
	  }
	| {
			readonly is: "range";
			readonly start: RangeNumber;
			/** Not in the range. */
			readonly stop: RangeNumber;
			readonly step: RangeNumber;
			readonly casts: readonly ("int" | "float")[];
			readonly isShuffled: boolean;
			readonly tags: readonly string[];
	  }
	/** All numbers between two, for the sweepers that search. */
	| { readonly is: "interval"; readonly start: number; readonly end: number; readonly tags: readonly string[] }
	/** The options of a config group whose names match, which only the app's own folder tells. */
	| { readonly is: "glob"; readonly include: readonly string[]; readonly exclude: readonly string[] };

export type RangeNumber = number | bigint | Float;

/** Hydra's names. */
export type OverrideType = "CHANGE" | "ADD" | "FORCE_ADD" | "DEL" | "EXTEND_LIST";
export type OverrideValueType =
	| "ELEMENT"
	| "CHOICE_SWEEP"
	| "SIMPLE_CHOICE_SWEEP"
	| "GLOB_CHOICE_SWEEP"
	| "RANGE_SWEEP"
	| "INTERVAL_SWEEP";

/** One word of the command line: `+db@backup=mysql`. */
export interface Override {
	/** A path of the config, or a config group: `a.b`, `db/kind`. */
	readonly key: string;
	/** What follows `@`; null without one. */
	readonly package: string | null;
	readonly type: OverrideType;
	/** The word up to its `=`. */
	readonly keyElement: string;
	/** null: `~key` alone. */
	readonly valueType: OverrideValueType | null;
	/** null too where the override is a sweep. */
	readonly value: OverrideValue;
	readonly sweep: Sweep | null;
}

/** A value as the config takes it, without quotes. */
export function unquoted(value: OverrideValue): Value {
	if (value instanceof QuotedText) return value.text;
	if (isValueList(value)) return value.map(unquoted);
	return isValueMap(value) ? new Map(Array.from(value, ([key, item]) => [key, unquoted(item)])) : value;
}

export function isValueList(value: OverrideValue): value is readonly OverrideValue[] {
	return isList(value as Value);
}

export function isValueMap(value: OverrideValue): value is ReadonlyMap<Value, OverrideValue> {
	return isMapping(value as Value);
}
