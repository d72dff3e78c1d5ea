import { mean, standardDeviation } from "../query/moments.ts";
import type { RunGroup } from "./group-runs.ts";
import type { PerformanceTable } from "./performance-table.ts";

/**
 * One row a group, which its first run names, and for each metric three columns: `NAME_mean`, `NAME_std` and `NAME_n`, of
 * the n runs of the group that have it. The standard deviation is that of a sample (n - 1, as pandas has it); undefined of
 * a single run. NaN where one of the numbers is, for a run that diverged is one of the group. Throws a RangeError where a
 * group is empty or of another table.
 */
export function meanAndStdOfRuns({ runs, metrics }: PerformanceTable, groups: readonly RunGroup[]): PerformanceTable {
	const firsts = groups.map((group) => {
		const none = group.find((row) => runs[row] === undefined);
		if (none !== undefined) throw new RangeError(`no run at ${none}: there are ${runs.length}`);
		if (group[0] === undefined) throw new RangeError("a group of no runs");
		return runs[group[0]]!;
	});
	const columns = [...metrics].flatMap(([name, values]) => {
		const moments = groups.map((group) => momentsOf(group.flatMap((row) => values[row] ?? [])));
		return (["mean", "std", "n"] as const).map((key) => [`${name}_${key}`, moments.map((one) => one[key])] as const);
	});
	return { runs: firsts, metrics: new Map(columns) };
}

function momentsOf(numbers: readonly number[]): { mean: number | undefined; std: number | undefined; n: number } {
	const values = Float64Array.from(numbers);
	const n = values.length;
	const spread = n < 2 ? null : standardDeviation(values);
	return {
		mean: mean(values, 0, n) ?? undefined,
		std: spread === null ? undefined : spread * Math.sqrt(n / (n - 1)),
		n,
	};
}
