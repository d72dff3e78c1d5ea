import { directionOf } from "../../model/direction.ts";
import { metricOf } from "../select.ts";
import type { State } from "../state.ts";
import { keepPlace } from "./list.ts";

/** The other end of the metric is the best one; its best values are asked for anew. */
export function flipDirection(state: State): State {
	const metric = metricOf(state);
	if (metric === undefined) return { ...state, message: "these runs have no metrics" };
	const direction = directionOf(metric, state.directions) === "max" ? "min" : "max";
	const others = Array.from(state.directions).filter(([name]) => name !== metric);
	const summaries = new Map(state.summaries);
	const reductions = new Map(state.reductions);
	summaries.delete(metric);
	reductions.delete(metric);
	return keepPlace({
		...state,
		directions: new Map([[metric, direction], ...others]),
		summaries,
		reductions,
		message: `${metric} is better ${direction === "max" ? "high" : "low"} now`,
	});
}
