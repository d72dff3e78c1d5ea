import type { Direction } from "../model/direction.ts";
import type { Series } from "../model/series.ts";
import { reduce } from "./reduce.ts";
import { type Reduction, reductionText } from "./reduction.ts";
import { ReductionStream } from "./reduction-stream.ts";

interface AlsoReduced {
	readonly names: readonly string[];
	readonly of: (series: Series) => ReadonlyMap<string, number | null>;
	readonly begin: (count: number) => ReductionStream;
}

/** The option of `loadSummaries` that works out reductions beside the last and the best value, which are there anyway. */
export function alsoReduced(reductions: readonly Reduction[], direction: Direction): { also?: AlsoReduced } {
	const more = reductions.filter(({ name }) => name !== "best" && name !== "last");
	if (more.length === 0) return {};
	return {
		also: {
			names: more.map(reductionText),
			begin: (count) => new ReductionStream(more, direction, count),
			of: (series) => new Map(more.map((one) => [reductionText(one), reduce(series, one, direction)])),
		},
	};
}
