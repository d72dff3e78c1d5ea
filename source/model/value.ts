/**
 * One value of a config, typed as OmegaConf types it.
 *
 * | YAML              | here                                                    |
 * |-------------------|---------------------------------------------------------|
 * | int               | `number` with an integer value, `bigint` past 2^53 - 1  |
 * | float             | `number` without one (also NaN, ±Infinity), else `Float` |
 * | null, bool, str   | `null`, `boolean`, `string`                             |
 * | `???` (missing)   | the string `"???"`: OmegaConf has no other sign for it  |
 * | `!!binary`        | `Uint8Array`                                            |
 * | `pathlib` objects | `FilePath`                                              |
 * | list, mapping     | `Value[]`, `Map`                                        |
 *
 * Absence is `undefined` and never inside a value.
 */
export type Value =
	| null
	| boolean
	| number
	| bigint
	| string
	| Float
	| FilePath
	| Uint8Array
	| readonly Value[]
	| Mapping;

/** A mapping in file order. Keys are unique as Python compares them (`1`, `1.0` and `true` are one key). */
export type Mapping = ReadonlyMap<Value, Value>;

declare global {
	interface JSON {
		/** In Node since 21; the type library has it not yet. */
		rawJSON(text: string): unknown;
	}
}

/** A float whose JavaScript number alone would read as an integer: `1.0`, `1e22`, `-0.0`. Arithmetic and `<` work on it. */
export class Float {
	readonly value: number;
	constructor(value: number) {
		this.value = value;
	}
	valueOf(): number {
		return this.value;
	}
	toJSON(): unknown {
		return JSON.rawJSON(this.toString());
	}
	/** As Python prints it: `1.0`, `1e+22`. */
	toString(): string {
		return floatText(this.value);
	}
}

/** A path that the app kept as a `pathlib` object. */
export class FilePath {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
	toJSON(): string {
		return this.text;
	}
	toString(): string {
		return this.text;
	}
}

/** A YAML float as a value: a `Float` only where a plain number would be taken for an int. */
export function float(value: number): number | Float {
	return Number.isInteger(value) ? new Float(value) : value;
}

/** A YAML int as a value: a bigint only where a number would lose digits. */
export function integer(value: bigint): number | bigint {
	const narrow = Number(value);
	return Number.isSafeInteger(narrow) ? narrow : value;
}

export type Kind =
	| "absent"
	| "null"
	| "missing"
	| "flag"
	| "int"
	| "float"
	| "text"
	| "bytes"
	| "path"
	| "list"
	| "mapping";

export function kindOf(value: Value | undefined): Kind {
	switch (typeof value) {
		case "undefined":
			return "absent";
		case "boolean":
			return "flag";
		case "bigint":
			return "int";
		case "number":
			return Number.isInteger(value) ? "int" : "float";
		case "string":
			return value === "???" ? "missing" : "text";
	}
	if (value === null) return "null";
	if (value instanceof Float) return "float";
	if (value instanceof FilePath) return "path";
	if (value instanceof Uint8Array) return "bytes";
	return isMapping(value) ? "mapping" : "list";
}

export function isMapping(value: Value | undefined): value is Mapping {
	return value instanceof Map;
}

export function isList(value: Value | undefined): value is readonly Value[] {
	return Array.isArray(value);
}

/** The number behind an int or a float (a bigint rounds), else undefined. */
export function numberOf(value: Value | undefined): number | undefined {
	if (typeof value === "number") return value;
	if (value instanceof Float) return value.value;
	return typeof value === "bigint" ? Number(value) : undefined;
}

/** A float as Python's `repr` has it: shortest digits, always a point or an exponent: `1.0`, `1e-05`, `1e+16`, `inf`, `nan`. */
export function floatText(value: number): string {
	if (Number.isNaN(value)) return "nan";
	if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
	if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
	const [digits = "", exponent = ""] = value.toExponential().split("e");
	const power = Number(exponent);
	if (power < -4 || power >= 16) {
		const sign = power < 0 ? "-" : "+";
		return `${digits}e${sign}${String(Math.abs(power)).padStart(2, "0")}`;
	}
	const text = String(value);
	return text.includes(".") ? text : `${text}.0`;
}
