import { expect, test } from "vitest";
import { subcolumnGroup } from "../../source/library/subcolumn-group.ts";
import { UserError } from "../../source/model/problem.ts";

const names = ["val_acc_mean", "val_acc_std", "loss_mean"];
const table = {
	runs: [{ date: "2021-01-26 17-07-39", run: 0 }],
	metrics: new Map(names.map((name, index) => [name, [index]])),
};

test.each([
	["val_acc", ["val_acc_mean", "val_acc_std"]],
	["_mean", ["val_acc_mean", "loss_mean"]],
	["", names],
])("%j", (text, expected) => {
	const { runs, metrics } = subcolumnGroup(table, text);
	expect([...metrics.keys()]).toEqual(expected);
	expect(metrics.get(expected[1]!)).toEqual(table.metrics.get(expected[1]!));
	expect(runs).toBe(table.runs);
});

test("a text that no metric has is the user's mistake", () => {
	expect(() => subcolumnGroup(table, "f1")).toThrow(UserError);
	expect(() => subcolumnGroup(table, "f1")).toThrow("no metric has f1 in its name (val_acc_mean, val_acc_std");
});
