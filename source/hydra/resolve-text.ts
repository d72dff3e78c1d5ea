import type { FlatConfig } from "../model/flat-config.ts";
import { DataError } from "../model/problem.ts";
import { isMapping, type Mapping, type Value } from "../model/value.ts";
import { type ConfigNode, ConfigTree } from "./config-tree.ts";
import { Evaluator } from "./evaluator.ts";
import { parseText } from "./parse-text.ts";
import type { Result } from "./resolver.ts";
import { decodedElement } from "./resolvers.ts";
import { limitsFor, type Source } from "./scene.ts";
import type { Surroundings } from "./surroundings.ts";
import { Unresolved } from "./unresolved.ts";

/** Where a text stands. */
export interface TextPlace {
	/** The keys down to the container that holds it; the root unless told. */
	readonly home?: readonly string[];
	/** Whether hydra.yaml and the config are one, as while the app ran: `${hydra.job.num}` is found then. */
	readonly isMerged?: boolean;
}

/** A text as if it were a value of the config. Throws a DataError with OmegaConf's class of the error as its kind. */
export function resolveText(
	text: string,
	config: Mapping | FlatConfig,
	surroundings: Surroundings,
	place: TextPlace = {},
): Value {
	return evaluated(config, surroundings, place, (evaluator, container) =>
		text.includes("${") ? evaluator.text(parseText(text), container) : text,
	);
}

/** One element, such as `[1, ${seed}]`, as `${oc.decode:…}` reads it. Throws like `resolveText`. */
export function decodeElement(
	text: string,
	config: Mapping | FlatConfig,
	surroundings: Surroundings,
	place: TextPlace = {},
): Value {
	return evaluated(config, surroundings, place, (evaluator, container) => decodedElement(text, evaluator, container));
}

function evaluated(
	config: Mapping | FlatConfig,
	surroundings: Surroundings,
	{ home = [], isMerged = false }: TextPlace,
	act: (evaluator: Evaluator, container: ConfigNode) => Result,
): Value {
	const source = sourceOf(config);
	const hydra =
		surroundings.hydra === null ? null : surroundings.hydra === config ? source : sourceOf(surroundings.hydra);
	const scene = { config: source, hydra, isMerged, surroundings };
	const evaluator = new Evaluator(scene, limitsFor(source.values.length));
	try {
		let container = source.tree.root;
		for (const key of home) container = evaluator.child(container, key) ?? container;
		return evaluator.settled(act(evaluator, container));
	} catch (error) {
		if (error instanceof Unresolved) throw new DataError(error.message, undefined, error.kind);
		throw error;
	}
}

function sourceOf(config: Mapping | FlatConfig): Source {
	return isMapping(config as Value)
		? ConfigTree.ofMapping(config as Mapping)
		: { tree: ConfigTree.ofPaths((config as FlatConfig).paths), values: (config as FlatConfig).values };
}
