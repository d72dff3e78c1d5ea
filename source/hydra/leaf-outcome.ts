import { DataError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import { isList, isMapping, type Value } from "../model/value.ts";
import { ConfigNode } from "./config-tree.ts";
import type { Evaluator } from "./evaluator.ts";
import { parseText } from "./parse-text.ts";
import { Unresolved } from "./unresolved.ts";

/** A value of a config that keeps its raw text, for its interpolation leads to nothing. */
export interface ResolveProblem {
	/** The keys down to it; items of lists are numbered from 0. */
	readonly path: readonly Value[];
	/** `files[0].path`. */
	readonly name: string;
	/** OmegaConf's class of the error. */
	readonly kind: string;
	readonly message: string;
}

export interface LeafOutcome {
	readonly value: Value;
	readonly problems: readonly ResolveProblem[];
}

export const noProblems: readonly ResolveProblem[] = [];

/** Whether a value holds any interpolation. */
export function isInterpolated(value: Value): boolean {
	if (typeof value === "string") return value.includes("${");
	if (typeof value !== "object" || value === null) return false;
	if (isList(value)) return value.some(isInterpolated);
	return isMapping(value) && value.values().some(isInterpolated);
}

/** A value of the config's shape, resolved; within lists each item on its own. */
export function leafOutcome(evaluator: Evaluator, leaf: ConfigNode): LeafOutcome {
	const own = evaluator.raw(leaf);
	evaluator.restart(typeof own === "string" ? own.length : 0);
	const problems: ResolveProblem[] = [];
	const value = resolved(leaf);
	return { value, problems: problems.length === 0 ? noProblems : problems };

	function resolved(node: ConfigNode): Value {
		const raw = evaluator.raw(node);
		if (typeof raw === "string") return raw.includes("${") ? textValue(raw, node) : raw;
		if (!isInterpolated(raw)) return raw;
		const within = (item: Value, key: Value) => resolved(ConfigNode.within(node, key, item));
		if (isList(raw)) return raw.map(within);
		return isMapping(raw) ? new Map(Array.from(raw, ([key, item]) => [key, within(item, key)])) : raw;
	}

	function textValue(raw: string, node: ConfigNode): Value {
		try {
			return evaluator.settled(evaluator.text(parseText(raw), node.parent!));
		} catch (error) {
			if (!(error instanceof Unresolved || error instanceof DataError)) throw error;
			const kind = error instanceof Unresolved ? error.kind : (error.kind ?? "GrammarParseError");
			evaluator.recover();
			problems.push({ ...placeOf(node, evaluator), kind, message: error.message });
			return raw;
		}
	}
}

function placeOf(node: ConfigNode, evaluator: Evaluator): { path: Value[]; name: string } {
	const path: Value[] = [];
	let name = "";
	for (let at: ConfigNode | null = node; at !== null && at.parent !== null; at = at.parent) {
		const isItem = at.parent.children === null && isList(evaluator.raw(at.parent));
		path.unshift(at.key);
		name = `${isItem ? `[${at.key}]` : `.${pythonText(at.key)}`}${name}`;
	}
	return { path, name: name.replace(/^\./, "") };
}
