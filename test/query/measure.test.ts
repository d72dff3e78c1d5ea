import { expect, test } from "vitest";
import { bareMeasure, isMeasure, measured, parseMeasure } from "../../source/query/measure.ts";
import { smallTable } from "./small-table.ts";

const table = smallTable({ files: ["acc.npy", "metric.npy", "Val Loss.npy"] });

test("only the names of reductions make a measure", () => {
	expect(["best(acc)", "std(x)", "at(acc, 1)"].every(isMeasure)).toBe(true);
	expect(["acc", "worst(acc)", "toString(acc)", "best"].some(isMeasure)).toBe(false);
});

test("a name may hold blanks, and commas where nothing follows", () => {
	expect(parseMeasure("last(Val Loss)", table).metric).toBe("Val Loss");
	expect(parseMeasure("steps_to(Val Loss, 0.5)", table)).toEqual({
		metric: "Val Loss",
		reduction: { name: "steps_to", argument: 0.5 },
	});
	expect(() => parseMeasure("best(acc, 5)", table)).toThrow("no run has acc, 5");
});

test("a bare metric means its best", () => {
	expect(bareMeasure("acc", table)).toEqual({ metric: "acc", reduction: { name: "best" } });
	expect(bareMeasure("metric.acc", table)?.metric).toBe("acc");
	expect(bareMeasure("metric", table)?.metric).toBe("metric");
	expect(bareMeasure("loss", table)).toBeUndefined();
});

test("what was not read is absent, and what has no value is null", () => {
	const summary = { last: 1, best: 2, bestStep: 0, n: 3, reduced: new Map([["at(10)", null]]) };
	const at = (name: string) => measured(parseMeasure(name, table), summary);
	expect([at("best(acc)"), at("last(acc)"), at("at(acc, 10)"), at("mean(acc)")]).toEqual([2, 1, null, undefined]);
	expect(measured(parseMeasure("best(acc)", table), undefined)).toBeUndefined();
});

test("a run that has diverged has no best value, but the reductions that look elsewhere", () => {
	const summary = { last: Number.NaN, best: 0.9, bestStep: 1, n: 3, reduced: new Map([["max", 0.9]]) };
	const at = (name: string) => measured(parseMeasure(name, table), summary);
	expect([at("best(acc)"), at("last(acc)"), at("max(acc)")]).toEqual([null, Number.NaN, 0.9]);
});
