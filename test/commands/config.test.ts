import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runTree, temporaryTree } from "../project/tree.ts";
import { runMain } from "./run-main.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");

/** A user with a config file, and with nothing else. */
function user(text?: string) {
	const home = temporaryTree();
	const file = join(home, ".config/exptrack/config.yaml");
	mkdirSync(join(home, ".config/exptrack"), { recursive: true });
	if (text !== undefined) writeFileSync(file, text.replaceAll("EXAMPLES", examples));
	const env = { LANG: "C.UTF-8", HOME: home };
	return { home, file, run: (...words: string[]) => runMain(words, { cwd: examples, env }) };
}

async function records(running: ReturnType<typeof runMain>) {
	const { code, out, notes } = await running;
	expect([code, notes.filter((note) => note.startsWith("exptrack:"))]).toEqual([0, []]);
	return JSON.parse(out);
}

test("the example is a config file, and what holds is listed with its lines", async () => {
	const { run, file, home } = user();
	const none = await run("config", "--format", "json");
	expect(none.notes).toEqual([`there is no config file; to make one: exptrack config --example > ${file}`]);
	expect(JSON.parse(none.out)[0]).toEqual({ setting: "file", value: file, line: null });
	writeFileSync(file, (await run("config", "--example")).out);
	const rows = await records(run("config", "--format", "json"));
	expect(rows).toContainEqual({ setting: "theme", value: "dark", line: expect.any(Number) });
	expect(rows).toContainEqual({ setting: "mouse", value: true, line: expect.any(Number) });
	expect(JSON.stringify(rows)).toContain(`${home}/projects/vision`);
	expect((await run("config")).out).toMatch(/^theme +dark +\d+$/m);
	const xdg = await runMain(["config", "--format", "csv"], { env: { XDG_CONFIG_HOME: "/etc/nothing" } });
	expect(xdg.out).toContain("file,/etc/nothing/exptrack/config.yaml,");
});

test("a mistake is one line with its place, in every command that reads; the example is there all the same", async () => {
	const { run, file } = user("theme: darc\n");
	for (const words of [["ls"], ["show", "."], ["metrics"], ["cat", "x"], ["views"], ["config"], ["tui", "--once"]]) {
		const { code, notes, out } = await run(...words);
		expect([words, code, out]).toEqual([words, 2, ""]);
		expect(notes).toEqual([expect.stringContaining(`exptrack: ${file}:1:8: theme takes ansi-16, dark`)]);
	}
	expect((await run("config", "--example")).code).toBe(0);
	expect((await run("cache")).code).toBe(0);
});

test("keys that cannot be bound are told by what knows the keys", async () => {
	const { run, file } = user("keys:\n  fliter: x\n");
	for (const words of [["config"], ["tui", "--once"]])
		expect((await run(...words)).notes).toEqual([
			`exptrack: ${file}:2:3: there is no action fliter; did you mean filter?`,
		]);
	expect((await run("ls")).code).toBe(0);
});

test("--config names another file, as it is named in messages", async () => {
	const { run, home } = user("theme: darc\n");
	writeFileSync(join(home, "other.yaml"), "ascii: true\n");
	expect((await run("ls", "--config", join(home, "other.yaml"))).code).toBe(0);
	const rows = await records(run("config", "--config", join(home, "other.yaml"), "--format", "json"));
	expect(rows).toContainEqual({ setting: "ascii", value: true, line: 1 });
	expect((await run("ls", "--config", "gone.yaml")).notes).toEqual(["exptrack: --config gone.yaml: no such file"]);
	expect((await run("ls", "--config", home)).code).toBe(2);
});

test("runs that are named to be compared are those, whatever their project shows", async () => {
	const { run } = user("projects:\n  EXAMPLES/vision:\n    filter: run = 0\n    sort: -run\n");
	const sweep = "vision/multirun/2024-03-04/09-15-02";
	const ids = async (...words: string[]) =>
		(await records(run("compare", ...words, "--format", "json"))).map((one: { run: number }) => one.run);
	expect(await ids(`${sweep}/6`, `${sweep}/7`)).toEqual([6, 7]);
	expect(await ids(`${sweep}/6`, `${sweep}/7`, "--sort", "-run")).toEqual([7, 6]);
	expect((await run("compare", sweep)).notes.at(-1)).toMatch(/2 to 8 runs are compared, not 1/);
});

