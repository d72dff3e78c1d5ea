import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { main } from "../../source/commands/main.ts";
import { float64File } from "../formats/npy-bytes.ts";
import { runTree, temporaryTree } from "../project/tree.ts";
import { runMain } from "./run-main.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");
const sweep = join(examples, "vision/multirun/2024-03-04/09-15-02");

async function exported(...words: string[]) {
	const folder = temporaryTree();
	const outcome = await runMain(["export", ...words, "--no-cache"], { cwd: folder });
	const read = (name: string) => readFileSync(join(folder, name), "utf8");
	return { ...outcome, files: readdirSync(folder), read };
}

test.each(["csv", "tsv", "json", "jsonl", "md"])("%s: the lines of ls, in a file of that ending", async (format) => {
	const words = [sweep, "--metric", "val_acc", "--sort", "-val_acc", "--filter", "lr = 0.01"];
	const { code, out, notes, files, read } = await exported(...words, "--out", `runs.${format}`);
	expect([code, out, notes.at(-1), files]).toEqual([0, "", `wrote 3 runs to runs.${format}`, [`runs.${format}`]]);
	const { out: listed } = await runMain(["ls", ...words, "--no-cache", "--format", format]);
	expect(read(`runs.${format}`)).toBe(listed);
	const { out: piped } = await exported(...words, "--format", format);
	expect(piped).toBe(listed);
});

test("groups, and no more than the limit", async () => {
	const { notes, read } = await exported(sweep, "--group", "seeds", "--limit", "2", "--out", "groups.json");
	expect(notes.slice(-2)).toEqual(["the first 2 of 4 groups", "wrote 2 groups to groups.json"]);
	expect(JSON.parse(read("groups.json"))).toHaveLength(2);
});

test("what is interrupted leaves nothing behind", async () => {
	const cwd = temporaryTree();
	const stopped: string[] = [];
	const code = await main(["export", sweep, "--no-cache", "--out", "runs.csv"], {
		cwd,
		env: {},
		width: null,
		now: "2024-06-01T00:00:00",
		out: () => {},
		note: () => {},
		signal: new AbortController().signal,
		onStop: (cleanUp) => {
			stopped.push(...readdirSync(cwd));
			cleanUp();
			return () => stopped.push("over");
		},
	});
	expect([code, readdirSync(cwd), stopped]).toEqual([2, [], [expect.stringMatching(/^\.exptrack-/), "over"]]);
});

test("curves have a line a point, with the same values as the file", async () => {
	const { out } = await exported(sweep, "--curves", "--metric", "val_acc", "--limit", "1");
	const [header, ...lines] = out.trimEnd().split("\n");
	expect(header).toBe("project,path,run,metric,axis,step,time,value");
	const { out: values } = await runMain(["cat", join(sweep, "0", "val_acc.npy"), "--format", "json"]);
	const own = JSON.parse(values)[0].arrays[0].values;
	expect(lines).toEqual(own.map((value: number, step: number) => `.,0,0,val_acc,index,${step},,${value}`));
});

test("how many lines of curves were written does not count the header", async () => {
	const words = [sweep, "--curves", "--metric", "val_acc", "--limit", "1"];
	for (const ending of ["csv", "tsv", "jsonl"]) {
		const { notes, read } = await exported(...words, "--out", `c.${ending}`);
		const lines = read(`c.${ending}`).trimEnd().split("\n").length - (ending === "jsonl" ? 0 : 1);
		expect([lines, notes.at(-1)]).toEqual([8, `wrote 8 lines to c.${ending}`]);
	}
});

test("curves of all metrics where none is named; what is no curve is passed over", async () => {
	const { out, notes } = await exported(sweep, "--curves", "--format", "jsonl", "--limit", "2");
	const points = out
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
	const names = new Set(points.map(({ metric }) => metric));
	expect([...names]).toEqual(expect.arrayContaining(["train_loss", "val_acc", "metrics.csv:train_loss"]));
	expect(names).not.toContain("confusion");
	expect(notes).toEqual(["the first 2 of 12 runs"]);
});

test.each(["csv", "tsv", "jsonl"])("%s: a long curve is written in pieces of some thousand points", async (format) => {
	const folder = temporaryTree({
		...runTree("0"),
		"0/loss.npy": float64File(Array.from({ length: 10_000 }, Math.sqrt)),
	});
	const words = ["export", folder, "--curves", "--metric", "loss", "--format", format, "--no-cache"];
	const { out, pieces } = await runMain(words);
	const lines = out.trimEnd().split("\n");
	expect(lines).toHaveLength(format === "jsonl" ? 10_000 : 10_001);
	expect(new Set(lines).size).toBe(lines.length);
	expect(Math.max(...pieces.map((piece) => piece.split("\n").length))).toBeLessThan(5000);
});

test("what cannot be written is said, and leaves nothing", async () => {
	for (const [words, message] of [
		[["--out", "runs.xls"], "runs.xls says no format: end it with .json, .jsonl, .csv, .tsv, .md, or give --format"],
		[["--curves", "--out", "c.json"], "curves are written as csv, tsv, jsonl, not as json"],
		[["--curves", "--group", "seeds"], "--curves writes single runs"],
		[["--limit", "none"], "--limit none is no count of runs, such as 10"],
		[["--out", "a.csv", "--metric", "nothing"], "no run has nothing"],
	] as const) {
		const { code, notes, files } = await exported(sweep, ...words);
		expect([code, notes.at(-1), files]).toEqual([2, expect.stringContaining(message), []]);
	}
});
