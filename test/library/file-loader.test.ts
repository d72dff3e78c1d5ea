import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { FileLoader, UserError } from "../../source/index.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");
const experiment = join(examples, "my_experiment");
const date = "2021-01-26 17-07-39";
const both = new FileLoader({ queryString: ["*.npy", "*.log"] });

const copies = mkdtempSync(join(tmpdir(), "loader-"));
const others = mkdtempSync(join(tmpdir(), "loader-"));
afterAll(() => {
	for (const folder of [copies, others]) rmSync(folder, { recursive: true, force: true });
});

describe("loadFolder", () => {
	test("columns are date and run, rows group and parameter, as in the Python package", async () => {
		const frame = await both.loadFolder(experiment);
		expect(frame.columns).toEqual([0, 1, 2].map((run) => ({ date, run })));
		expect(new Set(frame.rows.map(({ group }) => group))).toEqual(
			new Set(["hyperparameters", "dataset", "other", "path"]),
		);
		expect(frame.row("hyperparameters", "lr")).toEqual([1e-5, 0.001, 0.01]);
		expect(frame.row("dataset", "name")).toEqual(["imdb", "imdb", "imdb"]);
		expect(frame.row("other", "seed")).toEqual([42, 42, 42]);
		expect(frame.problems).toEqual([]);
	});

	test("files stand by query, then in natural order", async () => {
		const frame = await both.loadFolder(experiment);
		const folder = join(experiment, "2021-01-26", "17-07-39");
		expect(frame.row("path", 0)).toEqual([0, 1, 2].map((run) => join(folder, String(run), "metric.npy")));
		expect(frame.row("path", 1)).toEqual([0, 1, 2].map((run) => join(folder, String(run), "lstm_finetuning.log")));
		expect(frame.row("path", 2)).toEqual([]);
	});

	test("the groups are free", async () => {
		const frame = await new FileLoader({ queryString: "*.npy", groups: ["optimizer", "model"] }).loadFolder(
			join(examples, "vision"),
		);
		expect(frame.row("optimizer", "lr").slice(0, 4)).toEqual([0.0003, 0.0003, 0.0003, 0.001]);
		expect(frame.row("other", "dataset.name")[0]).toBe("mnist");
		expect(frame.group("hyperparameters").rows).toEqual([]);
	});

	test("values are resolved unless they are asked for as they are written", async () => {
		const query = { queryString: "*.npy" };
		const name = async (options: ConstructorParameters<typeof FileLoader>[0]) =>
			(await new FileLoader(options).loadFolder(join(examples, "vision"))).row("other", "run_name")[0];
		expect(await name(query)).toBe("mlp-mnist-s0");
		expect(await name({ ...query, reading: { raw: true } })).toBe("${model.name}-${dataset.name}-s${seed}");
	});

	test("a config that OmegaConf refuses is a problem of the same kind of error", async () => {
		const root = join(others, "refused");
		cpSync(experiment, root, { recursive: true });
		const path = join(root, "2021-01-26", "17-07-39", "1", ".hydra", "config.yaml");
		writeFileSync(path, "a: !!python/tuple [1]\n");
		const { problems, columns } = await both.loadFolder(root);
		expect(problems).toEqual([{ path, line: 1, kind: "ConstructorError", message: expect.stringContaining("tuple") }]);
		expect(columns.length).toBe(3);
	});

	test("jobs that left no folder are no columns", async () => {
		const root = join(others, "gone");
		cpSync(experiment, root, { recursive: true });
		rmSync(join(root, "2021-01-26", "17-07-39", "1"), { recursive: true });
		const frame = await new FileLoader({ queryString: "*.npy", minRequiredFiles: 0 }).loadFolder(root);
		expect(frame.columns.map(({ run }) => run)).toEqual([0, 2]);
		expect(frame.skipped.map(({ message }) => message)).toEqual([expect.stringContaining("no folder")]);
	});

	test("runs with too few files are left out, and it is said", async () => {
		const frame = await new FileLoader({ queryString: "*.npy", minRequiredFiles: 2 }).loadFolder(experiment);
		expect(frame.columns).toEqual([]);
		expect(frame.skipped.map(({ message }) => message)).toEqual(
			Array(3).fill("left out: 1 of its files match *.npy, 2 needed"),
		);
	});

	test("a folder that is not there is the user's mistake", async () => {
		await expect(both.loadFolder(join(copies, "nothing"))).rejects.toThrow(UserError);
		await expect(both.loadFolder(join(experiment, "2021-01-26/17-07-39/multirun.yaml"))).rejects.toThrow("is a file");
	});
});

test("logic keeps sweeps or single runs", async () => {
	const single = await new FileLoader({ queryString: "*.npy", logic: "singlerun" }).loadFolder(examples);
	const sweeps = await new FileLoader({ queryString: "*.npy", logic: "multirun" }).loadFolder(examples);
	expect([single.columns.length, sweeps.columns.length]).toEqual([0, 31]);
});

describe("loadProject keeps dates and times", () => {
	const vision = join(examples, "vision");
	const times = async (filter: Parameters<FileLoader["loadProject"]>[1]) => {
		const frame = await new FileLoader({ queryString: "*.npy" }).loadProject(vision, filter);
		return [...new Set(frame.columns.map((column) => column.date))];
	};

	test.each([
		[{}, ["2024-03-04 09-15-02", "2024-03-04 14-40-57", "2024-03-04 18-02-11"]],
		[{ filterTime: "14-40-57" }, ["2024-03-04 14-40-57"]],
		[{ filterTime: ["09-15-02", "18-02-11"] }, ["2024-03-04 09-15-02", "2024-03-04 18-02-11"]],
		[{ filterDate: "last", filterTime: "last" }, ["2024-03-04 18-02-11"]],
		[{ filterDate: "2021-01-26" }, []],
	])("%j", async (filter, expected) => {
		expect(await times(filter)).toEqual(expected);
	});
});

describe("loadRun", () => {
	test("a run on its own has the name that it has in its sweep", async () => {
		const frame = await both.loadRun(join(experiment, "2021-01-26/17-07-39/1"));
		expect(frame.columns.map(({ run }) => run)).toEqual([1]);
		expect(frame.row("hyperparameters", "lr")).toEqual([0.001]);
	});

	test("a folder of runs is no run", async () => {
		await expect(both.loadRun(experiment)).rejects.toThrow("is no run");
	});

	test("dates are told from the path, else the path stands there", async () => {
		cpSync(join(experiment, "2021-01-26/17-07-39"), join(copies, "sweep"), { recursive: true });
		const frame = await both.loadFolder(copies);
		expect(frame.columns[0]).toEqual({ date: "sweep", run: 0 });
	});
});

test("an empty query is refused", () => {
	expect(() => new FileLoader({ queryString: [] })).toThrow(UserError);
});