test("what cannot be read is said once, however often it is read", async () => {
	const tree = temporaryTree({
		...runTree("s/0", { num: 0 }),
		...runTree("s/1", { num: 1 }),
		...runTree("s/2", { num: 2, config: "a: [\n" }),
	});
	const { file, home } = user(`projects:\n  ${tree}:\n    filter: run < 2\n`);
	const { code, notes } = await runMain(["compare", "s", "--no-cache"], { cwd: tree, env: { HOME: home } });
	expect([file, code, notes]).toEqual([file, 0, [expect.stringContaining("s/2/.hydra/config.yaml:2: ")]]);
});

test("what a project asks for and no run has is left out, and said with its place", async () => {
	const { run, file } = user(
		"projects:\n  EXAMPLES:\n    metric: nothing\n    sort: -best(nowhere)\n    filter: zzzz < 1\n",
	);
	const sweep = "vision/multirun/2024-03-04/09-15-02";
	const listed = await run("ls", sweep, "--format", "jsonl");
	expect([listed.code, listed.out.trim().split("\n").length]).toEqual([0, 12]);
	expect(listed.notes.toSorted()).toEqual([
		`${file}:3:5: no run has nothing; metric is left out`,
		`${file}:4:5: no run has nowhere; sort is left out`,
		`${file}:5:5: no run has zzzz; filter is left out`,
	]);
	const shown = await run("show", `${sweep}/7`);
	expect([shown.code, shown.notes]).toEqual([0, [`${file}:3:5: no run has nothing; metric is left out`]]);
	expect(await run("show", `${sweep}/7`, "--metric", "")).toMatchObject({ code: 0, notes: [] });
	expect((await run("compare", `${sweep}/6`, `${sweep}/7`)).code).toBe(0);
	const columns = user("projects:\n  EXAMPLES:\n    columns: [lr, zzz.*]\n");
	expect(await columns.run("ls", sweep)).toMatchObject({
		code: 0,
		notes: [`${columns.file}:3:5: no parameter fits zzz.*; columns is left out`],
	});
	// What was typed is meant.
	const typed = await run("ls", sweep, "--metric", "nothing");
	expect([typed.code, typed.notes.at(-1)]).toEqual([2, "exptrack: no run has nothing"]);
	const other = await run("ls", sweep, "--filter", "none = 1", "--metric", "val_acc", "--sort", "lr");
	expect([other.code, other.notes.length]).toEqual([2, 1]);
});

test("directions: in the list of metrics, in what is best, and so in filters and sorts; flags come first", async () => {
	const { run } = user('metrics: {val_acc: min, "train_*": max}\n');
	const better = async (...flags: string[]) =>
		(await records(run("metrics", "vision", "--format", "json", ...flags)))
			.filter(({ metric }: { metric: string }) => /^(val_acc|train_loss)$/.test(metric))
			.map((one: { metric: string; better: string }) => [one.metric, one.better]);
	expect(await better()).toEqual([
		["train_loss", "higher"],
		["val_acc", "lower"],
	]);
	expect(await better("--better", "val_acc=max", "--better", "*loss=min")).toEqual([
		["train_loss", "lower"],
		["val_acc", "higher"],
	]);
	expect(await better("--better", "*acc=max")).toEqual([
		["train_loss", "higher"],
		["val_acc", "higher"],
	]);
	expect((await run("metrics", "--better", "val_acc")).notes).toEqual([
		"exptrack: --better val_acc: write NAME=max or NAME=min, as in '*_error=min'",
	]);
	const best = async (...flags: string[]) => {
		const rows = await records(
			run("ls", "vision", "--metric", "val_acc", "--format", "json", "--sort", "best(val_acc)", ...flags),
		);
		return rows.map((one: { metrics: { val_acc?: { best: number } } }) => one.metrics.val_acc?.best ?? null);
	};
	const [low, high] = [await best(), await best("--better", "val_acc=max")];
	expect(low.length).toBe(high.length);
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	expect(mean(low)).toBeLessThan(mean(high) - 0.1);
	const count = async (...flags: string[]) =>
		(await records(run("ls", "vision", "--format", "json", "--filter", "best(val_acc) > 0.8", ...flags))).length;
	expect(await count()).toBeLessThan(await count("--better", "val_acc=max"));
});

