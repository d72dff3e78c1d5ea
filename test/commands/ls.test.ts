import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { event, joined, scalar, version } from "../formats/tensorboard/event-bytes.ts";
import { runTree, temporaryTree } from "../project/tree.ts";
import { runMain } from "./run-main.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");
const sweep = "vision/multirun/2024-03-04/09-15-02";
const ls = (...words: string[]) => runMain(["ls", ...words], { cwd: examples });
const json = async (...words: string[]) => JSON.parse((await ls(...words, "--format", "json")).out);

describe("--format json", () => {
	test("is the shape that the readme writes down", async () => {
		const [first] = await json("vision", "--metric", "val_acc", "--query", "*.npy");
		expect(Object.keys(first)).toEqual([
			...[
				"project",
				"experiment",
				"run",
				"path",
				"status",
				"started",
				"tags",
				"note",
				"overrides",
				"params",
				"choices",
				"files",
				"metrics",
			],
		]);
		expect(first).toMatchObject({
			project: ".",
			experiment: "multirun/2024-03-04/09-15-02",
			run: 0,
			path: "multirun/2024-03-04/09-15-02/0",
			status: "ended",
			started: "2024-03-04T09:15:02",
			overrides: ["optimizer.lr=0.0003", "seed=0"],
			files: ["confusion.npy", "train_loss.npy", "val_acc.npy"],
		});
		expect(Object.keys(first.metrics.val_acc)).toEqual(["last", "best", "bestStep", "n"]);
		expect(first.params["dataset.shape"]).toEqual([1, 28, 28]);
	});

	test("folders are relative to each DIR that was given", async () => {
		const runs = await json("vision/multirun/2024-03-04/18-02-11/3", "my_experiment");
		expect(runs.map(({ path, experiment }: { path: string; experiment: string }) => [path, experiment])).toEqual([
			[".", "."],
			["2021-01-26/17-07-39/0", "2021-01-26/17-07-39"],
			["2021-01-26/17-07-39/1", "2021-01-26/17-07-39"],
			["2021-01-26/17-07-39/2", "2021-01-26/17-07-39"],
		]);
	});

	test("floats show that they are floats", async () => {
		const { out } = await ls("vision", "--filter", "optimizer.lr = 1", "--format", "jsonl");
		expect(out).toContain('"optimizer.lr":1.0,');
		expect(out.trim().split("\n").length).toBe(3);
	});
});

test("filter, sort and metrics choose and order the runs", async () => {
	const runs = await json(
		"vision",
		"--filter",
		"lr < 0.02 and seed = 0",
		"--sort",
		"-best(val_acc)",
		"--metric",
		"val_acc",
	);
	const best = runs.map(({ metrics }: { metrics: { val_acc: { best: number } } }) => metrics.val_acc.best);
	expect(best.length).toBeGreaterThan(3);
	expect(best).toEqual(best.toSorted((a: number, b: number) => b - a));
});

test("what lacks a name that the filter uses is counted on stderr", async () => {
	const { notes, out } = await ls(".", "--filter", "hyperparameters.lr > 0", "--format", "jsonl");
	expect(out.trim().split("\n").length).toBe(3);
	expect(notes).toEqual(["28 runs lack a name that the filter uses"]);
});

test("an unknown name is the user's mistake, with what was meant", async () => {
	const { code, notes } = await ls("vision", "--filter", "seed = 0 and optimiser.lr > 0");
	expect(code).toBe(2);
	expect(notes[0]).toContain("optimizer.lr");
	expect(notes[0]).toContain("at character 14");
	const date = await ls("vision", "--filter", "started > soon");
	expect(date.notes[0]).toContain("soon is no date such as 2024-05-01, and no time ago such as -7d, at character 11");
});

test("a time ago counts from now", async () => {
	const now = "2024-06-01T00:00:00";
	const started = (await json("vision")).map((run: { started: string }) => run.started);
	const days = (text: string) => (Date.parse(`${now}Z`) - Date.parse(`${text}Z`)) / 86_400_000;
	const limit = Math.floor(days(started.toSorted()[Math.floor(started.length / 2)]));
	const later = await json("vision", "--filter", `started > -${limit}d`);
	expect(later.length).toBe(started.filter((text: string) => days(text) < limit).length);
	expect(later.length).toBeLessThan(started.length);
});

test("the table shows what varies, and no wider than the terminal", async () => {
	const { out } = await runMain(["ls", "vision/multirun/2024-03-04/09-15-02"], { cwd: examples, width: 100 });
	const [head, first] = out.split("\n");
	expect(head!.trim().split(/\s+/)).toEqual(["run", "status", "started", "lr", "seed", "time"]);
	expect(first).toMatch(/^0 +– ended +2024-03-04 09:15:02 +0\.0003 +0 +1m37s$/);
	expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
});

