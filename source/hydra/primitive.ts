import { float, integer, type Value } from "../model/value.ts";

const integerForm = /^[+-]?(?:0|[1-9](?:_?\d)*)$/;
const floatForm =
	/^[+-]?(?:(?:0|[1-9](?:_?\d)*)\.|(?:0|[1-9](?:_?\d)*)?\.\d(?:_?\d)*|(?:(?:0|[1-9](?:_?\d)*)\.?|(?:0|[1-9](?:_?\d)*)?\.\d(?:_?\d)*)[eE][+-]?\d(?:_?\d)*|inf|nan)$/i;
const words: ReadonlyMap<string, Value> = new Map<string, Value>([
	["null", null],
	["true", true],
	["false", false],
]);

/** An unquoted value of OmegaConf's grammar, or of Hydra's: null, a bool, an int or a float in any case, else text. */
export function primitive(text: string): Value {
	if (integerForm.test(text)) return integer(BigInt(text.replaceAll("_", "").replace("+", "")));
	if (floatForm.test(text)) return float(floatOf(text.replaceAll("_", "").toLowerCase()));
	const word = words.get(text.toLowerCase());
	return word === undefined ? text : word;
}

function floatOf(text: string): number {
	if (text.endsWith("nan")) return Number.NaN;
	if (text.endsWith("inf")) return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	return Number(text);
}