test("log patterns, after those of the flags", async () => {
	const { run } = user("log-patterns: 'epoch\\D+(?<turn>\\d+)'\n");
	const names = async (...flags: string[]) =>
		(await records(run("metrics", "vision", "--format", "json", "--no-cache", ...flags))).map(
			({ metric }: { metric: string }) => metric,
		);
	expect(await names()).toContain("turn");
	const typed = await names("--log-pattern", "epoch\\D+(?<lap>\\d+)");
	expect(typed).toEqual(expect.arrayContaining(["lap", "turn"]));
});

const project = `
projects:
  EXAMPLES/vision:
    columns: seed
    metric: val_acc
    sort: -best(val_acc)
    filter: seed = 1
    seed: [seed, lr]
    views: {first: "--filter 'seed = 0'"}
views: {all: "--sort -seed"}
`;

test("what a project asks for holds below its folder, and what is typed wins", async () => {
	const { run, home } = user(project);
	const ls = (...words: string[]) => records(run("ls", "--format", "json", ...words));
	const plain = (...words: string[]) => records(runMain(["ls", "--format", "json", ...words], { cwd: examples }));
	const flags = ["--metric", "val_acc", "--sort", "-best(val_acc)"];
	expect(await ls("vision")).toEqual(await plain("vision", "--filter", "seed = 1", ...flags));
	expect(await ls("vision/multirun")).toEqual(await plain("vision/multirun", "--filter", "seed = 1", ...flags));
	expect(await ls("vision", "--filter", "seed = 0")).toEqual(await plain("vision", "--filter", "seed = 0", ...flags));
	expect(await ls("vision", "--filter", "", "--sort=", "--metric", "val_acc")).toEqual(
		await plain("vision", "--metric", "val_acc"),
	);
	expect(await ls("my_experiment")).toEqual(await plain("my_experiment"));
	symlinkSync(join(examples, "vision"), join(home, "link"));
	expect((await ls(join(home, "link"))).length).toBe((await ls("vision")).length);
	expect((await run("ls", "vision")).out.split("\n")[0]).toMatch(/status +started +seed +val_acc best/);
	const folded = await run("ls", "vision/multirun/2024-03-04/09-15-02", "--group", "seeds");
	expect(folded.notes[0]).toMatch(/folded: .*seed, .*lr/);
});

test("a view is a query by itself", async () => {
	const { run } = user(project);
	const ls = (...words: string[]) => records(run("ls", "vision", "--format", "json", ...words));
	const plain = (...words: string[]) =>
		records(runMain(["ls", "vision", "--format", "json", ...words], { cwd: examples }));
	expect(await ls("--view", "first")).toEqual(await plain("--filter", "seed = 0"));
	expect(await ls("--view", "all", "--filter", "seed = 0")).toEqual(
		await plain("--sort", "-seed", "--filter", "seed = 0"),
	);
	// Elsewhere there is no view of the project.
	expect((await run("ls", "my_experiment", "--view", "first")).notes[0]).toContain(
		"there is no view first; there are all",
	);
});

test("views of the file are listed, and are changed in it only", async () => {
	const { run, file } = user(project);
	await run("views", "save", "mine", "--filter", "lr = 1");
	expect(await records(run("views", "--format", "json"))).toEqual([
		{ view: "mine", flags: { filter: ["lr = 1"] }, from: "saved" },
		{ view: "all", flags: { sort: ["-seed"] }, from: "config file" },
	]);
	for (const words of [
		["save", "all", "--filter", "lr = 1"],
		["remove", "all"],
	])
		expect((await run("views", ...words)).notes).toEqual([`exptrack: the view all stands in ${file}: change it there`]);
	// What a project asks for is not typed here.
	expect((await run("views", "save", "empty")).notes[0]).toContain("give the flags to keep");
});

test("switches have their defaults, and what is typed wins", async () => {
	const { run } = user("ascii: true\n");
	const signs = async (...flags: string[]) => /[^\x20-\x7e\n]/.test((await run("ls", "vision", ...flags)).out);
	expect([await signs(), await signs("--no-ascii"), await signs("--ascii")]).toEqual([false, true, false]);
});
