import { join } from "node:path";
import { expect, test } from "vitest";
import { queryRuns } from "../../source/library/query-runs.ts";
import type { Problem } from "../../source/model/problem.ts";
import { loadTable } from "../../source/project/open-project.ts";
import { runTree, temporaryTree } from "../project/tree.ts";

const vision = join(import.meta.dirname, "..", "..", "examples", "vision");

test("filters, sorts and sums up as the command line does", async () => {
	const { table } = await loadTable([vision]);
	const { rows, shown, metrics, lacking } = await queryRuns(table, {
		filter: "optimizer.lr < 0.02 and best(val_acc) > 0.9",
		sort: "-best(val_acc)",
		metrics: ["val_acc"],
	});
	const best = Array.from(rows, (row) => Number(metrics.get("val_acc")?.[row]?.best));
	expect([shown, lacking, best.length > 3, best]).toEqual([["val_acc"], 0, true, best.toSorted((a, b) => b - a)]);
	expect(Math.min(...best)).toBeGreaterThan(0.9);
});

test("without a query all runs, in the order they are read", async () => {
	const { table } = await loadTable([vision]);
	expect((await queryRuns(table)).rows).toHaveLength(table.runs.length);
});

test("metrics are looked for in files when the query has a name that nothing known has", async () => {
	const root = temporaryTree({
		...runTree("s/0", { num: 0, config: "seed: 0\n" }),
		...runTree("s/1", { num: 1, config: "seed: 1\n" }),
		"s/0/metrics.csv": "step,loss\n0,3\n1,2\n",
		"s/1/metrics.csv": "step,loss\n0,3\n1,1\n",
		"s/1/broken.json": "{",
	});
	const { table } = await loadTable([root]);
	const problems: Problem[] = [];
	const onProblem = (problem: Problem) => problems.push(problem);
	const { rows, table: looked } = await queryRuns(table, { filter: "last(loss) < 2", onProblem });
	expect([Array.from(rows, (row) => looked.runs[row]!.path), [...looked.found!.keys()]]).toEqual([["s/1"], ["loss"]]);
	expect(problems.map(({ path }) => path)).toEqual([`${root}/s/1/broken.json`]);
});

test("what cannot be read or means nothing is the user's mistake", async () => {
	const { table } = await loadTable([vision]);
	await expect(queryRuns(table, { filter: "lr <" })).rejects.toThrow(expect.objectContaining({ name: "FilterError" }));
	await expect(queryRuns(table, { metrics: ["f1"] })).rejects.toThrow("no run has f1");
	await expect(queryRuns(table, { filter: "started > -7d" })).rejects.toThrow();
	expect((await queryRuns(table, { filter: "started > -7d", now: "2024-03-05T00:00:00" })).rows.length).toBe(28);
});
