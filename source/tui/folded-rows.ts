import { type DirectionRules, directionOf } from "../model/direction.ts";
import type { Value } from "../model/value.ts";
import { foldSeeds } from "../query/fold-seeds.ts";
import { groupStatistics } from "../query/group-statistics.ts";
import { knownRows } from "../query/known-rows.ts";
import type { Queryable } from "../query/queryable.ts";
import type { SampleStatistics } from "../query/sample-statistics.ts";
import { sampleStatistics } from "../query/sample-statistics.ts";
import { sharedValue } from "../query/shared-value.ts";
import { lastOf } from "./last-of.ts";
import type { GroupsScreen } from "./screen.ts";
import { metricOf, queryableOf, runsOf } from "./select.ts";
import type { State } from "./state.ts";

/** A configuration with its runs over seeds. */
export interface FoldedRow {
	readonly rows: Uint32Array;
	/** What tells the configurations apart, with what this one has. */
	readonly shared: readonly { readonly name: string; readonly value: Value | undefined }[];
	/** Of the best values of the metric. */
	readonly statistics: SampleStatistics;
}

const fold = lastOf(
	(
		queryable: Queryable,
		rows: Uint32Array,
		metric: string | undefined,
		seeds: readonly string[] | null,
		directions: DirectionRules,
	): readonly FoldedRow[] => {
		const { groups, by } = foldSeeds(queryable.table, rows, seeds === null ? {} : { seeds });
		const folded = groups.map((group): FoldedRow => {
			const known = knownRows(queryable.table, group);
			return {
				rows: group,
				shared: by.map((column) => ({ name: column.name, value: sharedValue(column, known) })),
				statistics:
					metric === undefined
						? sampleStatistics(Array.from(group, () => undefined))
						: groupStatistics(group, { metric, reduction: { name: "best" } }, queryable),
			};
		});
		const sign = metric === undefined || directionOf(metric, directions) === "max" ? -1 : 1;
		const rank = ({ statistics: { mean } }: FoldedRow) => (mean === null ? Number.POSITIVE_INFINITY : sign * mean);
		return folded.toSorted((a, b) => rank(a) - rank(b) || 0);
	},
);

/** The configurations of an experiment, the best mean first. Throws a UserError where no parameter is called like a seed. */
export function foldedRows(state: State, { experiment }: Pick<GroupsScreen, "experiment">): readonly FoldedRow[] {
	return fold(queryableOf(state), runsOf(state, experiment), metricOf(state), state.seeds, state.directions);
}
