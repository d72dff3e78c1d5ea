import { DataError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import { Float, float, floatText, integer, kindOf, numberOf, type Value } from "../model/value.ts";
import { isValueList, isValueMap, type OverrideValue, QuotedText, unquoted } from "./override.ts";
import { pythonFloat, pythonInt } from "./python-number.ts";

/** A function of Hydra that gives a value another type. */
export interface Cast {
	readonly name: "bool" | "float" | "int" | "json_str" | "str";
	/** Makes one value of a whole list or dict. */
	readonly isWhole: boolean;
	readonly apply: (value: Value) => Value;
}

/** Casts each value of a list or dict, but not its keys. */
export function castValue(value: OverrideValue, cast: Cast): OverrideValue {
	if (value instanceof QuotedText) return castValue(value.text, cast);
	if (!cast.isWhole && isValueList(value)) return value.map((item) => castValue(item, cast));
	if (!cast.isWhole && isValueMap(value))
		return new Map(Array.from(value, ([key, item]) => [key, castValue(item, cast)]));
	return cast.apply(unquoted(value)) as OverrideValue;
}

export const intCast: Cast = {
	name: "int",
	isWhole: false,
	apply: (value) => {
		if (typeof value === "boolean") return Number(value);
		const whole = typeof value === "string" ? pythonInt(value) : wholePart(value);
		if (whole === null) throw refused(value, "int");
		return integer(whole);
	},
};

export const floatCast: Cast = {
	name: "float",
	isWhole: false,
	apply: (value) => {
		if (typeof value === "boolean") return float(Number(value));
		const number = typeof value === "string" ? pythonFloat(value) : numberOf(value);
		if (number === null || number === undefined) throw refused(value, "float");
		return float(number);
	},
};

export const textCast: Cast = {
	name: "str",
	isWhole: false,
	apply: (value) => {
		if (value === null) throw refused(value, "str");
		return typeof value === "boolean" ? String(value) : pythonText(value);
	},
};

export const boolCast: Cast = {
	name: "bool",
	isWhole: false,
	apply: (value) => {
		if (typeof value !== "string") return typeof value === "boolean" ? value : numberOf(value) !== 0 && value !== null;
		const text = value.toLowerCase();
		if (text !== "true" && text !== "false") throw refused(value, "bool");
		return text === "true";
	},
};

export const jsonCast: Cast = { name: "json_str", isWhole: true, apply: pythonJson };

/** As Python's `json.dumps` prints a value: `{"a": [1, 2.0]}`, in ASCII. */
function pythonJson(value: Value): string {
	if (value === null || typeof value === "boolean" || typeof value === "bigint") return String(value);
	if (typeof value === "number" || value instanceof Float) {
		if (kindOf(value) === "int") return BigInt(value as number).toString();
		const text = floatText(Number(value));
		return text.replace("nan", "NaN").replace("inf", "Infinity");
	}
	if (isValueList(value as OverrideValue)) return `[${(value as readonly Value[]).map(pythonJson).join(", ")}]`;
	if (value instanceof Map) {
		const pairs = Array.from(value, ([key, item]) => {
			const name = typeof key === "string" ? key : pythonJson(key);
			return `${pythonJson(name)}: ${pythonJson(item)}`;
		});
		return `{${pairs.join(", ")}}`;
	}
	return JSON.stringify(value).replace(
		/[\x7f-\uffff]/g,
		(char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

function wholePart(value: Value): bigint | null {
	const number = numberOf(value);
	if (typeof value === "bigint") return value;
	return number === undefined || !Number.isFinite(number) ? null : BigInt(Math.trunc(number));
}

function refused(value: Value, name: string): DataError {
	return new DataError(`${pythonText(value)} is no ${name}`, undefined, "HydraException");
}
