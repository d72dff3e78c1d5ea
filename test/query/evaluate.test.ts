import { describe, expect, test } from "vitest";
import { UserError } from "../../source/model/problem.ts";
import { folderOf } from "../../source/model/run.ts";
import type { RunTable } from "../../source/model/run-table.ts";
import { FilePath, Float, type Value } from "../../source/model/value.ts";
import { filterRows } from "../../source/query/evaluate.ts";
import { parseFilter } from "../../source/query/parse-filter.ts";
import type { Queryable } from "../../source/query/queryable.ts";
import { allRows, smallQueryable, smallTable, tableOfX } from "./small-table.ts";

function rowsOf(text: string, queryable: Queryable): number[] {
	return [...filterRows(parseFilter(text), queryable, allRows(queryable.table)).rows];
}

function passes(text: string, table: RunTable): number[] {
	return rowsOf(text, smallQueryable(table));
}

describe("one value", () => {
	const big = 9007199254740993n;
	test.each<[string, Value, boolean]>([
		["x = 0.001", 1e-3, true],
		["x = 1e-3", 0.001, true],
		["x = 1", new Float(1), true],
		["x = 1.0", 1, true],
		["x = -0", new Float(0), true],
		["x < .5", 0.1, true],
		["x <= 1", 1, true],
		["x < 1", 1, false],
		["x > 9", 10, true],
		["x >= +10", 10, true],
		["x = inf", Number.POSITIVE_INFINITY, true],
		["x > -inf", 0, true],
		["x = '1'", 1, false],
		["x = 1", "1", true],
		["x = '1'", "1", true],
		["x = 1", true, false],
		["x != 1", 2, true],
		["x != 1", 1, false],
		["x != adam", 1, true],
		["x = adam", "adam", true],
		["x = Adam", "adam", false],
		["x > 0.01", "auto", false],
		["x < 0.01", "", false],
		["x > 0", [1, 2], false],
		["x > 2024", "2024-05-01", false],
		["x >= 2024", "2024-05-01", true],
		["x = 2024-05", "2024-05-01", true],
		["x = '2024-05'", "2024-05-01", false],
		["x = [1, sgd]", [new Float(1), "sgd"], true],
		["x = [1]", [1, 2], false],
		["x != [1]", [1, 2], true],
		["x < [3]", [1], false],
		["x contains [1]", [[1], 2], true],
		["x in [[1, 2], 3]", [1, 2], true],
		["x < 2024-05-02", "2024-05-01T10:00:00", true],
		["x = true", true, true],
		["x = True", true, true],
		["x = 'true'", true, false],
		["x = true", "true", true],
		["x != true", false, true],
		["x = null", null, true],
		["x = 'null'", null, false],
		["x < 1", null, false],
		[`x = ${big}`, big, true],
		["x = 9007199254740992", big, false],
		["x > 9007199254740992", big, true],
		["x < 1e30", big, true],
		["x > 5", big, true],
		["x = '[1, 2]'", [1, 2], true],
		["x = data/train", new FilePath("data/train"), true],
		["x ~ ^ad", "adam", true],
		["x ~ ^am", "adam", false],
		["x ~ '^\\d+$'", 12, true],
		["x !~ am$", "adam", false],
		["x ~ ^.$", "😀", true],
		["x contains da", "adam", true],
		["x contains DA", "adam", false],
		["x contains [adam]", "adam", false],
		["x contains [nonsense]", "", false],
		["x contains adam", ["sgd", "adam"], true],
		["x contains ada", ["sgd", "adam"], false],
		["x contains 1e-3", [0.001], true],
		["x contains 1.0", [1, 2], true],
		["x contains '1'", [1], false],
		["x contains null", [null], true],
		["x contains true", [true], true],
		["x in [1e0, sgd]", 1, true],
		["x in [1e0, sgd]", "sgd", true],
		["x in []", 1, false],
		["x not in [1, 2]", 3, true],
		["x not in [1, 2]", "???", false],
		["x !~ a", "???", false],
		["x = 'it\\'s \"so\" \\\\ '", 'it\'s "so" \\ ', true],
	])("%s of %o is %s", (text, value, expected) => {
		expect(passes(text, tableOfX(value))).toEqual(expected ? [0] : []);
	});
});

