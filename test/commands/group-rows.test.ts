import { expect, test } from "vitest";
import { runTree, temporaryTree } from "../project/tree.ts";
import { runMain } from "./run-main.ts";

/** Runs with these configs; the metric of run n is n, that of the last one diverges. */
function place(...configs: readonly string[]) {
	const runs = configs.map((config, num) => ({
		...runTree(`s/${num}`, { num, config }),
		[`s/${num}/scores.csv`]: `step,f1\n0,${num}\n1,${num === configs.length - 1 ? "nan" : num}\n`,
	}));
	const root = temporaryTree(Object.assign({}, ...runs));
	return (...words: string[]) => runMain(["ls", ...words], { cwd: root });
}

const grid = () => place("lr: 1\nseed: 0\n", "lr: 1\nseed: 1\n", "lr: 2\nseed: 0\n", "lr: 2\nseed: 1\n");

test("groups of the runs that pass the filter, sorted by their means, their runs in reading order", async () => {
	const groups = async (...words: string[]) =>
		JSON.parse((await grid()("--group", "seeds", "--format", "json", ...words)).out).map(
			({ paths }: { paths: string[] }) => paths.join(" "),
		);
	expect(await groups("--sort", "-f1")).toEqual(["s/2 s/3", "s/0 s/1"]);
	expect(await groups("--sort", "f1,-lr")).toEqual(["s/0 s/1", "s/2 s/3"]);
	expect(await groups("--filter", "f1 > 0")).toEqual(["s/1", "s/2"]);
	expect(await groups("--filter", "lr > 5")).toEqual([]);
});

test("what was folded is said on stderr, and what makes it doubtful", async () => {
	expect((await grid()("--group", "seeds")).notes).toEqual(["folded: seed"]);
	const named = place("seed: 0\nrun_name: a-0\n", "seed: 1\nrun_name: a-1\n", "seed: 1\nrun_name: a-1\n");
	expect((await named("--group", "seeds")).notes).toEqual([
		"folded: seed, and what spells them: run_name",
		"1 group with a seed that was run more than once: n counts each of these runs",
	]);
	const apart = place("seed: 0\nid: x\n", "seed: 1\nid: y\n");
	expect((await apart("--group", "seeds")).notes[1]).toMatch(/^each run is alone in its group/);
	expect((await apart("--group", "seeds", "--seed", "seed, id")).notes).toEqual(["folded: seed, id"]);
});

test.each([
	[["--seed", "x"], "--seed says something only with --group"],
	[["--ci", "t"], "--ci says something only with --group"],
	[["--group", "lr", "--seed", "x"], "--seed says something only with --group seeds"],
	[["--group", "lr", "--experiments"], "--experiments and --group ask for two things"],
	[["--group", "rl"], "no run has rl; did you mean lr?"],
	[["--group", "seeds", "--seed", "rl"], "no run has rl; did you mean lr?"],
	[["--group", "seeds", "--ci", "x"], "--ci x: it takes t, bootstrap"],
])("%j is the user's mistake", async (words, message) => {
	const { code, notes } = await grid()(...words);
	expect(code).toBe(2);
	expect(notes.join("\n")).toContain(message);
});

test("without a seed there is nothing to fold", async () => {
	const { code, notes } = await place("lr: 1\n", "lr: 2\n")("--group", "seeds");
	expect([code, notes[0]]).toEqual([2, expect.stringContaining("no parameter is called like a seed")]);
});
