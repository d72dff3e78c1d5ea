import { type DirectionRules, directionOf } from "../model/direction.ts";
import { UserError } from "../model/problem.ts";
import type { RunTable } from "../model/run-table.ts";
import type { Value } from "../model/value.ts";
import { foldSeeds } from "../query/fold-seeds.ts";
import { groupStatistics } from "../query/group-statistics.ts";
import type { Grouping } from "../query/grouping.ts";
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
	): readonly FoldedRow[] | string => {
		const grouping = groupingOf(queryable.table, rows, seeds);
		if (typeof grouping === "string") return grouping;
		const { groups, by } = grouping;
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

function groupingOf(table: RunTable, rows: Uint32Array, seeds: readonly string[] | null): Grouping | string {
	try {
		return foldSeeds(table, rows, seeds === null ? {} : { seeds });
	} catch (error) {
		if (error instanceof UserError) return error.message;
		throw error;
	}
}

type Place = Pick<GroupsScreen, "experiment">;

function foldedOr(state: State, { experiment }: Place): readonly FoldedRow[] | string {
	return fold(queryableOf(state), runsOf(state, experiment), metricOf(state), state.seeds, state.directions);
}

/** The configurations of an experiment, the best mean first; none where its seeds cannot be folded, as when runs have gone. */
export function foldedRows(state: State, place: Place): readonly FoldedRow[] {
	const folded = foldedOr(state, place);
	return typeof folded === "string" ? [] : folded;
}

/** Why the seeds of an experiment cannot be folded, in words; null: they can. */
export function whyUnfolded(state: State, place: Place): string | null {
	const folded = foldedOr(state, place);
	return typeof folded === "string" ? folded : null;
}