describe("what is no value", () => {
	const table = tableOfX(undefined, null, "???", Number.NaN, 1);
	test.each([
		["x is absent", [0]],
		["x exists", [1, 2, 3, 4]],
		["x is null", [1]],
		["x is ???", [2]],
		["x is not ???", [0, 1, 3, 4]],
		["x is missing", [0, 2]],
		["x is not missing", [1, 3, 4]],
		["x = ???", []],
		["x is nan", [3]],
		["x = nan", []],
		["x is not nan", [0, 1, 2, 4]],
		["x = 1", [4]],
		["x != 2", [1, 4]],
		["x >= -inf", [4]],
		["x ~ .", [1, 4]],
		["x in [1, nan]", [4]],
		["not x = 1", [0, 1, 2, 3]],
	])("%s", (text, expected) => {
		expect(passes(text, table)).toEqual(expected);
	});

	test("rows that lack a compared name are counted once, and only among those asked for", () => {
		const both = smallTable({ config: { x: 1 } }, {}, { config: { y: 1 } }, {});
		const lacking = (text: string, rows = allRows(both)) =>
			filterRows(parseFilter(text), smallQueryable(both), rows).lacking;
		expect(lacking("x = 1 or x = 2")).toBe(3);
		expect(lacking("x = 1 and y = 1")).toBe(4);
		expect(lacking("x is absent")).toBe(0);
		expect(lacking("x = 1", Uint32Array.of(0, 3))).toBe(1);
	});
});

test("and, or, not and brackets; rows keep the order they came in", () => {
	const table = tableOfX(1, 2, 3, 4);
	expect(passes("x < 2 or x > 2 and x < 4", table)).toEqual([0, 2]);
	expect(passes("(x < 2 or x > 2) and not x = 3", table)).toEqual([0, 3]);
	expect(passes("not (x = 1 or x = 2)", table)).toEqual([2, 3]);
	const { rows } = filterRows(parseFilter("x != 2"), smallQueryable(table), Uint32Array.of(3, 1, 0));
	expect([...rows]).toEqual([3, 0]);
});

test("a bare word looks into path, overrides and status, whatever the case, and not into the opened folder", () => {
	const table = smallTable(
		{ path: "Sweep-A/0" },
		{ overrides: ["optimizer=SGD"] },
		{ status: "failed", root: "/home/sgd" },
	);
	expect(passes("sweep-a", table)).toEqual([0]);
	expect(passes("'=sgd'", table)).toEqual([1]);
	expect(passes("sgd", table)).toEqual([1]);
	expect(passes("failed", table)).toEqual([2]);
	expect(passes("fail", table)).toEqual([]);
});

test("a bare word that no run has is spelled from the beginnings of words", () => {
	const table = smallTable(
		{ overrides: ["optimizer=adam"] },
		{ overrides: ["optimizer=sgd", "x=oa"] },
		{ path: "o/ada" },
	);
	expect(passes("oadam", table)).toEqual([0]);
	expect(passes("oada", table)).toEqual([0, 2]);
	// What is there literally needs no guess.
	expect(passes("ada", table)).toEqual([0, 2]);
	expect(passes("oa", table)).toEqual([1]);
	expect(passes("not oadam", table)).toEqual([1, 2]);
});

