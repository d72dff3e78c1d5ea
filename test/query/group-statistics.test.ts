import { expect, test } from "vitest";
import { groupStatistics } from "../../source/query/group-statistics.ts";
import type { Reduction } from "../../source/query/reduction.ts";
import { allRows, smallQueryable, smallTable } from "./small-table.ts";

const table = smallTable({}, {}, {}, {}, {});
const queryable = smallQueryable(table, {
	acc: [
		{ last: 0.8, best: 0.9, n: 5, reduced: new Map([["steps_to(1)", 7]]) },
		{ last: Number.NaN, best: 0.5, n: 5, reduced: new Map([["steps_to(1)", null]]) },
		{ last: Number.POSITIVE_INFINITY, best: null, n: 5 },
		{ last: null, best: null, n: 0 },
		undefined,
	],
});
const of = (reduction: Reduction) => groupStatistics(allRows(table), { metric: "acc", reduction }, queryable);

test("a run that has diverged, one that never had a value and one without the metric are told apart", () => {
	expect(of({ name: "last" })).toMatchObject({ runs: 5, n: 1, nan: 1, infinite: 1, missing: 2, mean: 0.8 });
	expect(of({ name: "best" })).toMatchObject({ runs: 5, n: 1, nan: 2, infinite: 0, missing: 2, mean: 0.9 });
});

test("a value that was never reached is missing", () => {
	expect(of({ name: "steps_to", argument: 1 })).toMatchObject({ n: 1, nan: 0, missing: 4, mean: 7 });
});

test("of a metric that was not read all are missing", () => {
	const measure = { metric: "f1", reduction: { name: "best" } } as const;
	expect(groupStatistics(Uint32Array.of(0, 1), measure, queryable)).toMatchObject({ n: 0, missing: 2 });
});
