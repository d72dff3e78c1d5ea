import { DataError } from "../model/problem.ts";
import { float, integer, type Value } from "../model/value.ts";
import { pythonFloat } from "./python-number.ts";

export type ScalarTag = "bool" | "float" | "int" | "merge" | "null" | "str" | "value";

const bools: ReadonlyMap<string, boolean> = new Map(
	["yes", "true", "on", "no", "false", "off"].map((word, index) => [word, index < 3] as const),
);
/** YAML 1.1 as PyYAML has it, without `y` and `n`. */
const tags: ReadonlyMap<string, ScalarTag> = new Map<string, ScalarTag>([
	...[...bools.keys()].flatMap((word): [string, ScalarTag][] => {
		const capital = word[0]!.toUpperCase() + word.slice(1);
		return [word, capital, word.toUpperCase()].map((form) => [form, "bool"]);
	}),
	...["", "~", "null", "Null", "NULL"].map((word): [string, ScalarTag] => [word, "null"]),
	["<<", "merge"],
	["=", "value"],
]);

/** PyYAML's own floats, tried before ints. */
const floatForm =
	/^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const intForm =
	/^(?:[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
/** What OmegaConf adds, tried after ints: an exponent needs neither a point nor a sign. */
const omegaFloatForm =
	/^(?:[-+]?[0-9]+(?:_[0-9]+)*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9]+(?:_[0-9]+)*[eE][-+]?[0-9]+)$/;

/** What a plain scalar is to PyYAML, timestamps aside. Source: PyYAML 6 `resolver.py`. */
export function pyyamlTag(text: string): ScalarTag {
	if (!beginsNumber(text)) return tags.get(text) ?? "str";
	if (floatForm.test(text)) return "float";
	return intForm.test(text) ? "int" : "str";
}

/** What a plain scalar is to OmegaConf: no timestamps, and more floats, such as `1e3`. Source: OmegaConf 2.4 `_yaml.py`. */
export function plainTag(text: string): ScalarTag {
	const tag = pyyamlTag(text);
	return tag === "str" && beginsNumber(text) && omegaFloatForm.test(text) ? "float" : tag;
}

/** Digits, signs and the point: all numbers start so, and most of other texts do not. */
function beginsNumber(text: string): boolean {
	const first = text.charCodeAt(0);
	return first >= 0x2b && first <= 0x39 && first !== 0x2c && first !== 0x2f;
}

/** The value of a plain scalar. Throws a DataError without a line for `<<` and `=`, which are no values, and as `intOf` does. */
export function plainScalar(text: string): Value {
	const tag = plainTag(text);
	switch (tag) {
		case "str":
			return text;
		case "int":
			return intOf(text);
		case "float":
			return floatOf(text);
		case "bool":
			return boolOf(text);
		case "null":
			return null;
		default:
			throw new DataError(`${text} stands for no value`, undefined, "ConstructorError");
	}
}

/**
 * Python refuses more decimal digits, which take it ever longer; of bases that are powers of two it takes any number, here
 * they may make 64 KiB. Parts of base 60 are decimal.
 */
const maxBits = 64 * 1024 * 8;
const maxDigits = { 2: maxBits, 8: Math.floor(maxBits / 3), 10: 4300, 16: maxBits / 4 };
const maxParts = 150;

/** The int of a scalar that is tagged or looks like one. Throws a DataError where PyYAML raises a ValueError or an IndexError. */
export function intOf(text: string): Value {
	const digits = text.replaceAll("_", "");
	const sign = digits.startsWith("-") ? -1n : 1n;
	const body = digits.replace(/^[-+]/, "");
	if (body === "") throw new DataError(`is no int: ${text}`, undefined, "IndexError");
	return integer(sign * magnitude(body));
}

function magnitude(body: string): bigint {
	if (body.startsWith("0b")) return parsedInt(body.slice(2), 2);
	if (body.startsWith("0x")) return parsedInt(body.slice(2), 16);
	if (body.startsWith("0")) return body === "0" ? 0n : parsedInt(body, 8);
	const parts = body.split(":");
	if (parts.length > maxParts) throw notNumeric("int", body);
	return parts.reduce((sum, part) => sum * 60n + parsedInt(part, 10), 0n);
}

const forms = {
	2: /^[-+]?(?:0b)?[01]+$/i,
	8: /^[-+]?(?:0o)?[0-7]+$/i,
	10: /^[-+]?[0-9]+$/,
	16: /^[-+]?(?:0x)?[0-9a-f]+$/i,
};
const prefixes = { 2: "0b", 8: "0o", 10: "", 16: "0x" };

/** Python's `int(text, base)`, which takes blanks around, a second sign and a prefix. */
function parsedInt(text: string, base: 2 | 8 | 10 | 16): bigint {
	const trimmed = stripped(text);
	if (!forms[base].test(trimmed)) throw notNumeric("int", text);
	const body = trimmed.replace(/^[-+]/, "").replace(/^0[box](?=.)/i, (prefix) => (base === 10 ? prefix : ""));
	if (body.length > maxDigits[base]) throw notNumeric("int", text);
	return BigInt(prefixes[base] + body) * (trimmed.startsWith("-") ? -1n : 1n);
}

/** Without the blanks around that Python takes for such: not the same as in JavaScript. */
function stripped(text: string): string {
	return text
		.replace(/[\x1c-\x1f\x85]/g, " ")
		.replaceAll("\ufeff", "x")
		.trim();
}

/** The float of a scalar that is tagged or looks like one. Throws a DataError where PyYAML raises an error. */
export function floatOf(text: string): Value {
	const digits = text.replaceAll("_", "").toLowerCase();
	if (digits === "") throw new DataError(`is no float: ${text}`, undefined, "IndexError");
	const sign = digits.startsWith("-") ? -1 : 1;
	const body = digits.replace(/^[-+]/, "");
	if (body === ".inf") return sign * Number.POSITIVE_INFINITY;
	if (body === ".nan") return Number.NaN;
	if (!body.includes(":")) return float(sign * parsedFloat(body));
	const parts = body.split(":");
	if (parts.length > maxParts) throw notNumeric("float", text);
	// Summed from the last part, as PyYAML does: the order tells the last digit.
	let sum = 0;
	let base = 1n;
	for (const part of parts.reverse()) {
		sum += parsedFloat(part) * Number(base);
		base *= 60n;
	}
	return float(sign * sum);
}

function parsedFloat(text: string): number {
	const value = pythonFloat(stripped(text));
	if (value === null) throw notNumeric("float", text);
	return value;
}

function notNumeric(type: string, text: string): DataError {
	const excerpt = text.length > 40 ? `${text.slice(0, 40)}…` : text;
	return new DataError(`is no ${type}: ${excerpt}`, undefined, "ValueError");
}

/** The value of a scalar tagged `!!bool`. */
export function boolOf(text: string): Value {
	const value = bools.get(text.toLowerCase());
	if (value === undefined) throw new DataError(`is no bool: ${text}`, undefined, "KeyError");
	return value;
}
