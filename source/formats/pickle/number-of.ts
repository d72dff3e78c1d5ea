import { Float } from "../../model/value.ts";
import { NumpyScalar } from "./numpy-scalar.ts";
import { type PickleValue, PythonObject } from "./pickle-value.ts";

/** The number that a value is, flags as 0 and 1; undefined where it is none. */
export function numberOf(value: PickleValue): number | undefined {
	if (typeof value === "number") return value;
	if (value instanceof Float) return value.value;
	if (typeof value === "boolean" || typeof value === "bigint") return Number(value);
	if (value instanceof NumpyScalar) {
		const item = value.value;
		return typeof item === "number" || typeof item === "bigint" || typeof item === "boolean" ? Number(item) : undefined;
	}
	return value instanceof PythonObject ? numberOfObject(value) : undefined;
}

function numberOfObject({ name, args: [first, second] }: PythonObject): number | undefined {
	if (name === "decimal.Decimal" && typeof first === "string") return decimal(first);
	if (name !== "fractions.Fraction") return undefined;
	if (typeof first === "string") {
		const [above = "", below = "1"] = first.split("/");
		return Number(above) / Number(below);
	}
	return typeof first === "number" && typeof second === "number" ? first / second : undefined;
}

function decimal(text: string): number {
	const [, sign, word] = text.match(/^(-?)(?:(inf)|s?nan)/i) ?? [];
	if (sign === undefined) return Number(text);
	return word === undefined ? Number.NaN : Number(`${sign}Infinity`);
}
