import type { FlatConfig } from "../model/flat-config.ts";
import { DataError } from "../model/problem.ts";
import { isMapping, type Mapping, type Value } from "../model/value.ts";
import { type ConfigNode, ConfigTree } from "./config-tree.ts";
import { Evaluator } from "./evaluator.ts";
import { parseText } from "./parse-text.ts";
import { decodedElement } from "./resolvers.ts";
import type { Source } from "./scene.ts";
import { nothingAround, type Surroundings } from "./surroundings.ts";
import { Unresolved } from "./unresolved.ts";

/** Where a text stands. */
export interface TextPlace {
	/** The keys down to the container that holds it; the root unless told. */
	readonly home?: readonly string[];
	/** Whether hydra.yaml and the config are one, as while the app ran: `${hydra.job.num}` is found then. */
	readonly isMerged?: boolean;
}

const noConfig: Mapping = new Map();

/** A text as if it were a value of the config. Throws a DataError with OmegaConf's class of the error as its kind. */
export function resolveText(
	text: string,
	config: Mapping | FlatConfig = noConfig,
	surroundings: Partial<Surroundings> = {},
	place: TextPlace = {},
): Value {
	return orDataError(() => textValue(text, config, { ...nothingAround, ...surroundings }, place));
}

/** One element, such as `[1, ${seed}]`, as `${oc.decode:…}` reads it. Throws like `resolveText`. */
export function decodeElement(
	text: string,
	config: Mapping | FlatConfig = noConfig,
	surroundings: Partial<Surroundings> = {},
	place: TextPlace = {},
): Value {
	return orDataError(() => {
		const { evaluator, container } = standing(config, { ...nothingAround, ...surroundings }, place);
		return evaluator.settled(decodedElement(text, evaluator, container));
	});
}

/** Like `resolveText`, but throws `Unresolved` where the text has no value; a DataError where it breaks the grammar. */
export function textValue(
	text: string,
	config: Mapping | FlatConfig,
	surroundings: Surroundings,
	place: TextPlace,
): Value {
	if (!text.includes("${")) return text;
	const { evaluator, container } = standing(config, surroundings, place);
	return evaluator.settled(evaluator.text(parseText(text), container));
}

function standing(
	config: Mapping | FlatConfig,
	surroundings: Surroundings,
	{ home = [], isMerged = false }: TextPlace,
): { evaluator: Evaluator; container: ConfigNode } {
	const source = sourceOf(config);
	const { hydra } = surroundings;
	const scene = {
		config: source,
		hydra: hydra === null ? null : hydra === config ? source : sourceOf(hydra),
		isMerged,
		surroundings,
	};
	const evaluator = new Evaluator(scene);
	const container = home.reduce((node, key) => evaluator.child(node, key) ?? node, source.tree.root);
	return { evaluator, container };
}

function sourceOf(config: Mapping | FlatConfig): Source {
	return isMapping(config as Value)
		? ConfigTree.ofMapping(config as Mapping)
		: { tree: ConfigTree.ofPaths((config as FlatConfig).paths), values: (config as FlatConfig).values };
}

function orDataError(act: () => Value): Value {
	try {
		return act();
	} catch (error) {
		if (error instanceof Unresolved) throw new DataError(error.message, undefined, error.kind);
		throw error;
	}
}
