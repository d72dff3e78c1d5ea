import { expect, test } from "vitest";
import { levelsBelowRun, runOf } from "../../source/hydra/output-subdir.ts";

test.each<[string | null, number]>([
	[".hydra", 1],
	[".conf", 1],
	["hydra_cfg/saved", 2],
	["./a//b/../c/", 2],
	[".", 0],
	["", 0],
	[null, 0],
	["../beside", 0],
	["/tmp/hydra", 0],
])("%j lies that many levels below its run: %d", (subdir, levels) => expect(levelsBelowRun(subdir)).toBe(levels));

test("the run of a folder", () => {
	expect(runOf(["multirun", "0", "cfg", "saved"], "cfg/saved")).toEqual(["multirun", "0"]);
	expect(runOf(["multirun", "0", "was cfg"], "cfg")).toEqual(["multirun", "0"]);
	expect(runOf(["multirun", "0"], ".")).toEqual(["multirun", "0"]);
	expect(runOf(["saved"], "cfg/saved")).toEqual([]);
});