describe("tags and notes", () => {
	const table = smallTable({}, {}, {});
	const [first, second] = table.runs.map(folderOf);
	const annotations = new Map([
		[first!, { tags: ["good", "paper"], note: "used in table 2" }],
		[second!, { tags: ["bad"], note: "" }],
	]);
	const queryable = { ...smallQueryable(table), annotations };
	test.each([
		["tag = good", [0]],
		["tag != good", [1, 2]],
		["not tag = bad", [0, 2]],
		["tag in [bad, paper]", [0, 1]],
		["tag not in [bad, paper]", [2]],
		["tag ~ '^pa'", [0]],
		["tag !~ '^pa'", [1, 2]],
		["tag contains oo", [0]],
		["tag is missing", [2]],
		["tag exists", [0, 1]],
		["note contains table", [0]],
		["note is missing", [1, 2]],
		["paper", [0]],
	])("%s", (text, expected) => {
		expect(rowsOf(text, queryable)).toEqual(expected);
	});

	test("a parameter of that name comes first, and without annotations no run has any", () => {
		expect(passes("tag = 1", smallTable({ config: { tag: 1 } }))).toEqual([0]);
		expect(passes("tag != x", table)).toEqual([0, 1, 2]);
	});
});

test("metrics are compared by their best or last value", () => {
	const table = smallTable({ files: ["acc.npy"] }, { files: ["acc.npy"] }, {});
	const queryable = smallQueryable(table, {
		acc: [
			{ best: 0.9, last: 0.5 },
			{ best: null, last: Number.NaN },
		],
	});
	expect(rowsOf("acc > 0.8", queryable)).toEqual([0]);
	expect(rowsOf("last(acc) <= 0.5", queryable)).toEqual([0]);
	expect(rowsOf("last(acc) is nan", queryable)).toEqual([1]);
	expect(rowsOf("best(acc) is null", queryable)).toEqual([1]);
	expect(rowsOf("acc is absent", queryable)).toEqual([2]);
});

test("an unknown name is the user's mistake, even where the answer is known without it", () => {
	expect(() => passes("x = 1 or nothing = 1", tableOfX(1))).toThrow(UserError);
});

describe("when it started and how long it took", () => {
	const table = smallTable(
		{ started: "2024-05-01T10:00:00", duration: 90 },
		{ started: "2024-05-02T00:00:00", duration: 7200 },
		{ duration: 0.5 },
		{ started: "2024-05-08T11:00:00" },
	);
	const queryable = { ...smallQueryable(table), now: "2024-05-08T12:00:00" };
	test.each([
		["started = 2024-05-01", [0]],
		["started > 2024-05-01", [1, 3]],
		["started >= 2024-05-01", [0, 1, 3]],
		["started <= '2024-05-01 10:00'", [0]],
		["started < 2024-05-01", []],
		["started in [2024-05-01, 2024-05-02]", [0, 1]],
		["started > -7d", [1, 3]],
		["started < -1h30m", [0, 1]],
		["started contains 2024", [0, 1, 3]],
		["started is missing", [2]],
		["duration < 2h", [0, 2]],
		["duration = 90s", [0]],
		["duration >= 1m30s", [0, 1]],
		["duration > 90", [1]],
		["duration > 0.4", [0, 1, 2]],
		["duration is absent", [3]],
	])("%s", (text, expected) => {
		expect(rowsOf(text, queryable)).toEqual(expected);
	});

	test.each([
		["started > soon", "soon", "soon is no date such as 2024-05-01, and no time ago such as -7d"],
		["started > 7d", "7d", "7d is no date such as 2024-05-01, and no time ago such as -7d; did you mean -7d?"],
		["duration in [2h, long]", "long", "long is no duration such as 90s, 2h or 1h30m"],
	])("%s is refused", (text, term, message) => {
		expect(() => rowsOf(text, queryable)).toThrow(expect.objectContaining({ term, message }));
	});

	test("-7d is refused where nobody told the time", () => {
		expect(() => passes("started > -7d", table)).toThrow("nobody told what time it is, from which -7d counts");
	});
});

test("a word is found as it is written, with all its signs", () => {
	const table = smallTable({ overrides: ["a=[1.5,(2)]"] }, { overrides: ["a=[1x5,(2)]"] });
	expect(passes("'[1.5,(2)'", table)).toEqual([0]);
});
