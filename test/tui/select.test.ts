import { describe, expect, test } from "vitest";
import { parseFilter } from "../../source/query/parse-filter.ts";
import { parseSort } from "../../source/query/sort.ts";
import {
	experimentOf,
	experimentsOf,
	metricOf,
	metricsOf,
	projectKey,
	projectsOf,
	queryableOf,
	rowOf,
	runOf,
	runsOf,
	selectedRuns,
} from "../../source/tui/select.ts";
import type { State } from "../../source/tui/state.ts";
import { act, keyOf, loadedAction, stateOf, sweep } from "./small-state.ts";

const six = stateOf();

function view(filter: string, sort = "", state: State = six): State {
	return { ...state, filter: filter === "" ? null : parseFilter(filter), sort: parseSort(sort) };
}

describe("the runs that pass, sorted", () => {
	test.each([
		["", "", [0, 1, 2, 3, 4, 5]],
		["opt.name = sgd", "", [1, 3, 5]],
		["", "-seed", [5, 4, 3, 2, 1, 0]],
		["seed < 4", "lr,-seed", [2, 1, 3, 0]],
		["seed > 9", "", []],
	])("%s, %s", (filter, sort, rows) => {
		expect([...selectedRuns(view(filter, sort)).rows]).toEqual(rows);
		expect(selectedRuns(view(filter, sort)).error).toBe(null);
	});

	test("runs that lack a name are counted", () => {
		const state = stateOf([...sweep(2), { id: 2 }]);
		expect(selectedRuns(view("seed = 1", "", state))).toMatchObject({ lacking: 1, error: null });
	});

	test("a name that nobody has says so, and the runs are still there", () => {
		expect(selectedRuns(view("sed = 1"))).toMatchObject({
			error: expect.stringContaining("did you mean seed"),
			term: "sed",
		});
		expect([...selectedRuns(view("seed < 2", "nothing")).rows]).toEqual([0, 1, 2, 3, 4, 5]);
	});

	test("a time ago counts from the start", () => {
		const { table } = six;
		const started = {
			...table,
			runs: table.runs.map((run, day) => ({ ...run, started: `2024-05-0${day + 1}T10:00:00` })),
		};
		const state = { ...six, table: started, now: "2024-05-06T12:00:00" };
		expect([...selectedRuns(view("started > -2d", "", state)).rows]).toEqual([4, 5]);
		expect(selectedRuns(view("started > -2d", "", { ...state, now: null })).error).toContain("-2d");
	});

	test("the same question has the same answer, so that nothing is drawn anew", () => {
		const state = view("seed < 4");
		expect(selectedRuns({ ...state, message: "hello" })).toBe(selectedRuns(state));
		expect(queryableOf({ ...state, message: "hello" })).toBe(queryableOf(state));
	});
});

test("a metric can be asked for once it was read", () => {
	const summaries = new Map([["val_acc", new Map([[keyOf(six, 4), { last: 0.4, best: 0.9, bestStep: 1, n: 2 }]])]]);
	const state = view("best(val_acc) > 0.5", "", { ...six, summaries });
	expect([...selectedRuns(state).rows]).toEqual([4]);
	expect([...selectedRuns(view("last(val_acc) > 0.5", "", { ...six, summaries })).rows]).toEqual([]);
});

test("a run is known by its folder", () => {
	expect(rowOf(six, "/data/sweep/3")).toBe(3);
	expect(runOf(six, "/data/sweep/3")).toBe(six.table.runs[3]);
	expect([rowOf(six, "/data/sweep"), runOf(six, "/data/sweep/33")]).toEqual([undefined, undefined]);
	expect(runOf(act(six, loadedAction([])), "/data/sweep/3")).toBe(undefined);
});

test("projects hold experiments, experiments hold runs, all of them only what passes the filter", () => {
	const other = sweep(3).map((run) => ({ ...run, project: "b", experiment: "b/s" }));
	const state = stateOf([...sweep(4), ...other]);
	expect(projectsOf(state).map(({ path, rows }) => [path, rows.length])).toEqual([
		[".", 4],
		["b", 3],
	]);
	expect(experimentsOf(state, null)).toHaveLength(2);
	const [only, ...more] = experimentsOf(state, projectKey("/data", "b"));
	expect([only?.label, more.length]).toEqual(["s", 0]);
	expect(experimentOf(state, only!.key)).toBe(only);
	expect([...runsOf(state, only!.key)]).toEqual([4, 5, 6]);
	expect([...runsOf(view("seed > 0", "-seed", state), only!.key)]).toEqual([6, 5]);
	expect(experimentsOf(view("seed = 3", "", state), null).map(({ label }) => label)).toEqual(["sweep"]);
	expect([...runsOf(view("seed = 3", "", state), only!.key)]).toEqual([]);
});

test("single runs of one job are one entry", () => {
	const singles = ["a", "b"].map((path) => ({ kind: "singlerun", experiment: path, path, id: path }) as const);
	expect(experimentsOf(stateOf(singles), null).map(({ label, rows }) => [label, rows.length])).toEqual([
		["train (single runs)", 2],
	]);
});

test("the metric that looks most like a score, until one is chosen", () => {
	expect(metricsOf(six)).toEqual(["train_loss", "val_acc"]);
	expect(metricOf(six)).toBe("val_acc");
	expect(metricOf({ ...six, metric: "train_loss" })).toBe("train_loss");
	expect(metricOf(stateOf([{ files: ["train.log"] }]))).toBe(undefined);
});
