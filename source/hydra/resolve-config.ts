import type { Mapping, Value } from "../model/value.ts";
import { type ConfigNode, ConfigTree } from "./config-tree.ts";
import { Evaluator } from "./evaluator.ts";
import { isInterpolated, leafOutcome, noProblems, type ResolveProblem } from "./leaf-outcome.ts";
import { nothingAround, type Surroundings } from "./surroundings.ts";

/**
 * A config with its interpolations resolved, as `OmegaConf.to_container(config, resolve=True)` has it, but value by value:
 * one that fails keeps its raw text and is a problem of its own. A missing value (`???`) stays so, and is none. A config
 * without interpolations is given back as it is. What is not known of its surroundings is as in `nothingAround`.
 */
export function resolveConfig(
	config: Mapping,
	known: Partial<Surroundings<Mapping>> = {},
): { config: Mapping; problems: readonly ResolveProblem[] } {
	const { tree, values } = ConfigTree.ofMapping(config);
	if (!values.some(isInterpolated)) return { config, problems: noProblems };
	const surroundings = { ...nothingAround, ...known };
	const hydra = surroundings.hydra === null ? null : ConfigTree.ofMapping(surroundings.hydra);
	const scene = { config: { tree, values }, hydra, isMerged: false, surroundings };
	const evaluator = new Evaluator(scene);
	const problems: ResolveProblem[] = [];
	const resolved = tree.leaves.map((leaf, place): Value => {
		const raw = values[place] ?? null;
		if (!isInterpolated(raw)) return raw;
		const outcome = leafOutcome(evaluator, leaf);
		for (const problem of outcome.problems) problems.push(problem);
		return outcome.value;
	});
	return { config: rebuilt(tree.root, resolved) as Mapping, problems };
}

function rebuilt(node: ConfigNode, values: readonly Value[]): Value {
	if (node.children === null) return values[node.place] ?? null;
	return new Map(Array.from(node.children, ([key, child]) => [key, rebuilt(child, values)]));
}
