import { describe, expect, test } from "vitest";
import { measureOfName, resolveName } from "../../source/query/resolve-name.ts";
import { smallQueryable, smallTable } from "./small-table.ts";

const files = ["acc.npy", "val/loss.npy", "lr.npy", "name.npy", "status.npy", "valueOf.npy", "train.log"];
const table = smallTable(
	{
		files,
		started: "2024-05-01T10:00:00",
		duration: 60,
		config: { "optimizer.lr": 0.1, "metric.name": "acc", "a.seed": 1, "b.seed": 2, "x.status": "mine", job: "own" },
	},
	{ files, id: "last-one", job: null, status: "failed", config: { "optimizer.lr": 0.2 } },
);
const queryable = smallQueryable(table, { acc: [{ best: 0.9, last: 0.8 }], lr: [7, 8], name: [1, 2] });

function cells(name: string): unknown[] {
	const { values, codes } = resolveName(name, queryable);
	return table.runs.map((_, row) => values[codes[row]!]);
}

test.each<[string, unknown[]]>([
	["optimizer.lr", [0.1, 0.2]],
	["lr", [0.1, 0.2]],
	["metric.lr", [7, 8]],
	["best(lr)", [7, 8]],
	["acc", [0.9, undefined]],
	["last(acc)", [0.8, undefined]],
	["last(metric.acc)", [0.8, undefined]],
	["metric.name", ["acc", undefined]],
	["best(metric.name)", [1, 2]],
	["status", ["done", "failed"]],
	["x.status", ["mine", undefined]],
	["job", ["own", undefined]],
	["run", [0, "last-one"]],
	["started", ["2024-05-01T10:00:00", undefined]],
	["duration", [60, undefined]],
	["path", ["sweep/0", "sweep/1"]],
	["project", [".", "."]],
	["experiment", ["sweep", "sweep"]],
])("%s", (name, values) => {
	expect(cells(name)).toEqual(values);
});

test.each([
	["seed", "seed could be a.seed or b.seed"],
	["optimiser.lr", "no run has optimiser.lr; did you mean optimizer.lr?"],
	["los", "no run has los; did you mean val/loss?"],
	["statu", "did you mean x.status or status?"],
	["constructor", "no run has constructor"],
	["best(seed)", "no run has seed"],
	["at(acc)", "at takes a step, as in at(acc, 10)"],
	["mean_last(acc, x)", "mean_last takes how many values"],
	["metric.accc", "no run has accc; did you mean acc?"],
])("%s: %s", (name, message) => {
	expect(() => resolveName(name, queryable)).toThrow(
		expect.objectContaining({ name: "UserError", message: expect.stringContaining(message) }),
	);
});

test("an ending that no run has twice is one name for all of them", () => {
	const projects = smallTable(
		{ config: { "hyperparameters.lr": 0.1 } },
		{ config: { "optimizer.lr": 0.2 } },
		{ config: { other: 1 } },
		{ config: { "optimizer.lr": 0.1 } },
	);
	const { values, codes } = resolveName("lr", smallQueryable(projects, {}));
	expect(projects.runs.map((_, row) => values[codes[row]!])).toEqual([0.1, 0.2, undefined, 0.1]);
	const both = smallTable({ config: { "a.lr": 1 } }, { config: { "a.lr": 1, "b.lr": 2 } });
	expect(() => resolveName("lr", smallQueryable(both, {}))).toThrow("lr could be a.lr or b.lr");
});

describe("the metric that a name means", () => {
	test.each([
		["acc", { metric: "acc", reduction: { name: "best" } }],
		["last(val/loss)", { metric: "val/loss", reduction: { name: "last" } }],
		["valueOf", { metric: "valueOf", reduction: { name: "best" } }],
		["status", undefined],
		["best(status)", { metric: "status", reduction: { name: "best" } }],
		["lr", undefined],
		["metric.name", undefined],
		["nothing", undefined],
		["at(acc, 1e3)", { metric: "acc", reduction: { name: "at", argument: 1000 } }],
		["mean_last(metric.lr,5)", { metric: "lr", reduction: { name: "mean_last", argument: 5 } }],
		["std(val/loss)", { metric: "val/loss", reduction: { name: "std" } }],
	])("%s", (name, metric) => {
		expect(measureOfName(name, table)).toEqual(metric);
	});
});
