import { expect, test } from "vitest";
import { PackedRuns } from "../../source/project/packed-runs.ts";
import type { Seen } from "../../source/project/seen-log.ts";
import { flat } from "../hydra/flat.ts";
import { ended, packed, someEntry } from "./run-entries.ts";

test("a run is found by its path, and one that is not there is not", async () => {
	const runs = await packed([someEntry({ markers: "[]" }), someEntry()]);
	expect([runs.size, runs.rowOf("s/1"), runs.rowOf("s/2"), runs.rowOf("")]).toEqual([2, 1, undefined, undefined]);
	expect([runs.hydraFolder(0), runs.markers(0), runs.markers(1)]).toEqual([".hydra", "[]", null]);
	expect([(await packed([])).size, (await packed([])).rowOf("s/0")]).toEqual([0, undefined]);
});

test("what a run was learnt from is its own", async () => {
	const stamp = { size: 1, modified: 1.5, changed: 2.5, inode: 3 };
	const seen: readonly Seen[] = [
		{ name: ".hydra/config.yaml", stamp },
		{ name: "train.log", stamp: null },
	];
	const runs = await packed([someEntry(), someEntry()], (num) => seen.slice(0, 2 * num));
	expect([runs.readFrom(0), runs.readFrom(1), runs.signsFrom(1)]).toEqual([[], seen, []]);
});

test("what became of a run is left out where it is to be looked at anew", async () => {
	const runs = await packed([someEntry({ signs: ended })]);
	expect(runs.entry(0, true).signs).toEqual(ended);
	expect(runs.entry(0, false).signs).toBeNull();
});

test("runs share what they shared before: names, paths, launch and the places of their own values", async () => {
	const shape = flat({ seed: 0, name: "x", tags: ["a"] });
	const own = Uint8Array.of(1, 0, 1);
	const entries = [0, 1].map((seed) => someEntry({ own, config: { ...shape, values: [seed, "x", ["a"]] } }));
	const runs = await packed(entries);
	const [first, second] = [runs.entry(0, true), runs.entry(1, true)];
	for (const part of ["names", "paths"] as const) expect(second.config[part]).toBe(first.config[part]);
	expect(second.config.values[2]).toBe(first.config.values[2]);
	expect(second.own).toBe(first.own);
	expect(second.job.launch).toBe(first.job.launch);
	expect([first, second].map(({ config }) => config.values[0])).toEqual([0, 1]);
});

test("parts of something else are refused", async () => {
	expect(() => new PackedRuns({ json: {}, numbers: {} })).toThrow();
});
