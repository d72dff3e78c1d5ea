import { sampleStatistics } from "../query/sample-statistics.ts";
import type { RunGroup } from "./find-identical-runs.ts";
import type { PerformanceTable } from "./performance-table.ts";

/**
 * One row a group, which its first run names, and for each metric three columns: `NAME_mean`, `NAME_std` and `NAME_n`, of
 * the n runs of the group that have a finite number. The standard deviation is that of a sample (`ddof=1`, as pandas has it);
 * undefined where n is below 2, as the mean is where it is 0. Throws a RangeError where a group is empty or of another table.
 */
export function meanAndStdOfRuns({ runs, metrics }: PerformanceTable, groups: readonly RunGroup[]): PerformanceTable {
	const firsts = groups.map((group) => {
		const none = group.find((row) => runs[row] === undefined);
		if (none !== undefined) throw new RangeError(`no run at ${none}: there are ${runs.length}`);
		if (group[0] === undefined) throw new RangeError("a group of no runs");
		return runs[group[0]]!;
	});
	const columns = [...metrics].flatMap(([name, values]) => {
		const statistics = groups.map((group) => sampleStatistics(group.map((row) => values[row])));
		return (["mean", "std", "n"] as const).map(
			(key) => [`${name}_${key}`, statistics.map((one) => one[key] ?? undefined)] as const,
		);
	});
	return { runs: firsts, metrics: new Map(columns) };
}
