import { expect, test } from "vitest";
import { RunRecords } from "../../../source/formats/wandb/run-records.ts";
import { Float } from "../../../source/model/value.ts";
import { field, historyRecord, item, message } from "./wandb-bytes.ts";

function fileOf(records: readonly Uint8Array[], maxBytes = 1_000_000) {
	const run = new RunRecords(new Map(), maxBytes);
	for (const record of records) run.take(record, 0, record.length);
	return run.file([]);
}

const found = (records: readonly Uint8Array[]) =>
	fileOf(records).series.map(({ name, steps, values }) => [name, [...steps], [...values]]);

test("numbers are series, as keys name them: with key, with nested_key, or as a mapping in JSON", () => {
	const row = field(
		2,
		message(
			field(1, item("val/loss", "0.25")),
			field(1, item(["grad", "norm"], "1e-3")),
			field(1, item("sizes", '{"a": {"b": 3}, "hist": {"_type": "histogram", "n": 2}, "on": true}')),
		),
	);
	expect(found([row])).toEqual([
		["val/loss", [0], [0.25]],
		["grad.norm", [0], [0.001]],
		["sizes.a.b", [0], [3]],
		["sizes.on", [0], [1]],
	]);
});

test("what is no number in a row is no value of the series", () => {
	const values = [
		"1",
		"NaN",
		"Infinity",
		"-Infinity",
		'"NaN"',
		'"-Infinity"',
		"true",
		'"text"',
		"null",
		"[1]",
		"12345678901234567890",
		"-0.0",
	];
	const rows = values.map((json, step) => historyRecord({ _step: String(step), x: json }));
	expect(found(rows)).toEqual([
		[
			"x",
			[0, 1, 2, 3, 4, 5, 6, 10, 11],
			[1, Number.NaN, Infinity, -Infinity, Number.NaN, -Infinity, 1, 12345678901234567000, -0],
		],
	]);
});

test("the step is that of the items, else that of the row, else the next one", () => {
	const rows = [
		historyRecord({ x: "1" }),
		historyRecord({ x: "2" }),
		historyRecord({ x: "3" }, field(2, field(1, 7))),
		historyRecord({ x: "4", _step: "9" }, field(2, field(1, 8))),
	];
	expect(found(rows)).toEqual([["x", [0, 1, 7, 9], [1, 2, 3, 4]]]);
	expect(found([historyRecord({ x: "1" }, field(2, ""))])).toEqual([["x", [0], [1]]]);
});

test("rows whose steps go back are left out, and told", () => {
	const rows = [5, 6, 3, 4, 6, 7].map((step) =>
		historyRecord({ _step: String(step), x: String(step), [`y${step}`]: "1" }),
	);
	const { series, problems } = fileOf(rows);
	expect(series.map(({ name }) => name)).toEqual(["x", "y5", "y6", "y7"]);
	expect([...series[0]!.steps]).toEqual([5, 6, 6, 7]);
	expect(problems).toEqual(["2 rows are left out: their steps go back"]);
});

test("times, and what else counts steps: by its name, or because it was defined so", () => {
	const define = (name: string, more: Uint8Array) => field(12, message(field(1, name), more));
	const rows = [0, 1, 2].map((step) =>
		historyRecord({
			_step: String(step),
			_timestamp: String(1.7e9 + step),
			_runtime: String(step / 2),
			loss: "1",
			...(step > 0 && { epoch: String(step * 10), seen: String(step * 100), acc: "2" }),
		}),
	);
	const { series } = fileOf([define("seen", message()), define("acc", field(4, "seen")), ...rows]);
	expect(series.map(({ name }) => name)).toEqual(["loss", "acc"]);
	const [loss, acc] = series;
	expect([...loss!.times!]).toEqual([1.7e9, 1.7e9 + 1, 1.7e9 + 2]);
	expect(loss!.otherAxes.map(({ name, values }) => [name, [...values]])).toEqual([
		["epoch", [Number.NaN, 10, 20]],
		["seen", [Number.NaN, 100, 200]],
		["_runtime", [0, 0.5, 1]],
	]);
	expect(acc!.otherAxes.map(({ name, values }) => [name, [...values]])).toEqual([
		["epoch", [10, 20]],
		["seen", [100, 200]],
		["_runtime", [0.5, 1]],
	]);
});

test("a step metric may be named by its place among those that are defined", () => {
	const rows = [0, 1].map((step) => historyRecord({ _step: String(step), seen: String(step), acc: "2" }));
	const defined = [field(12, field(1, "seen")), field(12, message(field(1, "acc"), field(5, 1)))];
	expect(fileOf([...defined, ...rows]).series.map(({ name }) => name)).toEqual(["acc"]);
});

test("what counts steps by itself is a series", () => {
	expect(found([historyRecord({ epoch: "1" }), historyRecord({ loss: "2" })])).toEqual([
		["epoch", [0], [1]],
		["loss", [1], [2]],
	]);
});

test("of the summary only what was not logged", () => {
	const update = (...items: Uint8Array[]) => field(3, message(...items.map((one) => field(1, one))));
	const { series, facts } = fileOf([
		historyRecord({ _step: "4", _timestamp: "9", loss: "2" }),
		update(
			item("loss", "2"),
			item("_step", "4"),
			item("_timestamp", "9"),
			item("best", "1"),
			item("note", '"early"'),
			item("gone", "1"),
		),
		update(
			item(["loss", "min"], "2"),
			item("best", "2"),
			item(["fig", "_type"], '"image-file"'),
			item(["fig", "width"], "3"),
		),
		field(3, field(2, item("gone", ""))),
	]);
	expect(series.map(({ name, steps, values, times }) => [name, [...steps], [...values], [...times!]])).toEqual([
		["loss", [4], [2], [9]],
		["best", [4], [2], [9]],
	]);
	expect([...facts]).toEqual([["note", "early"]]);
});

