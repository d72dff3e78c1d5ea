import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { float64File, npyBytes, npyHeaderText } from "../formats/npy-bytes.ts";
import { runTree, temporaryTree } from "../project/tree.ts";
import { runMain } from "./run-main.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");
const sweep = "vision/multirun/2024-03-04/09-15-02";
const plot = (
	words: readonly string[],
	options: { cwd?: string; width?: number | null; env?: Record<string, string> } = {},
) => runMain(["plot", "--no-cache", ...words], { cwd: examples, ...options });

/** Two runs with CSV files of steps, epochs and times; the second one is shorter. */
function timedTree(): string {
	const rows = (count: number, scale: number) =>
		Array.from({ length: count }, (_, at) => `${at * 10},${at},${1_700_000_000 + at * 600},${scale / (at + 1)}`).join(
			"\n",
		);
	return temporaryTree({
		...runTree("s/0", { num: 0, config: "lr: 0.1\nseed: 0\n" }),
		...runTree("s/1", { num: 1, config: "lr: 0.1\nseed: 1\n" }),
		"s/0/metrics.csv": `step,epoch,timestamp,loss\n${rows(6, 1)}\n`,
		"s/1/metrics.csv": `step,epoch,timestamp,loss\n${rows(4, 2)}\n`,
	});
}

test("the example of the readme is what is printed", async () => {
	const readme = readFileSync(join(examples, "..", "readme.md"), "utf8");
	const [, words = "", shown = ""] = /```\n\$ exptrack plot ([^\n]*)\n([\s\S]*?)```/.exec(readme) ?? [];
	expect(words).toContain("--group");
	const { out } = await plot(words.split(" "), { cwd: join(examples, "..") });
	expect(out.length).toBeGreaterThan(500);
	expect(shown).toBe(out);
});

test("the best runs, named by what varies, and how many are not shown", async () => {
	const { out, code, notes } = await plot([sweep, "--metric", "val_acc"]);
	expect(code).toBe(0);
	const lines = out.trimEnd().split("\n");
	expect(lines[0]).toBe("val_acc over index");
	expect(notes).toEqual(["4 runs not shown: --limit 12 draws all, --filter chooses"]);
	expect((await plot([sweep, "--metric", "val_acc", "--width", "20"])).notes).toEqual(notes);
	expect(out).toContain("A lr=0.01 seed=1  B lr=0.01 seed=0");
	expect(out).toMatch(/^[\x20-\x7e\n]+$/);
	for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
	const few = await plot([sweep, "--metric", "val_acc", "--limit", "12"]);
	expect(few.notes).toEqual([]);
});

test("--sort says which runs come first, --filter which there are, --columns what they are called", async () => {
	const { out } = await plot([sweep, "--metric", "val_acc", "--sort", "val_acc", "--limit", "1", "--columns", "seed"]);
	expect(out).toMatch(/ {2}seed=\d\n$/);
	const filtered = await plot([sweep, "--metric", "val_acc", "--filter", "lr = 0.001"]);
	expect(filtered.out).toContain("A seed=1  B seed=0  C seed=2");
});

