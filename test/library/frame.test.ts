import { expect, test } from "vitest";
import { Frame } from "../../source/library/frame.ts";
import { FilePath, Float } from "../../source/model/value.ts";

const frame = new Frame({
	columns: [
		{ date: "2021-01-26 17-07-39", run: 0 },
		{ date: "2021-01-26 17-07-39", run: 1 },
	],
	rows: [
		{ group: "hyperparameters", parameter: "lr" },
		{ group: "hyperparameters", parameter: "seed" },
		{ group: "other", parameter: "note" },
		{ group: "path", parameter: 0 },
	],
	values: [
		[new Float(1), 1e-5],
		[12345678901234567890n, 7],
		['say "hi", twice', undefined],
		["/a/0/metric.npy", null],
	],
});

test("a row is in the order of the runs", () => {
	expect(frame.row("hyperparameters", "lr")).toEqual([new Float(1), 1e-5]);
	expect(frame.row("hyperparameters", "no")).toEqual([]);
});

test("a run is found by date and number", () => {
	const run = frame.run("2021-01-26 17-07-39", 1);
	expect(run?.get("hyperparameters", "lr")).toBe(1e-5);
	expect(run?.get("other", "note")).toBe(undefined);
	expect(run?.get("path", 0)).toBe(null);
	expect(frame.run("2021-01-26 17-07-39", "1")).toBe(undefined);
});

test("a group is a frame of its own", () => {
	const group = frame.group("hyperparameters");
	expect(group.rows.map(({ parameter }) => parameter)).toEqual(["lr", "seed"]);
	expect(group.columns).toBe(frame.columns);
	expect(group.row("hyperparameters", "seed")[1]).toBe(7);
});

test("it goes through its runs", () => {
	expect(Array.from(frame, ({ run, get }) => [run, get("path", 0)])).toEqual([
		[0, "/a/0/metric.npy"],
		[1, null],
	]);
});

test("records leave out what a run has not", () => {
	const [first, second] = frame.toRecords();
	expect(Object.keys(first!.groups)).toEqual(["hyperparameters", "other", "path"]);
	expect(Object.keys(second!.groups.other!)).toEqual([]);
	expect(second!.groups.hyperparameters!.seed).toBe(7);
});

test("JSON keeps the digits of ints and the points of floats", () => {
	const text = JSON.stringify(frame);
	expect(text).toContain("[[1.0,0.00001],[12345678901234567890,7],");
	expect(text).toContain('["/a/0/metric.npy",null]');
});

test("CSV has two heads and quotes what needs it", () => {
	expect(frame.toCSV().split(/\r?\n/).slice(0, 5)).toEqual([
		"date,,2021-01-26 17-07-39,2021-01-26 17-07-39",
		"run,,0,1",
		"hyperparameters,lr,1.0,1e-05",
		"hyperparameters,seed,12345678901234567890,7",
		'other,note,"say ""hi"", twice",',
	]);
});

test("hostile names are names as any other", () => {
	const odd = new Frame({
		columns: [{ date: "d", run: 0 }],
		rows: [
			{ group: "__proto__", parameter: "constructor" },
			{ group: "other", parameter: "__proto__" },
		],
		values: [[1], [new FilePath("/x")]],
	});
	const [record] = odd.toRecords();
	expect(Object.keys(record!.groups)).toEqual(["__proto__", "other"]);
	expect(Object.entries(record!.groups.other!)).toEqual([["__proto__", new FilePath("/x")]]);
});

test("rows and runs are picked into frames of their own", () => {
	const numbers = frame.keepRows(
		({ group }, values) => group !== "path" && values.every((value) => value !== undefined),
	);
	expect(numbers.rows.map(({ parameter }) => parameter)).toEqual(["lr", "seed"]);
	const turned = frame.pickRuns([1, 0, 1]);
	expect(turned.columns.map(({ run }) => run)).toEqual([1, 0, 1]);
	expect(turned.row("hyperparameters", "seed")).toEqual([7, 12345678901234567890n, 7]);
	expect(turned.rows).toBe(frame.rows);
	for (const position of [2, -1, 0.5]) expect(() => frame.pickRuns([position])).toThrow(RangeError);
});
