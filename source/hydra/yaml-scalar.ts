import { DataError } from "../model/problem.ts";
import { float, integer, type Value } from "../model/value.ts";

const bools = new Map([
	["yes", true],
	["Yes", true],
	["YES", true],
	["no", false],
	["No", false],
	["NO", false],
	["true", true],
	["True", true],
	["TRUE", true],
	["false", false],
	["False", false],
	["FALSE", false],
	["on", true],
	["On", true],
	["ON", true],
	["off", false],
	["Off", false],
	["OFF", false],
]);
const floatA =
	/^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const floatB = /^(?:[-+]?[0-9]+(?:_[0-9]+)*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9]+(?:_[0-9]+)*[eE][-+]?[0-9]+)$/;
export function plainScalar(text: string): Value {
	if (text === "" || text === "~" || text === "null" || text === "Null" || text === "NULL") return null;
	const bool = bools.get(text);
	if (bool !== undefined) return bool;
	if (text === "=" || text === "<<") throw new DataError(`no value: ${text}`);
	if (floatA.test(text) || floatB.test(text)) {
		const t = text.replaceAll("_", "").toLowerCase();
		if (t.endsWith(".inf")) return t.startsWith("-") ? -Infinity : Infinity;
		if (t === ".nan") return NaN;
		return float(Number(t));
	}
	if (/^[-+]?(?:0|[1-9][0-9_]*)$/.test(text)) return integer(BigInt(text.replaceAll("_", "").replace("+", "")));
	return text;
}