test("a terminal gets braille and colours as wide as it is, unless it is told otherwise", async () => {
	const words = [sweep, "--metric", "val_acc", "--limit", "2"];
	const { out } = await plot(words, { width: 60 });
	expect(out).toMatch(/[\u2801-\u28ff]/);
	expect(out).toContain("\u001b[36m");
	const plain = out.replace(/\u001b\[[\d;]*m/g, "");
	for (const line of plain.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
	expect((await plot([...words, "--no-color"], { width: 60 })).out.trim()).toBe(plain.trim());
	expect((await plot(words, { width: 60, env: { LANG: "C.UTF-8", NO_COLOR: "1" } })).out).toBe(
		(await plot([...words, "--no-color"], { width: 60 })).out,
	);
	expect((await plot([...words, "--ascii", "--no-color"], { width: 60 })).out).toMatch(/^[\x20-\x7e\n]+$/);
	expect((await plot([...words, "--braille"])).out).toMatch(/[\u2801-\u28ff]/);
});

test("groups are means with a band, and say of how many runs", async () => {
	const { out, notes } = await plot([sweep, "--metric", "val_acc", "--group", "seeds"]);
	expect(out).toContain("A lr=0.01, 3 runs");
	expect(out).toMatch(/:{3}/);
	expect(notes).toEqual(["folded: seed"]);
	const shorter = await plot(["--metric", "loss", "--group", "seeds"], { cwd: timedTree() });
	expect(shorter.out).toContain(", 2 runs, 1 from 40");
});

test("x by step, epoch, time since the start and time of the clock", async () => {
	const cwd = timedTree();
	const out = async (...words: string[]) => (await plot(["--metric", "loss", ...words], { cwd })).out;
	expect(await out()).toContain("loss over step\n");
	expect(await out("--x", "epoch")).toContain("loss over epoch\n");
	expect(await out("--x", "relative")).toMatch(/0 +10m +20m +30m +40m/);
	expect(await out("--x", "wall")).toMatch(/\d\d:\d\d +\d\d:\d\d/);
	const zoomed = await out("--x", "relative", "--from", "10m", "--to", "30m");
	expect(zoomed).toMatch(/10m +.*30m/);
	expect(zoomed).not.toContain("50m");
});

test("where nothing can be drawn it is said, in as many lines as that takes", async () => {
	const words = [sweep, "--metric", "val_acc", "--limit", "1"];
	const empty = "no value of val_acc in this part of x: it goes from 0 to 7";
	expect((await plot([...words, "--from", "100"])).out).toBe(`${empty}\n`);
	expect((await plot([...words, "--to", "-1"])).out).toBe(`${empty}\n`);
	const csv = await plot([...words, "--from", "100", "--format", "csv"]);
	expect([csv.out.split("\n").length, csv.notes.at(-1)]).toEqual([2, empty]);
	const tree = temporaryTree({
		...runTree("0"),
		"0/m.csv": "step,loss,bad\n0,-1,nan\n1,-2,nan\n2,-3,nan\n",
	});
	const drawn = async (...flags: string[]) => (await plot([tree, ...flags])).out;
	expect(await drawn("--metric", "loss", "--log")).toBe("loss over step, log scale\n  no value above 0\n");
	expect(await drawn("--metric", "bad")).toBe("bad over step\n  no finite value\n");
});

test("an axis that a run has not is told, not made up", async () => {
	const { out, notes } = await plot([sweep, "--metric", "val_acc", "--x", "relative", "--limit", "1"]);
	expect(out).toBe("no curve of val_acc to draw\n");
	expect(notes[0]).toMatch(/7: no time is kept with its val_acc$/);
});

test.each(["json", "jsonl", "csv", "tsv"])("%s: the points of a long curve are written in pieces", async (format) => {
	const values = Array.from({ length: 10_000 }, (_, at) => Math.sin(at));
	const cwd = temporaryTree({ ...runTree("0"), "0/loss.npy": float64File(values) });
	const { out, pieces } = await plot(["--metric", "loss", "--format", format, "--from", "1", "--to", "9000"], { cwd });
	expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(300_000);
	if (format === "csv" || format === "tsv") expect(out.trimEnd().split("\n")).toHaveLength(9001);
	else {
		const curve = format === "json" ? JSON.parse(out)[0] : JSON.parse(out);
		expect(curve).toMatchObject({ metric: "loss", paths: ["0"], axis: "index", values: values.slice(1, 9001) });
		expect(curve.x).toEqual(Array.from({ length: 9000 }, (_, at) => at + 1));
	}
});

test("a curve that is too large to be held is drawn", async () => {
	const count = 25_000_000;
	const cwd = temporaryTree(runTree("0"));
	const head = npyBytes(npyHeaderText("<f8", [count]));
	const path = join(cwd, "0/loss.npy");
	writeFileSync(path, Buffer.concat([head, Buffer.from(Float64Array.of(4).buffer)]));
	truncateSync(path, head.length + 8 * count);
	const { out, notes } = await plot(["--metric", "loss", "--width", "60", "--height", "8"], { cwd });
	expect(out).toMatch(/^loss over index\n/);
	expect(out).toContain("4 +\\");
	expect(notes).toEqual([]);
	const smooth = await plot(["--metric", "loss", "--smooth", "0.5"], { cwd });
	expect(smooth.notes).toEqual([expect.stringMatching(/takes \d+ bytes|more memory/)]);
});

test("points for programs are exact and all there", async () => {
	const csv = await plot([
		sweep,
		"--metric",
		"val_acc",
		"--format",
		"csv",
		"--smooth",
		"0.5",
		"--from",
		"1",
		"--to",
		"2",
	]);
	const [header, ...rows] = csv.out
		.trimEnd()
		.split("\r\n")
		.flatMap((line) => line.split("\n"));
	expect(header).toBe("metric,label,path,axis,x,value,smoothed");
	expect(rows).toHaveLength(24);
	expect(rows[0]).toMatch(/^val_acc,lr=0.01 seed=1,7,index,1,0\.5520952939987183,0\.\d+$/);
	const [group] = JSON.parse((await plot([sweep, "--metric", "val_acc", "--group", "seeds", "--format", "json"])).out);
	expect(Object.keys(group)).toEqual([
		"metric",
		"label",
		"paths",
		"axis",
		"x",
		"values",
		"low",
		"high",
		"n",
		"remaining",
	]);
	expect(group.n).toEqual(new Array(8).fill(3));
	expect(group.values[7]).toBeCloseTo((group.low[7] + group.high[7]) / 2, 12);
});

test("an array that is no curve is the picture that fits it", async () => {
	const { out, notes } = await plot([sweep, "--metric", "confusion"]);
	expect(out).toContain("accuracy 11.3 % (113 of 1000)");
	expect(notes).toEqual(["11 runs not shown: --limit 12 draws all"]);
	expect((await plot([sweep, "--metric", "confusion", "--as", "recall"])).out).toContain("recall on the diagonal");
	expect(
		(await plot([sweep, "--metric", "confusion", "--as", "heat map", "--limit", "2"])).out.match(/^\d$/gm),
	).toHaveLength(2);
	expect((await plot([sweep, "--metric", "val_acc", "--as", "histogram"])).out).toContain("n 8   min");
});

test("several metrics are charts below each other, of the same runs", async () => {
	const { out } = await plot([sweep, "--metric", "val_acc", "--metric", "train_loss", "--limit", "2"]);
	expect(out.match(/^\w+ over index$/gm)).toEqual(["val_acc over index", "train_loss over index"]);
	expect(out.match(/A seed=1 {2}B seed=0/g)).toHaveLength(2);
});

test("without --metric the most telling one; without runs none", async () => {
	const { out, notes } = await plot([sweep, "--limit", "1"]);
	expect(out).toContain("val_acc over index");
	expect(notes).toEqual(["--metric val_acc", expect.stringContaining("11 runs not shown")]);
	const nothing = await plot([sweep, "--filter", "lr > 5"]);
	expect([nothing.code, nothing.out, nothing.notes]).toEqual([0, "", ["no run to plot"]]);
});

test("values that a scale cannot show are told", async () => {
	const cwd = temporaryTree({
		...runTree("s/0", { num: 0, config: "lr: 1\n" }),
		"s/0/loss.npy": float64File([1, 0, -1, Number.NaN, 10]),
	});
	const { out } = await plot(["--metric", "loss", "--log"], { cwd });
	expect(out).toContain("! 1 NaN  0 2 at or below 0");
});

test.each([
	[["--smooth", "1"], "--smooth 1 is no weight from 0 to below 1, such as 0.6"],
	[["--from", "abc"], "--from abc is no number"],
	[["--from", "3", "--to", "2"], "--from is to be before --to"],
	[["--limit", "0"], "--limit 0 is no whole number from 1 up"],
	[["--width", "5"], "--width 5 is no whole number from 20 up"],
	[["--band", "ci"], "--band says something only with --group"],
	[["--group", "seeds", "--x", "wall"], "runs of a group have steps in common"],
	[["--as", "recall"], "--as recall does not fit val_acc"],
	[["--metric", "confusion", "--format", "csv"], "confusion is an array"],
])("%j is the user's mistake", async (words, message) => {
	const { code, notes } = await plot([sweep, ...(words.includes("--metric") ? [] : ["--metric", "val_acc"]), ...words]);
	expect(code).toBe(2);
	expect(notes.at(-1)).toContain(message);
});