test("without a UTF-8 locale, or with --ascii, the table is ASCII", async () => {
	for (const { out } of [
		await runMain(["ls", join(examples, "vision")], { env: { LANG: "C" } }),
		await ls("vision", "--ascii"),
	]) {
		expect(out).toMatch(/^[\x20-\x7e\n]+$/);
		expect(out).toContain("ended");
	}
});

test("csv holds every parameter of every run", async () => {
	const { out } = await ls("vision", "--format", "csv", "--metric", "val_acc");
	const [head, first] = out.split(/\r?\n/);
	expect(head).toMatch(
		/^project,experiment,run,path,status,started,tags,note,overrides,files,model\.name,.*val_acc\.last,val_acc\.best/,
	);
	expect(first).toMatch(
		/^\.,multirun\/2024-03-04\/09-15-02,0,multirun\/2024-03-04\/09-15-02\/0,ended,2024-03-04T09:15:02,/,
	);
	expect(out.trimEnd().split(/\r?\n/).length).toBe(29);
});

test("experiments and projects", async () => {
	expect(await json("--experiments", ".")).toMatchObject([
		{
			project: ".",
			experiment: "my_experiment/2021-01-26/17-07-39",
			kind: "multirun",
			runs: 3,
			statuses: { ended: 3 },
		},
		{ experiment: "vision/multirun/2024-03-04/09-15-02", runs: 12, swept: { "optimizer.lr": 4, seed: 3 } },
		{ experiment: "vision/multirun/2024-03-04/14-40-57", runs: 12, statuses: { done: 10, ended: 1, failed: 1 } },
		{ experiment: "vision/multirun/2024-03-04/18-02-11", runs: 4 },
	]);
	expect(await json("--projects", ".")).toMatchObject([
		{ project: ".", experiments: 1, runs: 3 },
		{ project: "vision", experiments: 3, runs: 28, lastStarted: "2024-03-04T18:04:47" },
	]);
	expect((await ls("--projects", ".")).out).toContain("vision");
});

test("markdown and tsv have a line a run", async () => {
	for (const format of ["md", "tsv"]) {
		const lines = (await ls("my_experiment", "--format", format)).out.trim().split(/\r?\n/);
		expect(lines.length).toBe(format === "md" ? 5 : 4);
	}
});

describe("signs that command a terminal, in what a sweeper has found", () => {
	const [title, name] = ["\x1b]0;x\x07", "a\x9b2J"];
	const best = [{ params: { [name]: title }, values: [0.123456789] }];
	// YAML takes such signs only as escapes.
	const found = JSON.stringify({ name: title, best_params: best[0]!.params, best_value: 0.123456789 }).replaceAll(
		"\x9b",
		"\\u009b",
	);
	const experiments = (format: string, width: number | null) => {
		const root = temporaryTree({ ...runTree("s/0", { num: 0 }), "s/optimization_results.yaml": found });
		return runMain(["ls", "--experiments", "--format", format], { cwd: root, width });
	};

	test("are told exactly in data", async () => {
		const { out: json } = await experiments("json", null);
		expect(JSON.parse(json)[0].results).toEqual({ sweeper: title, best });
		const { out: tsv } = await experiments("tsv", null);
		const field = tsv.trim().split("\n")[1]!.split("\t").at(-1)!;
		expect(JSON.parse(field.replaceAll("\\\\", "\\"))).toEqual({ sweeper: title, best });
	});

	test.each(["table", "md"])("are not in text for people: %s", async (format) => {
		const { out } = await experiments(format, null);
		expect(out).toContain("␛]0;x␇");
		expect(out).not.toMatch(/[^\n\P{Cc}]/u);
	});

	test.each(["json", "jsonl", "csv", "tsv"])("nor in data on a terminal: %s", async (format) => {
		const { out } = await experiments(format, 80);
		expect(out).toContain("0.123456789");
		expect(out).not.toMatch(/[^\n\t\P{Cc}]/u);
	});
});

test("a run that has diverged has no best, in any format nor beside others", async () => {
	const own = ["--filter", "run = 9", "--metric", "train_loss"];
	const [record] = JSON.parse((await ls(sweep, ...own, "--format", "json")).out);
	expect(record.metrics.train_loss).toMatchObject({ best: null, bestStep: null });
	const [header = "", line = ""] = (await ls(sweep, ...own, "--format", "csv")).out.split("\n");
	const at = (name: string) => line.split(",").at(header.split(",").indexOf(name) - header.split(",").length);
	expect([at("train_loss.best"), at("train_loss.bestStep")]).toEqual(["null", "null"]);
	const table = (await ls(sweep, ...own)).out.split("\n");
	expect(table[1]!.slice(table[0]!.indexOf("train_loss best"), table[0]!.indexOf("last")).trim()).toBe("");
});

