import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { valueAt } from "../../source/model/run-table.ts";
import { loadTable, openProject, type Snapshot } from "../../source/project/open-project.ts";
import { runTree, temporaryTree } from "./tree.ts";

function sweep(runs: number): Record<string, string> {
	const files: Record<string, string> = {};
	for (let num = 0; num < runs; num++) Object.assign(files, runTree(`s/${num}`, { num, config: `seed: ${num}\n` }));
	return files;
}

test("several folders are one table", async () => {
	const one = temporaryTree({ ...sweep(3), "s/multirun.yaml": "a: {" });
	const two = temporaryTree(runTree("", { config: "lr: 1" }));
	const { table, problems, scanned, complete } = await loadTable([one, two]);
	expect(table.runs.map((run) => [run.root, run.path]).sort()).toEqual(
		[
			[one, "s/0"],
			[one, "s/1"],
			[one, "s/2"],
			[two, "."],
		].sort(),
	);
	for (const [row, run] of table.runs.entries()) {
		expect(valueAt(table.columns.get("seed"), row)).toBe(run.root === one ? run.id : undefined);
	}
	expect(problems.map(({ path }) => path)).toEqual([join(one, "s/multirun.yaml")]);
	expect(scanned).toBeGreaterThanOrEqual(5);
	expect(complete).toBe(true);
});

test("no folders, empty folders and folders that are gone end well", async () => {
	expect(await loadTable([])).toMatchObject({ table: { runs: [] }, problems: [], complete: true });
	const root = temporaryTree();
	expect((await loadTable([root])).problems).toEqual([]);
	const { table, problems } = await loadTable([join(root, "none"), root]);
	expect([table.runs.length, problems.length]).toEqual([0, 1]);
});

test("snapshots grow, and only the last one has the states too", async () => {
	const snapshots: Snapshot[] = [];
	for await (const snapshot of openProject([temporaryTree(sweep(1500))], { interval: 1 })) snapshots.push(snapshot);
	const sizes = snapshots.map(({ table }) => table.runs.length);
	expect(sizes.length).toBeGreaterThan(1);
	expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
	expect(sizes[0]).toBeGreaterThan(0);
	expect(sizes.at(-1)).toBe(1500);
	expect(snapshots.map(({ settled }) => settled)).toEqual(sizes.map((_, index) => index === sizes.length - 1));
	for (const { table, complete } of snapshots) expect(complete).toBe(table.runs.length === 1500);
});

test("what was stopped is not complete", async () => {
	const root = temporaryTree(sweep(1500));
	expect(await loadTable([root], { signal: AbortSignal.abort() })).toMatchObject({
		table: { runs: [] },
		complete: false,
	});
	const controller = new AbortController();
	let last: Snapshot | undefined;
	for await (last of openProject([root], { signal: controller.signal, interval: 1 })) controller.abort();
	expect(last!.complete).toBe(false);
	expect(last!.table.runs.length).toBeLessThan(1500);
});

test("a job is running until a later one of the same sweep has started", async () => {
	const now = Date.UTC(2024, 0, 2, 10, 0, 0);
	const log = "[2024-01-02 09:59:00,000][__main__][INFO] - epoch\n";
	const statuses = async (launcher?: string) => {
		const job = (num: number) => runTree(`s/${num}`, { num, ...(launcher !== undefined && { launcher }) });
		const root = temporaryTree({ ...job(0), ...job(1), "s/0/train.log": log, "s/1/train.log": log });
		for (const num of [0, 1]) utimesSync(join(root, `s/${num}/train.log`), now / 1000, now / 1000);
		const { runs } = (await loadTable([root], { now })).table;
		return runs.toSorted((a, b) => Number(a.id) - Number(b.id)).map(({ status }) => status);
	};
	expect(await statuses()).toEqual(["ended", "running"]);
	expect(await statuses("hydra_plugins.hydra_joblib_launcher.JoblibLauncher")).toEqual(["running", "running"]);
});
