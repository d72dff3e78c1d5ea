import { DataError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import { float, integer, isList, isMapping, type Value } from "../model/value.ts";
import { ConfigNode } from "./config-tree.ts";
import { keyPathOf } from "./key-path.ts";
import { loadYaml } from "./load-yaml.ts";
import { type OverrideDirnameOptions, overrideDirname } from "./override-dirname.ts";
import { parseElement, parseText } from "./parse-text.ts";
import { pythonFloat, pythonInt } from "./python-number.ts";
import type { Evaluation, Resolver, ResolverCall, Result } from "./resolver.ts";
import { strftime } from "./strftime.ts";
import { Unresolved, unresolvable } from "./unresolved.ts";

const resolvers: ReadonlyMap<string, Resolver> = new Map<string, Resolver>([
	["oc.create", (call) => create(call, argument(call, 0, 1))],
	["oc.decode", decode],
	["oc.deprecated", deprecated],
	["oc.dict.keys", dictKeys],
	["oc.dict.values", dictValues],
	["oc.env", (call) => env(call, (text) => text)],
	["oc.select", select],
]);

const hydraResolvers: ReadonlyMap<string, Resolver> = new Map<string, Resolver>([
	["hydra", hydra],
	["hydra_override_dirname", dirname],
]);

/** What a name stands for; null where only the app knows. Hydra's own ask for hydra.yaml, `now` for a clock. */
export function resolverNamed(name: string, evaluation: Evaluation): Resolver | null {
	const known = resolvers.get(name);
	if (known !== undefined) return known;
	if (name === "now") return evaluation.now === null ? null : now;
	if (name === "python_version") return evaluation.pythonVersion === null ? null : pythonVersion;
	if (evaluation.hydraNode === null) return null;
	if (name === "env") return isOld(evaluation) ? (call) => env(call, decodedPrimitive) : null;
	return hydraResolvers.get(name) ?? null;
}

/** OmegaConf up to 2.1, which comes with Hydra up to 1.1, knows `env` too. */
function isOld(evaluation: Evaluation): boolean {
	const version = evaluation.select(evaluation.hydraNode!, keyPathOf("runtime.version"), true);
	return typeof version === "string" && /^(?:0|1\.[01])\./.test(version);
}

function argument({ arguments: list }: ResolverCall, index: number, most: number): Result {
	const value = list[index];
	if (value === undefined || list.length > most) throw unresolvable(`a resolver takes no ${list.length} arguments`);
	return value;
}

function textArgument(call: ResolverCall, index: number, most: number): string {
	const value = argument(call, index, most);
	if (typeof value !== "string") throw unresolvable(`${call.evaluation.printed(value)} is no text`);
	return call.evaluation.charged(value);
}

function env(call: ResolverCall, decoded: (text: string) => Value): Result {
	const name = textArgument(call, 0, 2);
	const value = call.evaluation.env(name);
	if (value !== undefined) return decoded(value);
	const standIn = call.arguments[1];
	if (standIn === undefined) throw unresolvable(`KeyError: Environment variable '${name}' not found`);
	return standIn === null ? null : decoded(call.evaluation.printed(standIn));
}

/** The primitive of OmegaConf up to 2.1. */
function decodedPrimitive(text: string): Value {
	const word = text.toLowerCase();
	if (word === "true" || word === "false") return word === "true";
	const whole = pythonInt(text);
	if (whole !== null) return integer(whole);
	const number = pythonFloat(text);
	return number === null ? text : float(number);
}

function select(call: ResolverCall): Result {
	const found = selected(call, textArgument(call, 0, 2), true);
	return found === undefined ? (call.arguments[1] ?? null) : found;
}

function selected({ evaluation, container }: ResolverCall, key: string, isLenient: boolean): Result | undefined {
	const path = keyPathOf(key);
	const base = evaluation.base(path, container);
	return base === null ? undefined : evaluation.select(base, path, isLenient);
}

function decode(call: ResolverCall): Result {
	const text = argument(call, 0, 1);
	if (text === null) return null;
	if (typeof text !== "string") throw unresolvable(`${call.evaluation.printed(text)} is no text`);
	return grammatical(() => decodedElement(call.evaluation.charged(text), call.evaluation, call.container));
}

/** One element with its interpolations. Throws a DataError where it breaks the grammar. */
export function decodedElement(text: string, evaluation: Evaluation, container: ConfigNode): Result {
	// OmegaConf's grammar lets blanks alone pass, and then stumbles over them.
	if (/^[ \t]+$/.test(text)) throw unresolvable("blanks alone are no value");
	return evaluation.element(parseElement(text), container);
}

/** A config of its own in the place of the call: interpolations in it are relative to it. */
function create({ evaluation, container }: ResolverCall, result: Result): Result {
	const plain = evaluation.plain(result);
	const value = typeof plain === "string" ? yamlValue(evaluation.charged(plain)) : plain;
	if (value === null) return null;
	if (!isMapping(value) && !isList(value)) throw unresolvable(`${pythonText(value)} is neither a list nor a dict`);
	return ConfigNode.within(container, null, value);
}

function yamlValue(text: string): Value {
	return text === "" ? new Map() : grammatical(() => loadYaml(text));
}

function dictKeys(call: ResolverCall): Result {
	return create(call, keysOf(call));
}

/** References to the values, from within a list. */
function dictValues(call: ResolverCall): Result {
	const key = textArgument(call, 0, 1);
	const references = keysOf(call).map((name) => `\${${key.startsWith(".") ? "." : ""}${key}.${pythonText(name)}}`);
	for (const text of references) grammatical(() => parseText(text));
	return create(call, references);
}

/** The keys of the dict that the first argument leads to. */
function keysOf(call: ResolverCall): Value[] {
	const key = textArgument(call, 0, 1);
	const found = missingAsError(() => selected(call, key, false));
	if (found === undefined) throw unresolvable(`${key} is not found`);
	// All of it is read, so that a big one is not read again and again.
	const dict = found instanceof ConfigNode ? call.evaluation.plain(found) : null;
	if (!isMapping(dict)) throw unresolvable(`${key} is no dict`);
	return [...dict.keys()];
}

/** Within a resolver a missing value is an error like any other. */
function missingAsError<T>(act: () => T): T {
	try {
		return act();
	} catch (error) {
		if (error instanceof Unresolved && error.kind === "InterpolationToMissingValueError")
			throw unresolvable(error.message);
		throw error;
	}
}

function deprecated(call: ResolverCall): Result {
	const key = textArgument(call, 0, 2);
	if (call.arguments.length > 1) textArgument(call, 1, 2);
	const found = selected(call, key, true);
	if (found === undefined) throw unresolvable(`${key}, which takes the place of a deprecated key, is not found`);
	return found;
}

function hydra(call: ResolverCall): Result {
	const path = keyPathOf(textArgument(call, 0, 1));
	const node = call.evaluation.hydraNode!;
	const base = path.dots === 0 ? node : call.evaluation.base(path, node);
	return (base === null ? null : call.evaluation.select(base, path, true)) ?? null;
}

function now(call: ResolverCall): Result {
	return strftime(textArgument(call, 0, 1), call.evaluation.now!);
}

function pythonVersion(call: ResolverCall): Result {
	const level = call.arguments.length === 0 ? "minor" : textArgument(call, 0, 1);
	const count = ["major", "minor", "micro"].indexOf(level) + 1;
	const parts = call.evaluation.pythonVersion!.split(".");
	if (count === 0) throw unresolvable(`${level} is no part of a version`);
	if (count > parts.length) throw new Unresolved("UnsupportedInterpolationType", `the ${level} version is not known`);
	return parts.slice(0, count).join(".");
}

function dirname(call: ResolverCall): Result {
	const { evaluation, arguments: list } = call;
	const config = (name: string) => evaluation.select(evaluation.hydraNode!, keyPathOf(name), true);
	const given = list.length === 0 ? null : argument(call, 0, 1);
	if (given !== null && !(given instanceof Map)) throw unresolvable("the options of a folder's name are a dict");
	const option = (name: string) => given?.get(name) ?? config(`job.config.override_dirname.${name}`);
	for (const name of given?.keys() ?? []) {
		if (name === "element_resolver")
			throw new Unresolved("UnsupportedInterpolationType", "the element_resolver is not known");
		if (!["kv_sep", "item_sep", "exclude_keys"].includes(String(name))) throw unresolvable(`${name} is no option`);
	}
	const text = (name: string, usual: string) => {
		const value = option(name);
		return typeof value === "string" ? value : usual;
	};
	const options: OverrideDirnameOptions = {
		kvSep: text("kv_sep", "="),
		itemSep: text("item_sep", ","),
		excludeKeys: texts(evaluation, option("exclude_keys")),
	};
	return overrideDirname(texts(evaluation, config("overrides.task")), options);
}

function texts(evaluation: Evaluation, result: Result | undefined): string[] {
	const value = result === undefined ? [] : evaluation.plain(result);
	return isList(value) ? value.map(pythonText) : [];
}

/** What breaks a grammar within a resolver is an error of the resolver. */
function grammatical<T>(act: () => T): T {
	try {
		return act();
	} catch (error) {
		if (error instanceof DataError) throw unresolvable(error.message);
		throw error;
	}
}