test("the parameters for programs are those of --columns, or have those of --groups first", async () => {
	const columns = ["--columns", "seed,lr,choice.model"];
	const [run] = JSON.parse((await ls(sweep, ...columns, "--format", "json")).out);
	expect([run.params, run.choices]).toEqual([{ seed: 0, "optimizer.lr": 0.0003 }, { model: "mlp" }]);
	const header = async (...words: string[]) => (await ls(sweep, ...words, "--format", "csv")).out.split("\n")[0]!;
	expect(await header(...columns)).toMatch(/,files,seed,optimizer\.lr,choice\.model$/);
	expect(await header("--groups", "optimizer,model")).toMatch(/,files,optimizer\.\w+,(optimizer\.\w+,)*model\./);
	const [group] = JSON.parse((await ls(sweep, ...columns, "--group", "seeds", "--format", "json")).out);
	expect([group.params, group.choices]).toEqual([{ "optimizer.lr": 0.0003 }, { model: "mlp" }]);
	expect(await header(...columns, "--group", "seeds")).toBe("project,runs,paths,seeds,seed,optimizer.lr,choice.model");
});

test.each(["table", "csv", "json"])("wrong names of columns and config groups are told of: %s", async (format) => {
	for (const [words, message] of [
		[["--columns", "lrr"], "no run has lrr"],
		[["--columns", "lrr", "--group", "seeds"], "no run has lrr"],
		[["--groups", "nothing"], "--groups nothing: no parameter is called nothing.…"],
	] as const) {
		const { code, out, notes } = await ls(sweep, ...words, "--format", format);
		expect([code, out, notes.at(-1)]).toEqual([2, "", expect.stringContaining(message)]);
	}
});

test("what is named twice stands once", async () => {
	const twice = ["--metric", "val_acc", "--metric", "val_acc"];
	for (const format of ["table", "csv"]) {
		const once = (await ls(sweep, ...twice.slice(2), "--format", format)).out;
		expect((await ls(sweep, ...twice, "--format", format)).out).toBe(once);
		const grouped = (await ls(sweep, "--group", "lr", "--format", format)).out;
		expect((await ls(sweep, "--group", "lr,lr", "--format", format)).out).toBe(grouped);
	}
	const runs = [`${sweep}/6`, `${sweep}/7`];
	const compared = async (words: string[]) =>
		(await runMain(["compare", ...runs, ...words, "--no-cache"], { cwd: examples })).out;
	expect(await compared(twice)).toBe(await compared(twice.slice(2)));
	const plotted = async (words: string[]) =>
		(await runMain(["plot", ...runs, ...words, "--no-cache"], { cwd: examples })).out;
	expect(await plotted(twice)).toBe(await plotted(twice.slice(2)));
});

test("--limit holds for experiments and projects, and flags are looked at before anything is read", async () => {
	const { out, notes } = await ls(".", "--experiments", "--limit", "2", "--format", "json");
	expect([JSON.parse(out).length, notes.at(-1)]).toEqual([
		2,
		expect.stringMatching(/^the first 2 of \d+ experiments$/),
	]);
	expect(JSON.parse((await ls(".", "--projects", "--limit", "1", "--format", "json")).out)).toHaveLength(1);
	for (const [words, message] of [
		[["--limit", "none"], "--limit none is no count of runs"],
		[["--experiments", "--limit", "0"], "--limit 0 is no count of experiments"],
		[["--seed", "fold"], "--seed says something only with --group"],
		[["--baseline", "7", "--group", "seeds"], "--baseline says nothing with --group"],
	] as const) {
		// Of a folder that is not there nothing is said: it was not looked at.
		const { code, notes: told } = await ls("nowhere", ...words);
		expect([code, told]).toEqual([2, [expect.stringContaining(message)]]);
	}
});

test("a metric that is not read to its end is not claimed, and each run says why, once", async () => {
	const file = joined(version, event(0, scalar("loss", 2)), event(1, scalar("loss", 1)), new Uint8Array(40));
	const runs = ["0", "1", "2", "3", "4"];
	const cwd = temporaryTree(
		Object.assign(
			{},
			...runs.map((run) => ({
				...runTree(`s/${run}`, { num: Number(run) }),
				[`s/${run}/tb/events.out.tfevents.1.host`]: file,
			})),
		),
	);
	const words = ["ls", "--no-cache", "--metric", "loss", "--sort", "mean(loss)", "--format", "json"];
	const { out, notes } = await runMain(words, { cwd });
	expect(JSON.parse(out)).toHaveLength(5);
	for (const { metrics } of JSON.parse(out)) expect(metrics.loss).toMatchObject({ last: null, best: null });
	expect(notes).toHaveLength(5);
	for (const run of runs) expect(notes.join("\n")).toContain(`s/${run}/tb/events.out.tfevents.1.host: the length of`);
});
