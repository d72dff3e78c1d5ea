import { join } from "node:path";
import { expect, test } from "vitest";
import type { Json } from "../corpus.ts";
import { runTree, temporaryTree } from "../project/tree.ts";
import { runMain } from "./run-main.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");
const sweep = "vision/multirun/2024-03-04/09-15-02";
const compare = (...words: string[]) => runMain(["compare", ...words, "--no-cache"], { cwd: examples });

test("runs side by side: what differs, and the best of each metric marked", async () => {
	const { code, out } = await compare(`${sweep}/6`, `${sweep}/7`, "--metric", "val_acc");
	const rows = out
		.trimEnd()
		.split("\n")
		.map((line) => line.trim().split(/ {2,}/));
	expect([code, rows]).toEqual([
		0,
		[
			["run", "6", "7"],
			["status", "– ended", "– ended"],
			["started", "2024-03-04 09:24:33", "2024-03-04 09:26:09"],
			["time", "1m36s", "1m36s"],
			["seed", "0", "1"],
			["val_acc best ↑", "0.97078", "★ 0.97206"],
			["val_acc last", "0.96612", "0.97206"],
		],
	]);
});

test("the runs that pass the filter, in the order of the sort, as many as the limit", async () => {
	const { out } = await compare(
		sweep,
		"--sort",
		"-best(val_acc)",
		"--limit",
		"3",
		"--metric",
		"val_acc",
		"--format",
		"json",
	);
	const runs = JSON.parse(out);
	expect(runs.map(({ run, params, metrics }: Json) => [run, params, metrics.val_acc.isBest])).toEqual([
		[7, { seed: 1 }, true],
		[6, { seed: 0 }, false],
		[8, { seed: 2 }, false],
	]);
});

test("runs are told as a part of their sweep, in the order in which they were named", async () => {
	const { out } = await compare(`${sweep}/9`, `${sweep}/0`, "--format", "csv");
	const lines = out.split("\n");
	expect(lines.slice(0, 3)).toEqual(["name,9,0", "path,9,0", "status,ended,ended"]);
	expect(lines.find((line) => line.startsWith("optimizer.lr"))).toBe("optimizer.lr,1.0,0.0003");
});

test("runs of two sweeps are told apart, their choices as in ls", async () => {
	const { out } = await compare(`${sweep}/6`, "vision/multirun/2024-03-04/14-40-57/6", "--format", "json", "--all");
	const runs: Json[] = JSON.parse(out);
	expect(runs.map(({ folder }) => folder)).toEqual([
		join(examples, sweep, "6"),
		join(examples, "vision/multirun/2024-03-04/14-40-57/6"),
	]);
	expect(runs[0]!.choices).toMatchObject({ model: "mlp", dataset: "mnist" });
	expect(Object.keys(runs[0]!.params)).not.toContain("choice.model");
});

test("all parameters with --all, and no sign beyond ASCII with --ascii", async () => {
	const { out } = await compare(`${sweep}/6`, `${sweep}/7`, "--all", "--ascii");
	expect(out).toMatch(/^dropout +0\.1 +0\.1$/m);
	expect(out).toMatch(/^[\x20-\x7e\n]+$/);
	expect((await compare(`${sweep}/6`, `${sweep}/7`)).out).not.toMatch(/dropout/);
});

test.each([
	[[sweep], "2 to 8 runs are compared, not 12: name them, or filter and --limit"],
	[[`${sweep}/1`], "2 to 8 runs are compared, not 1"],
	[[sweep, "--filter", "lr = 77"], "no run was meant"],
	[[`${sweep}/6`, `${sweep}/7`, "--metric", "nothing"], "no run has nothing"],
])("%j: %s", async (words, message) => {
	const { code, notes } = await compare(...words);
	expect([code, notes.at(-1)]).toEqual([2, expect.stringContaining(message)]);
});

test("logs are compared with the first there is, NaN told from numbers, in no other format", async () => {
	const log = (loss: string) => `start\nepoch 1 loss ${loss}\n`;
	const tree = temporaryTree({
		...runTree("0", { num: 0 }),
		...runTree("1", { num: 1 }),
		...runTree("2", { num: 2 }),
		"1/train.log": log("0.5"),
		"2/train.log": log("nan"),
	});
	const logs = (...words: string[]) => runMain(["compare", "--no-cache", "--logs", ...words], { cwd: tree });
	const { out, notes, code } = await logs("0", "1", "2");
	expect([code, notes]).toEqual([0, [expect.stringContaining("this run has no log")]]);
	expect(out).toMatch(/^\+\+\+ .*2\/train\.log$/m);
	expect(out).toMatch(/^- epoch 1 loss 0\.5\n\+ epoch 1 loss nan$/m);
	const single = await logs("0", "1");
	expect([single.code, single.notes.at(-1)]).toEqual([2, expect.stringContaining("of these runs one has a log")]);
	const csv = await logs("1", "2", "--format", "csv");
	expect([csv.code, csv.out, csv.notes.at(-1)]).toEqual([2, "", expect.stringContaining("leave --format")]);
});

