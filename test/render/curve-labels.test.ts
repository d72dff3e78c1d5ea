import { expect, test } from "vitest";
import { columnOf } from "../../source/model/run-table.ts";
import { loadTable } from "../../source/project/open-project.ts";
import { curveLabels } from "../../source/render/curve-labels.ts";
import { runTree, temporaryTree } from "../project/tree.ts";

async function labels(configs: readonly string[], columns: readonly string[] | null = null) {
	const runs = configs.map((config, num) => runTree(`s/${num}`, { num, config }));
	const { table } = await loadTable([temporaryTree(Object.assign({}, ...runs))]);
	const rows = configs.map((_, num) => Uint32Array.of(table.runs.findIndex(({ path }) => path === `s/${num}`)));
	return curveLabels(table, rows, columns?.map((name) => columnOf(table, name)!) ?? null);
}

test("what varies names a curve, with the shortest names that tell", async () => {
	expect(await labels(["optimizer: {lr: 0.1}\nseed: 1\n", "optimizer: {lr: 0.01}\nseed: 1\n"])).toEqual([
		"lr=0.1",
		"lr=0.01",
	]);
	expect(await labels(["lr: 1\nseed: 0\n", "lr: 2\nseed: 1\n"], ["seed"])).toEqual(["seed=0", "seed=1"]);
});

test("runs that are told apart by nothing have their paths", async () => {
	expect(await labels(["lr: 1\n", "lr: 1\n"])).toEqual(["s/0", "s/1"]);
	expect(await labels(["lr: 1\nseed: 0\n", "lr: 1\nseed: 1\n"], ["lr"])).toEqual(["s/0 lr=1", "s/1 lr=1"]);
	expect(await labels(["lr: 1\n"])).toEqual(["s/0"]);
});
