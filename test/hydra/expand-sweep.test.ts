import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { expandSweep } from "../../source/hydra/expand-sweep.ts";
import { parseOverride } from "../../source/hydra/parse-override.ts";
import { DataError } from "../../source/model/problem.ts";
import { isMapping, type Mapping, type Value } from "../../source/model/value.ts";
import { corpus, decoded, hasCorpus, type Json, readOracle } from "../corpus.ts";

function jobsOf(words: readonly string[], params?: Mapping): readonly string[] | null {
	const { jobs } = expandSweep(words, params);
	return jobs === null ? null : Array.from(jobs, (job) => job.join(" "));
}

test.each<[string, string | null]>([
	["a=1,2 b=x c=u,v", "a=1 b=x c=u | a=1 b=x c=v | a=2 b=x c=u | a=2 b=x c=v"],
	["a=1,2 a=3,4,5", "a=3 | a=4 | a=5"],
	["a=0,1 a@b=2 +a=3", "a=0 a@b=2 +a=3 | a=1 a@b=2 +a=3"],
	["a=choice('b,c',true,null)", "a=b\\,c | a=True | a=null"],
	["a=[1,2],{b:'c'} ~d", "a=[1,2] ~d=null | a={b:'c'} ~d=null"],
	["a=range(5,0,-2)", "a=5 | a=3 | a=1"],
	["a=range(0,0.35,0.1)", "a=0.0 | a=0.1 | a=0.2 | a=0.3"],
	["a=range(0.5,-0.6,-0.5)", "a=0.5 | a=0.0 | a=-0.5"],
	["a=sort(range(0,1,0.25),reverse=true)", "a=0.75 | a=0.5 | a=0.25 | a=0.0"],
	["a=sort(range(3,0,-1))", "a=1 | a=2 | a=3"],
	["a=int(range(0,5,1.5))", "a=0 | a=1 | a=3 | a=4"],
	["a=float(range(2))", "a=0.0 | a=1.0"],
	["a=range(9007199254740991,9007199254740993)", "a=9007199254740991 | a=9007199254740992"],
	["a=range(3,3) b=1,2", ""],
	["a=glob(*) b=1,2", null],
	["a=interval(0,1)", null],
])("%s", (words, jobs) => {
	const plan = expandSweep(words.split(" "));
	expect(plan.jobs === null ? null : Array.from(plan.jobs, (job) => job.join(" ")).join(" | ")).toBe(jobs);
	expect(plan.count).toBe(jobs === null ? null : jobs === "" ? 0 : jobs.split(" | ").length);
});

test("the sweeper's own parameters come first, and a word of the command line takes the place of one", () => {
	const params = new Map<Value, Value>([
		["seed", "range(2)"],
		["lr", 0.1],
		["model", "a,b"],
	]);
	expect(jobsOf(["epochs=3", "lr=1,2"], params)).toEqual([
		"seed=0 lr=1 model=a epochs=3",
		"seed=0 lr=1 model=b epochs=3",
		"seed=0 lr=2 model=a epochs=3",
		"seed=0 lr=2 model=b epochs=3",
		"seed=1 lr=1 model=a epochs=3",
		"seed=1 lr=1 model=b epochs=3",
		"seed=1 lr=2 model=a epochs=3",
		"seed=1 lr=2 model=b epochs=3",
	]);
});

test("a huge sweep is counted, and its first jobs are made, without the others", () => {
	const plan = expandSweep([parseOverride("a=range(1000000000)"), "b=range(0,1e9,0.1)", "c=range(1,inf)"]);
	expect(plan.count).toBe(Number.POSITIVE_INFINITY);
	expect(plan.axes.map(({ count }) => count)).toEqual([1e9, 1e10, Number.POSITIVE_INFINITY]);
	const [first, second] = plan.jobs!;
	expect([first, second]).toEqual([
		["a=0", "b=0.0", "c=1.0"],
		["a=0", "b=0.0", "c=2.0"],
	]);
});

test("what was shuffled is said to be", () => {
	expect(expandSweep(["a=shuffle(range(3))"])).toMatchObject({ count: 3, isShuffled: true });
	expect(expandSweep(["a=shuffle(1,2)", "b=1"]).axes.map(({ isShuffled }) => isShuffled)).toEqual([true, false]);
	expect(expandSweep(["a=1,2"]).isShuffled).toBe(false);
});

test("a word that breaks the grammar is refused", () => {
	expect(() => expandSweep(["a=(1)"])).toThrow(DataError);
	expect(() => expandSweep(["a=range(1,2,0)"])).toThrow(DataError);
});

function at(value: Value | undefined, ...keys: string[]): Value | undefined {
	return keys.reduce((found, key) => (isMapping(found) ? found.get(key) : undefined), value);
}

describe.skipIf(!hasCorpus)("the jobs of the corpus", () => {
	const oracles = hasCorpus ? globSync("*.oracle.json", { cwd: corpus }).sort() : [];

	test.each(oracles)("%s", (file) => {
		const { runs, sweeps } = readOracle(file);
		for (const [folder, files] of Object.entries<Json>(sweeps)) {
			if (!("multirun.yaml" in files)) continue;
			const hydra = at(decoded(files["multirun.yaml"].unresolved), "hydra");
			const params = at(hydra, "sweeper", "params");
			const plan = expandSweep(at(hydra, "overrides", "task") as string[], isMapping(params) ? params : null);
			const jobs = [...plan.jobs!];
			expect(plan.count).toBe(jobs.length);
			for (const [path, run] of Object.entries<Json>(runs)) {
				if (run.truth.sweep !== folder) continue;
				const num = at(decoded(run.hydra.unresolved), "hydra", "job", "num") as number;
				expect([path, jobs[num]]).toEqual([path, run.overrides]);
			}
		}
	});

	test("each word of each run is one that Hydra wrote", () => {
		let count = 0;
		for (const { runs } of oracles.map(readOracle)) {
			for (const word of Object.values<Json>(runs).flatMap(({ overrides }) => overrides)) {
				expect(parseOverride(word).keyElement).toBe(word.split("=")[0]);
				count++;
			}
		}
		expect(count).toBeGreaterThan(300);
	});
});