test("the logs of runs, without what is alike but for numbers", async () => {
	const other = "vision/multirun/2024-03-04/14-40-57";
	const { out } = await compare(`${other}/6`, `${other}/7`, "--logs");
	const lines = out.split("\n");
	expect(lines.slice(0, 3)).toEqual(["--- 6/train.log", "+++ 7/train.log", "── 3 lines alike ──"]);
	expect(lines).toContain("+ FloatingPointError: loss became NaN at epoch 5");
	expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(4);
	const all = await compare(`${other}/6`, `${other}/7`, "--logs", "--all", "--ascii");
	expect(all.out).not.toMatch(/alike/);
	const many = await compare(other, "--logs");
	expect([many.code, many.notes.at(-1)]).toEqual([2, expect.stringContaining("the texts of 2 to 8 runs")]);
});

test("texts that fit a pattern are compared with every number, each with that of the same name in the other", async () => {
	const wandb = (id: string) => `wandb/run-20240101_12000${id}-ab${id}/files`;
	const text = (num: string) => ({
		[`${num}/${wandb(num)}/requirements.txt`]: `torch==2.${num}\nnumpy==1.26\n`,
		[`${num}/${wandb(num)}/diff.patch`]: "-a\n+b\n",
		[`${num}/train.log`]: "start\n",
	});
	const tree = temporaryTree({
		...runTree("0", { num: 0 }),
		...runTree("1", { num: 1 }),
		...runTree("2", { num: 2 }),
		...text("0"),
		...text("1"),
	});
	const diff = (...words: string[]) => runMain(["compare", "--no-cache", ...words], { cwd: tree });
	const { out, notes, code } = await diff("0", "1", "2", "--diff", "requirements.txt", "--diff", "*.patch");
	expect([code, notes]).toEqual([0, [expect.stringContaining("no file that fits requirements.txt *.patch")]]);
	expect(out).toMatch(
		/^--- .*0\/wandb\/.*-ab0\/files\/requirements\.txt\n\+\+\+ .*1\/wandb\/.*-ab1\/files\/requirements\.txt$/m,
	);
	expect(out).toContain("- torch==2.0\n+ torch==2.1\n  numpy==1.26\n");
	expect(out).toMatch(/^\+\+\+ .*-ab1\/files\/diff\.patch$/m);
	const exact = await diff("0", "1", "--diff", `${wandb("0")}/diff.patch`);
	expect([exact.code, exact.notes, exact.out.match(/^\+\+\+ .*/gm)]).toEqual([
		0,
		[],
		[expect.stringContaining(`${wandb("1")}/diff.patch`)],
	]);
	const none = await diff("0", "1", "--diff", "*.toml");
	expect([none.code, none.notes.at(-1)]).toEqual([2, expect.stringContaining("none has a file that fits *.toml")]);
	const both = await diff("0", "1", "--diff", "*.patch", "--logs");
	expect([both.code, both.notes.at(-1)]).toEqual([2, expect.stringContaining("leave one of --logs and --diff")]);
});

test("of which commit they are, and where else they ran, as their loggers have recorded it; show tells all of one", async () => {
	const recorded = (num: number) => ({
		...runTree(`s/${num}`, { num, config: `lr: ${num}\n` }),
		[`s/${num}/wandb/run-20240101_120000-ab${num}/files/wandb-metadata.json`]: JSON.stringify({
			...{ host: `gpu0${num}`, python: "3.11", git: { commit: "0a1b2c3d4e5f6a7b8c9d" } },
		}),
	});
	const root = temporaryTree({ ...recorded(1), ...recorded(2) });
	const run = (...words: string[]) => runMain([...words, "--no-cache"], { cwd: root });
	const table = (await run("compare", "s/1", "s/2")).out.split("\n").map((line) => line.trim().split(/ {2,}/));
	expect(table).toContainEqual(["git commit", "0a1b2c3d4e5f", "0a1b2c3d4e5f"]);
	expect(table).toContainEqual(["host", "gpu01", "gpu02"]);
	expect((await run("compare", "s/1", "s/2", "--format", "csv")).out).toContain(
		"git commit,0a1b2c3d4e5f6a7b8c9d,0a1b2c3d4e5f6a7b8c9d\nhost,gpu01,gpu02\n",
	);
	const all = JSON.parse((await run("compare", "s/1", "s/2", "--all", "--format", "json")).out);
	expect(all.map(({ environment }: Json) => environment)).toEqual([
		{ commit: "0a1b2c3d4e5f6a7b8c9d", host: "gpu01", python: "3.11" },
		{ commit: "0a1b2c3d4e5f6a7b8c9d", host: "gpu02", python: "3.11" },
	]);
	expect((await run("show", "s/2")).out).toMatch(/^git commit +0a1b2c3d4e5f6a7b8c9d\n(?:.*\n)*wandb run +ab2\n/m);
	const [shown] = JSON.parse((await run("show", "s/2", "--format", "json")).out);
	expect(shown.environment).toMatchObject({ host: "gpu02", wandb: "ab2" });
});
