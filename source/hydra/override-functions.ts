import { DataError } from "../model/problem.ts";
import { Float, float, integer, kindOf, numberOf, type Value } from "../model/value.ts";
import { compareItems } from "./compare-items.ts";
import type { Call, Element } from "./element.ts";
import { isValueList, type OverrideValue, QuotedText, type RangeNumber, type Sweep } from "./override.ts";
import { boolCast, type Cast, castValue, floatCast, intCast, jsonCast, textCast } from "./override-casts.ts";

/** What an element of an override comes to. */
export type Result =
	| { readonly is: "value"; readonly value: OverrideValue }
	| { readonly is: "sweep"; readonly sweep: Sweep }
	/** Items to put at the end of a list of the config. */
	| { readonly is: "extension"; readonly items: readonly OverrideValue[] };

/** Calls the functions in an element. Throws a DataError of the kind `HydraException` on what Hydra refuses. */
export function elementResult(element: Element): Result {
	switch (element.is) {
		case "literal":
			return asValue(element.value as OverrideValue);
		case "text":
			return asValue(element.parts.join(""));
		case "quoted":
			return asValue(new QuotedText(element.text, element.quote));
		case "list":
			return asValue(element.items.map(innerValue));
		case "dict":
			return asValue(new Map(element.pairs.map(([key, item]) => [key, innerValue(item)])));
		case "call":
			return called(element);
		case "node":
		case "resolver":
			throw new Error("Hydra's grammar keeps interpolations as text");
	}
}

function innerValue(element: Element): OverrideValue {
	const result = elementResult(element);
	if (result.is !== "value") throw refused("a sweep stands inside of a value");
	return result.value;
}

/** Arguments by name, and those that no name takes. */
interface Bound {
	readonly rest: readonly Result[];
	readonly named: ReadonlyMap<string, Result>;
}

interface OverrideFunction {
	/** The names of the arguments, optional ones with a `?`; `*` takes any number. */
	readonly parameters: readonly string[];
	readonly call: (bound: Bound) => Result;
}

const functions: Readonly<Record<string, OverrideFunction>> = {
	bool: castFunction(boolCast),
	choice: { parameters: ["*"], call: choice },
	extend_list: { parameters: ["*"], call: ({ rest }) => ({ is: "extension", items: rest.map(plainOf) }) },
	float: castFunction(floatCast),
	glob: { parameters: ["include", "exclude?"], call: glob },
	int: castFunction(intCast),
	interval: { parameters: ["start", "end"], call: interval },
	json_str: castFunction(jsonCast),
	range: { parameters: ["start", "stop?", "step?"], call: range },
	shuffle: { parameters: ["*", "sweep?", "list?"], call: shuffle },
	sort: { parameters: ["*", "sweep?", "list?", "reverse?"], call: sort },
	str: castFunction(textCast),
	tag: { parameters: ["*", "sweep?"], call: tag },
};

function called(call: Call): Result {
	if (!Object.hasOwn(functions, call.name)) throw refused(`there is no function ${call.name}`);
	const { parameters, call: run } = functions[call.name]!;
	const names = parameters.filter((name) => name !== "*").map((name) => name.replace("?", ""));
	const positions = parameters[0] === "*" ? [] : names;
	const rest: Result[] = [];
	const named = new Map<string, Result>();
	for (const [index, argument] of call.arguments.entries()) {
		if (argument.name === null && call.arguments[index - 1]?.name != null)
			throw refused(`${call.source}: an argument without a name follows one with a name`);
		const name = argument.name ?? positions[index];
		const result = bare(elementResult(argument.value));
		if (name === undefined && parameters[0] === "*") rest.push(result);
		else if (name === undefined || !names.includes(name) || named.has(name))
			throw refused(`${call.source}: the function takes no such argument`);
		else named.set(name, result);
	}
	const missing = parameters.find((name) => name !== "*" && !name.endsWith("?") && !named.has(name));
	if (missing !== undefined) throw refused(`${call.source}: the argument ${missing} is missing`);
	return run({ rest, named });
}

/** Functions see no quotes around their arguments. */
function bare(result: Result): Result {
	return result.is === "value" && result.value instanceof QuotedText ? asValue(result.value.text) : result;
}

function castFunction(cast: Cast): OverrideFunction {
	return {
		parameters: ["*", "value?"],
		call: ({ rest, named }) => {
			const all = [...rest, ...named.values()];
			const [only] = all;
			if (only === undefined || (rest.length > 0 && named.size > 0)) throw refused(`${cast.name} takes one value`);
			if (all.length > 1) return castResult(choiceOf(all.map(plainOf), true), cast);
			return castResult(only, cast);
		},
	};
}

function castResult(result: Result, cast: Cast): Result {
	if (result.is === "extension") throw refused(`a list's extension is no ${cast.name}`);
	if (result.is === "value") return asValue(castValue(result.value, cast));
	const { sweep } = result;
	if (sweep.is === "choice") {
		return choiceOf(
			sweep.items.map((item) => castValue(item, cast)),
			sweep.isSimple,
		);
	}
	if (sweep.is === "range" && (cast.name === "int" || cast.name === "float"))
		return { is: "sweep", sweep: { ...sweep, casts: [...sweep.casts, cast.name] } };
	throw refused(`a sweep of this kind is no ${cast.name}`);
}

function choice({ rest }: Bound): Result {
	const [first, ...more] = rest;
	if (first === undefined) throw refused("an empty choice is no choice");
	if (more.length === 0 && first.is === "sweep") {
		if (first.sweep.is !== "choice" || !first.sweep.isSimple) throw refused("a sweep stands inside of a choice");
		return { is: "sweep", sweep: { ...first.sweep, isSimple: false } };
	}
	return choiceOf(rest.map(plainOf), false);
}

