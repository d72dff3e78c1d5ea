import { expect, test } from "vitest";
import { asksForMore, metricsUsed } from "../../source/query/metrics-used.ts";
import { parseFilter } from "../../source/query/parse-filter.ts";
import { parseSort } from "../../source/query/sort.ts";
import { smallTable } from "./small-table.ts";

const table = smallTable({
	files: ["acc.npy", "f1.npy", "loss.npy", "lr.npy"],
	config: { "optimizer.lr": 0.1, "metric.name": "acc" },
});

test.each([
	["acc > 0.9 or not (last(loss) < 1 and 'f1')", "", ["acc", "loss"]],
	["best(acc) > 0", "-last(acc),f1", ["acc", "f1"]],
	["lr = 0.1 and status = done and metric.name = acc", "run", []],
	["metric.lr in [1]", "", ["lr"]],
	["f1 is nan", "", ["f1"]],
])("%s sorted by %s", (filter, sort, metrics) => {
	expect([...metricsUsed({ filter: parseFilter(filter), sort: parseSort(sort) }, table).keys()]).toEqual(metrics);
});

test("how each metric is reduced", () => {
	const used = metricsUsed({ filter: parseFilter("mean_last(acc, 5) > 0.9 and acc > 0"), sort: [] }, table);
	expect(used.get("acc")).toEqual([{ name: "mean_last", argument: 5 }, { name: "best" }]);
});

test.each([
	["acc > 1 and lr = 0.1 and status = done", false],
	["auc > 1", true],
	["best(auc) > 1", true],
	["optimiser.lr = 1", true],
])("whether %s asks for what nobody has found yet: %s", (filter, isMore) => {
	expect(asksForMore({ filter: parseFilter(filter), sort: [] }, table)).toBe(isMore);
});

test("without filter and sort there is none", () => {
	expect(metricsUsed({ filter: null, sort: [] }, table).size).toBe(0);
});
