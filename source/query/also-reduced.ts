import type { Direction } from "../model/direction.ts";
import type { Series } from "../model/series.ts";
import { reduce } from "./reduce.ts";
import { type Reduction, reductionText } from "./reduction.ts";

/** The option of `loadSummaries` that works out reductions beside the last and the best value, which are there anyway. */
export function alsoReduced(
	reductions: readonly Reduction[],
	direction: Direction,
): { also?: { names: readonly string[]; of: (series: Series) => ReadonlyMap<string, number | null> } } {
	const more = reductions.filter(({ name }) => name !== "best" && name !== "last");
	if (more.length === 0) return {};
	return {
		also: {
			names: more.map(reductionText),
			of: (series) => new Map(more.map((one) => [reductionText(one), reduce(series, one, direction)])),
		},
	};
}
