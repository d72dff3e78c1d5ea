import { expect, test } from "vitest";
import { overviewLines } from "../../../source/tui/screens/overview-lines.ts";
import { stateOf } from "../small-state.ts";

const stray = { root: "/data", path: "sweep/tb", home: "sweep" };

function elsewhere(state: ReturnType<typeof stateOf>): string[] {
	const facts = overviewLines(state, "/data/sweep/0");
	const first = facts.findIndex(({ name }) => name === "elsewhere");
	if (first === -1) return [];
	const end = facts.findIndex(({ name }, index) => index > first && name !== "");
	return facts.slice(first, end).map(({ text }) => text);
}

test("where a run has files elsewhere, or what lies around it that is no run's", () => {
	const state = stateOf();
	expect(elsewhere(state)).toEqual([]);
	const strays = [stray, { ...stray, root: "/other" }, { ...stray, home: "another" }];
	const told = "1 folder of a logger belongs to no run for certain: sweep/tb";
	expect(elsewhere({ ...state, table: { ...state.table, strays } })).toEqual([told]);
	const outerFolders = ["../../tb/0", "../../wandb/run-1"].map((path) => ({ path, files: ["a.csv"] }));
	const runs = state.table.runs.map((run) => ({ ...run, outerFolders }));
	expect(elsewhere({ ...state, table: { ...state.table, runs, strays } })).toEqual(["../../tb/0", "../../wandb/run-1"]);
});
