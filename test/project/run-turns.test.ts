import { expect, test } from "vitest";
import type { Run } from "../../source/model/run.ts";
import { RunTurns } from "../../source/project/run-turns.ts";
import { someRun } from "./runs.ts";

/** Statuses after the runs were met in this order. */
function after(...runs: Partial<Run>[]): string[] {
	const rows = runs.map((run) => someRun({ experiment: "a", status: "running", ...run }));
	const turns = new RunTurns({ replace: (row, run) => rows.splice(row, 1, run) });
	for (const [row, run] of rows.entries()) turns.add(run, row);
	return rows.map((run) => run.status);
}

test("a job that a later one has followed is over", () => {
	expect(after({ id: 0 }, { id: 1 })).toEqual(["ended", "running"]);
	expect(after({ id: 2 }, { id: 0 }, { id: 1 })).toEqual(["running", "ended", "ended"]);
	expect(after({ id: 0 }, { id: 1, status: "failed" })).toEqual(["ended", "failed"]);
});

test("what is known better stays, and other sweeps have their own turns", () => {
	expect(after({ id: 0, status: "done" }, { id: 1 })).toEqual(["done", "running"]);
	expect(after({ id: 0 }, { id: 1, experiment: "b" })).toEqual(["running", "running"]);
	expect(after({ id: "17-07-39" }, { id: "18-00-00" })).toEqual(["running", "running"]);
	expect(after({ id: 1 }, { id: 1 })).toEqual(["running", "running"]);
});
