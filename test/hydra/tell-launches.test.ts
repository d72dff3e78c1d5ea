import { expect, test } from "vitest";
import { expandSweep } from "../../source/hydra/expand-sweep.ts";
import { type LaunchedRun, tellLaunches } from "../../source/hydra/tell-launches.ts";

const run = (num: number, overrides: readonly string[], more: Partial<LaunchedRun> = {}): LaunchedRun => ({
	num,
	overrides,
	launch: "train",
	started: null,
	...more,
});
const seeds = (...all: number[]) => all.map((seed, num) => run(num, [`seed=${seed}`]));

test("one launch is one, complete or not", () => {
	expect(tellLaunches(seeds(0, 1), expandSweep(["seed=0,1"]))).toEqual({ launchOf: [1, 1], absent: [] });
	expect(tellLaunches(seeds(0), expandSweep(["seed=0,1,2"])).absent).toEqual([
		{ num: 1, words: ["seed=1"] },
		{ num: 2, words: ["seed=2"] },
	]);
	expect(tellLaunches(seeds(0, 1), null)).toEqual({ launchOf: [1, 1], absent: [] });
	expect(tellLaunches([], expandSweep(["seed=0,1"])).absent.length).toBe(2);
});

test("a shorter launch after a longer one leaves the higher numbers of the first", () => {
	const runs = seeds(5, 6, 2, 3);
	expect(tellLaunches(runs, expandSweep(["seed=5,6"]))).toEqual({ launchOf: [2, 2, 1, 1], absent: [] });
});

test("a launch that goes on has overwritten the first jobs only", () => {
	const told = tellLaunches(seeds(5, 1, 2), expandSweep(["seed=5,6,7"]));
	expect(told.launchOf).toEqual([2, 1, 1]);
	expect(told.absent.map(({ num }) => num)).toEqual([1, 2]);
});

test("other keys, or another program, are another launch, the earlier one first", () => {
	const old = { started: "2024-01-01T00:00:00" };
	const late = { started: "2024-02-01T00:00:00" };
	const keys = [run(0, ["lr=1"], late), run(1, ["lr=2"], late), run(2, ["seed=1"], old)];
	expect(tellLaunches(keys, null).launchOf).toEqual([2, 2, 1]);
	const programs = [run(0, ["a=1"], late), run(1, ["a=2"], { ...old, launch: "eval" })];
	expect(tellLaunches(programs, null).launchOf).toEqual([2, 1]);
});

test("where words are written in another way, numbers count", () => {
	const told = tellLaunches([run(0, ["flag=true"]), run(2, ["flag=NULL"])], expandSweep(["flag=true,false,null"]));
	expect(told).toEqual({ launchOf: [1, 1], absent: [{ num: 1, words: ["flag=False"] }] });
	const older = tellLaunches([run(0, ["a=x", "b=1"]), run(1, ["a=y", "b=1"])], expandSweep(["b=1", "a=x,y,z"]));
	expect(older.absent).toEqual([{ num: 2, words: ["b=1", "a=z"] }]);
});

test("of a shuffled sweep the words tell, and of one without end nothing is absent", () => {
	const shuffled = tellLaunches([run(0, ["a=2"]), run(1, ["a=1"])], expandSweep(["a=shuffle(1,2,3)"]));
	expect(shuffled.absent.map(({ words }) => words)).toEqual([["a=3"]]);
	expect(tellLaunches(seeds(0), expandSweep(["seed=range(10000000)"])).absent).toEqual([]);
	expect(tellLaunches(seeds(0), expandSweep(["seed=interval(0,1)"])).absent).toEqual([]);
});
