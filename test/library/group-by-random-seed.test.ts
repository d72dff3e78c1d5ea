import { join } from "node:path";
import { expect, test } from "vitest";
import {
	FileLoader,
	firstOfEachGroup,
	foldSeeds,
	groupByRandomSeed,
	openProject,
	type Snapshot,
	UserError,
} from "../../source/index.ts";
import { Float } from "../../source/model/value.ts";
import { smallFrame } from "./small-frame.ts";

const frame = smallFrame({
	"hyperparameters.lr": [0.1, 0.2, 0.1, 0.2, undefined],
	"other.seed": [0, 0, 1, 1, 0],
	"other.run_name": ["mlp-s0", "mlp-s0", "mlp-s1", "mlp-s1", "mlp-s0"],
	"path.0": ["/0", "/1", "/2", "/3", "/4"],
});

test("runs that are equal but for the seed, and for the text that spells it", () => {
	expect(groupByRandomSeed(frame)).toEqual([[0, 2], [1, 3], [4]]);
});

test("the seed can be named", () => {
	const odd = smallFrame({ "dataset.fold": [1, 2, 1, 2], "other.lr": [1, 1, 2, 2] });
	expect(groupByRandomSeed(odd, { seeds: [{ group: "dataset", parameter: "fold" }] })).toEqual([
		[0, 1],
		[2, 3],
	]);
});

test("without a seed, or with one that is no parameter, it is the user's mistake", () => {
	expect(() => groupByRandomSeed(smallFrame({ "other.lr": [1] }))).toThrow(UserError);
	expect(() => groupByRandomSeed(frame, { seeds: [{ group: "dataset", parameter: "seed" }] })).toThrow(UserError);
});

test("of real runs: the configurations are the first runs of the groups", async () => {
	const folder = join(import.meta.dirname, "..", "..", "examples", "vision", "multirun", "2024-03-04", "09-15-02");
	const runs = await new FileLoader({ queryString: "*.npy" }).loadFolder(folder);
	const groups = groupByRandomSeed(runs);
	expect(groups.flat().toSorted((a, b) => a - b)).toEqual([...runs.columns.keys()]);
	const seeds = runs.row("other", "seed");
	for (const group of groups) expect(new Set(group.map((run) => seeds[run])).size).toBe(group.length);
	expect(firstOfEachGroup(runs, groups).row("other", "optimizer.lr")).toEqual([0.0003, 0.001, 0.01, new Float(1)]);
});

test("of real runs: the groups of a table of the same runs", async () => {
	const folder = join(import.meta.dirname, "..", "..", "examples", "vision");
	const frame = await new FileLoader({ queryString: "*", minRequiredFiles: 0 }).loadFolder(folder);
	let last: Snapshot | undefined;
	for await (const snapshot of openProject([folder])) last = snapshot;
	const { table } = last!;
	const { groups } = foldSeeds(table, Uint32Array.from(table.runs.keys()));
	const idsOf = (ids: readonly string[]) => ids.toSorted().join(" ");
	const ofTable = groups.map((rows) => {
		const folders = Array.from(rows, (row) => table.runs[row]!).filter(({ status }) => status !== "missing");
		return idsOf(
			folders.map(({ experiment, id }) => `${experiment.slice("multirun/".length).replace("/", " ")}/${id}`),
		);
	});
	const ofFrame = groupByRandomSeed(frame).map((group) =>
		idsOf(group.map((run) => `${frame.columns[run]!.date}/${frame.columns[run]!.run}`)),
	);
	expect(ofFrame.toSorted()).toEqual(ofTable.toSorted());
});
