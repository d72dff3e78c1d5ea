import { DataError } from "../model/problem.ts";
import { float, integer, type Value } from "../model/value.ts";

/** YAML 1.1 as PyYAML has it, without `y` and `n`. */
const bools: ReadonlyMap<string, boolean> = new Map(
	["yes", "true", "on", "no", "false", "off"].flatMap((word, index) => {
		const capital = word[0]!.toUpperCase() + word.slice(1);
		return [word, capital, word.toUpperCase()].map((form) => [form, index < 3] as const);
	}),
);
const nulls: ReadonlySet<string> = new Set(["", "~", "null", "Null", "NULL"]);

/** PyYAML's own floats, tried before ints. */
const floatForm =
	/^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const intForm =
	/^(?:[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
/** What OmegaConf adds, tried after ints: an exponent needs neither a point nor a sign. */
const omegaFloatForm =
	/^(?:[-+]?[0-9]+(?:_[0-9]+)*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9]+(?:_[0-9]+)*[eE][-+]?[0-9]+)$/;

/**
 * A plain scalar as OmegaConf resolves it: PyYAML's rules, no timestamps, and floats such as `1e3`. Everything that is
 * nothing else is text. Throws a DataError for `<<` and `=`, which are no values.
 * Source: PyYAML 6 `resolver.py`, OmegaConf 2.4 `get_yaml_loader`.
 */
export function plainScalar(text: string): Value {
	const first = text.charCodeAt(0);
	// Digits, signs and the point: all numbers start so, and most of other texts do not.
	if ((first >= 0x2b && first <= 0x39 && first !== 0x2c && first !== 0x2f) || text === "") return numberOrText(text);
	const bool = bools.get(text);
	if (bool !== undefined) return bool;
	if (nulls.has(text)) return null;
	if (text === "=" || text === "<<") throw new DataError(`${text} stands for no value`);
	return text;
}

function numberOrText(text: string): Value {
	if (text === "") return null;
	if (floatForm.test(text)) return floatOf(text);
	if (intForm.test(text)) return intOf(text);
	return omegaFloatForm.test(text) ? floatOf(text) : text;
}

/** The int of a scalar that is tagged or looks like one. Throws a DataError where Python's `int` would. */
export function intOf(text: string): Value {
	const digits = text.replaceAll("_", "");
	const sign = digits.startsWith("-") ? -1n : 1n;
	const body = digits.replace(/^[-+]/, "");
	if (/^0b[01]+$/.test(body) || /^0x[0-9a-fA-F]+$/.test(body)) return integer(sign * BigInt(body));
	if (/^0[0-7]+$/.test(body)) return integer(sign * BigInt(`0o${body}`));
	if (/^[0-9]+(?::[0-9]+)*$/.test(body) && !/^0[0-9]/.test(body)) {
		return integer(sign * body.split(":").reduce((sum, part) => sum * 60n + BigInt(part), 0n));
	}
	throw new DataError(`is no int: ${text}`);
}

/** The float of a scalar that is tagged or looks like one. Throws a DataError where Python's `float` would. */
export function floatOf(text: string): Value {
	const digits = text.replaceAll("_", "").toLowerCase();
	const sign = digits.startsWith("-") ? -1 : 1;
	const body = digits.replace(/^[-+]/, "");
	if (body === ".inf") return sign * Number.POSITIVE_INFINITY;
	if (body === ".nan") return Number.NaN;
	const value = body.split(":").reduce((sum, part) => sum * 60 + pythonFloat(part), 0);
	if (Number.isNaN(value)) throw new DataError(`is no float: ${text}`);
	return float(sign * value);
}

function pythonFloat(text: string): number {
	return /^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** The value of a scalar tagged `!!bool`. */
export function boolOf(text: string): Value {
	const value = bools.get(text[0]! + text.slice(1)) ?? bools.get(text.toLowerCase());
	if (value === undefined) throw new DataError(`is no bool: ${text}`);
	return value;
}