function range({ named }: Bound): Result {
	const [start, stop, step] = ["start", "stop", "step"].map((name) => numberArgument(named, name));
	const sweep: Sweep = {
		is: "range",
		start: stop === undefined ? 0 : start!,
		stop: stop ?? start!,
		step: step ?? 1,
		casts: [],
		isShuffled: false,
		tags: [],
	};
	return { is: "sweep", sweep };
}

function interval({ named }: Bound): Result {
	const [start, end] = ["start", "end"].map((name) => numberOf(numberArgument(named, name))!);
	return { is: "sweep", sweep: { is: "interval", start: start!, end: end!, tags: [] } };
}

function glob({ named }: Bound): Result {
	const texts = (name: string): readonly string[] => {
		const argument = named.get(name);
		const value = argument === undefined ? [] : plainOf(argument);
		const list = isValueList(value) ? value.map((item) => (item instanceof QuotedText ? item.text : item)) : [value];
		if (!list.every((item) => typeof item === "string")) throw refused("a glob is made of texts");
		return list;
	};
	return { is: "sweep", sweep: { is: "glob", include: texts("include"), exclude: texts("exclude") } };
}

function tag({ rest, named }: Bound): Result {
	const all = [...rest, ...named.values()];
	const last = all.pop();
	if (last?.is !== "sweep" || last.sweep.is === "glob")
		throw refused("only a choice, a range or an interval is tagged");
	const tags = all.map(plainOf);
	if (!tags.every((text) => typeof text === "string")) throw refused("a tag is a text");
	return { is: "sweep", sweep: { ...last.sweep, tags: [...new Set(tags)].sort() } };
}

/** What is shuffled once and kept as a value has lost its order: it is given as it was typed. */
function shuffle({ rest, named }: Bound): Result {
	const [only, ...more] = [...named.values(), ...rest];
	if (only === undefined) throw refused("there is nothing to shuffle");
	if (more.length > 0) return shuffled(choiceOf(rest.map(plainOf), true));
	if (only.is === "sweep") return shuffled(only);
	const value = plainOf(only);
	return asValue(isValueList(value) ? value : [value]);
}

function shuffled(result: Result): Result {
	if (result.is !== "sweep" || (result.sweep.is !== "choice" && result.sweep.is !== "range"))
		throw refused("only a choice or a range is shuffled");
	return { is: "sweep", sweep: { ...result.sweep, isShuffled: true } };
}

function sort({ rest, named }: Bound): Result {
	const reverse = named.get("reverse");
	const isReverse = reverse !== undefined && plainOf(reverse) === true;
	const [only, ...more] = [named.get("list") ?? named.get("sweep") ?? [], rest].flat();
	if (only === undefined) throw refused("there is nothing to sort");
	if (more.length > 0) return choiceOf(sorted(rest.map(plainOf), isReverse), true);
	if (only.is === "value") return isValueList(only.value) ? asValue(sorted(only.value, isReverse)) : only;
	if (only.is !== "sweep" || (only.sweep.is !== "choice" && only.sweep.is !== "range"))
		throw refused("only a list, a choice or a range is sorted");
	const { sweep } = only;
	if (sweep.is === "choice") return { is: "sweep", sweep: { ...sweep, items: sorted(sweep.items, isReverse) } };
	return { is: "sweep", sweep: isDescending(sweep) === isReverse ? sweep : reversed(sweep) };
}

function sorted(items: readonly OverrideValue[], isReverse: boolean): OverrideValue[] {
	// Equal items keep their order either way, as in Python.
	return items.toSorted((a, b) => (isReverse ? compareItems(b, a) : compareItems(a, b)));
}

type RangeSweep = Sweep & { is: "range" };

function isDescending({ start, stop }: RangeSweep): boolean {
	return Number(start) > Number(stop);
}

/** The range from its other end, as Hydra turns it: it counts on a step that leads exactly from one end to the other. */
function reversed(sweep: RangeSweep): RangeSweep {
	const { start, stop, step } = sweep;
	const size = Number(step) < 0 ? negated(step) : step;
	const by = isDescending(sweep) ? size : negated(size);
	return { ...sweep, start: sum(stop, by), stop: sum(start, by), step: negated(step) };
}

function negated(value: RangeNumber): RangeNumber {
	return kindOf(value) === "int" ? integer(-BigInt(value as number | bigint)) : float(-Number(value));
}

function sum(a: RangeNumber, b: RangeNumber): RangeNumber {
	if (kindOf(a) === "int" && kindOf(b) === "int") return integer(BigInt(a as number) + BigInt(b as number));
	return float(Number(a) + Number(b));
}

function numberArgument(named: Bound["named"], name: string): RangeNumber | undefined {
	const argument = named.get(name);
	if (argument === undefined) return undefined;
	const value = plainOf(argument);
	if (typeof value === "number" || typeof value === "bigint" || value instanceof Float) return value;
	if (value === null && name === "stop") return undefined;
	throw refused(`the argument ${name} is no number`);
}

function choiceOf(items: readonly OverrideValue[], isSimple: boolean): Result {
	return { is: "sweep", sweep: { is: "choice", items, isSimple, isShuffled: false, tags: [] } };
}

function asValue(value: OverrideValue | Value): Result {
	return { is: "value", value: value as OverrideValue };
}

function plainOf(result: Result): OverrideValue {
	if (result.is !== "value") throw refused("a sweep stands where a value is expected");
	return result.value;
}

function refused(message: string): DataError {
	return new DataError(message, undefined, "HydraException");
}
