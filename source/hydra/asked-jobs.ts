import type { FlatConfig } from "../model/flat-config.ts";
import { DataError } from "../model/problem.ts";
import { pythonText } from "../model/python-text.ts";
import { isList, type Value } from "../model/value.ts";
import { expandSweep, type SweepPlan } from "./expand-sweep.ts";
import { lookUp } from "./look-up.ts";

const params = "hydra.sweeper.params.";

/**
 * The jobs that a launch asked for, by its multirun.yaml. null where that does not tell: it is of another sweeper than
 * Hydra's own, or no sweep's at all, or its words break the grammar.
 */
export function askedJobs(multirun: FlatConfig): SweepPlan | null {
	const sweeper = lookUp(multirun, "hydra.sweeper._target_") ?? lookUp(multirun, "hydra.sweeper.class");
	const task = lookUp(multirun, "hydra.overrides.task");
	if (typeof sweeper !== "string" || !sweeper.endsWith("BasicSweeper") || !isList(task)) return null;
	const given = new Map<Value, Value>();
	for (const [place, name] of multirun.names.entries())
		if (name.startsWith(params)) given.set(name.slice(params.length), multirun.values[place]!);
	try {
		return expandSweep(task.map(pythonText), given);
	} catch (error) {
		if (error instanceof DataError) return null;
		throw error;
	}
}