test("pictures, tables and histograms are no series, whatever numbers they are made of", () => {
	const rows = [0, 1].map(() =>
		field(
			2,
			message(
				field(1, item(["fig", "width"], "28")),
				field(1, item(["fig", "_type"], '"image-file"')),
				field(1, item("table", '{"_type": "table-file", "nrows": 3}')),
				field(1, item("loss", "1")),
			),
		),
	);
	expect(found(rows).map(([name]) => name)).toEqual(["loss"]);
});

test("the config as it was told last, the run and how it ended", () => {
	const config = (...fields: Uint8Array[]) => field(5, message(...fields));
	const { facts, series } = fileOf([
		field(
			17,
			message(
				field(1, "abc"),
				field(3, "cifar"),
				field(
					4,
					message(
						field(1, item("lr", "1.0")),
						field(1, item("_wandb", "{}")),
						field(1, item("model", '{"depth": 18, "act": null}')),
					),
				),
				field(8, "sunny"),
				field(9, ""),
				field(10, "a"),
				field(10, "b"),
				field(17, message(field(2, 500_000_000), field(1, 1_700_000_000))),
			),
		),
		config(field(1, item("lr", "2.0")), field(1, item(["model", "depth"], "50")), field(1, item("old", "1"))),
		config(field(2, item("old", "")), field(2, item(["no", "such"], "")), field(1, item("big", "1152921504606846976"))),
		field(18, message()),
	]);
	expect(series).toEqual([]);
	expect(Object.fromEntries(facts)).toEqual({
		lr: new Float(2),
		"model.depth": 50,
		"model.act": null,
		big: 1152921504606846976n,
		"_wandb.run_id": "abc",
		"_wandb.project": "cifar",
		"_wandb.name": "sunny",
		"_wandb.tags": ["a", "b"],
		"_wandb.start_time": 1_700_000_000.5,
		"_wandb.exit_code": 0,
	});
});

test("a record that is no message is a problem, and its row is not half there", () => {
	const whole = historyRecord({ x: "1", y: "2" });
	const { series, problems } = fileOf([
		whole,
		whole.subarray(0, -3),
		Buffer.of(0xff),
		field(2, field(1, Buffer.of(0x0a, 99))),
		whole,
	]);
	expect(series.map(({ name, steps }) => [name, [...steps]])).toEqual([
		["x", [0, 1]],
		["y", [0, 1]],
	]);
	expect(problems).toEqual([2, 3, 4].map((number) => `record ${number}: not a protocol buffer`));
});

test("values that are no JSON are counted, of the config told", () => {
	const { problems } = fileOf([
		historyRecord({ x: "1..2", y: "{", z: "nope" }),
		field(5, field(1, item("lr", "[".repeat(1000)))),
	]);
	expect(problems).toEqual(["record 2: is nested too deeply", "3 values are no JSON"]);
});

test("more metrics than anyone has are left out, and told", () => {
	const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`m${index}`, "1"]));
	const { series, problems } = fileOf([historyRecord(many), historyRecord(many)], 10_000_000);
	expect(series.length).toBe(4096);
	expect(series.every(({ values }) => values.length === 2)).toBe(true);
	expect(problems).toEqual(["it has more than 4096 metrics: the others are left out"]);
});

test("values beyond the limit of memory are left out, and told", () => {
	const rows = Array.from({ length: 5000 }, (_, step) =>
		historyRecord({ _step: String(step), x: "1", [`y${step % 3}`]: "2" }),
	);
	const { series, problems } = fileOf(rows, 100_000);
	const [x, y] = series;
	expect(x!.values.length).toBeGreaterThan(500);
	expect(x!.values.length).toBeLessThan(3000);
	expect(problems).toEqual([`it has too many values: those after step ${x!.steps.at(-1)} are left out`]);
	expect([...y!.steps.subarray(0, 3)]).toEqual([0, 3, 6]);
});

test("series that grow do not change those that were given before", () => {
	const run = new RunRecords(new Map(), 1_000_000);
	const take = (step: number) => {
		const record = historyRecord({ _step: String(step), x: String(step), ...(step % 2 === 0 && { even: "1" }) });
		run.take(record, 0, record.length);
	};
	for (let step = 0; step < 5; step++) take(step);
	const before = run.file([]);
	const copy = structuredClone(before.series);
	for (let step = 5; step < 5000; step++) take(step);
	expect(before.series).toEqual(copy);
	expect(run.file([]).series.map(({ values }) => values.length)).toEqual([5000, 2500]);
});

test("where a run ran is told by its own record and by those of its environment, in parts", () => {
	const git = message(field(1, "git@example.org:a/b.git"), field(2, "0a1b2c3d"));
	const environment = (...fields: Uint8Array[]) => field(26, message(...fields));
	const { facts, problems } = fileOf([
		field(17, message(field(1, "abc"), field(13, "login1"), field(21, git))),
		environment(field(1, "Linux-5.15"), field(2, "CPython 3.11.7"), field(16, 8), field(5, "lr=0.1")),
		environment(field(12, "gpu07"), field(13, "alice"), field(18, "NVIDIA A100"), field(9, field(2, "4d5e6f70"))),
	]);
	expect(Object.fromEntries(facts)).toEqual({
		"_wandb.run_id": "abc",
		"_wandb.host": "gpu07",
		"_wandb.git.remote": "git@example.org:a/b.git",
		"_wandb.git.commit": "4d5e6f70",
		"_wandb.os": "Linux-5.15",
		"_wandb.python": "CPython 3.11.7",
		"_wandb.username": "alice",
		"_wandb.gpu": "NVIDIA A100",
	});
	expect(problems).toEqual([]);
});
