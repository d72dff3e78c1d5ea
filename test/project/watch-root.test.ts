import { appendFileSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { filesOf } from "../../source/model/files-of.ts";
import { openProject, type Snapshot } from "../../source/project/open-project.ts";
import { Watch } from "../../source/project/watch.ts";
import { placedRun } from "./placed-run.ts";
import { runTree, temporaryTree, writeTree } from "./tree.ts";

const table = "step,loss\n0,3\n1,2\n";

/** Snapshots of a tree from when all is read on, up to the first one that is as asked. */
async function watched(root: string, events: boolean) {
	const watch = new Watch({ events, shortest: 20, longest: 100 });
	const snapshots = openProject([root], { watch });
	onTestFinished(async () => {
		watch.stop();
		await snapshots.return();
	});
	const until = async (holds: (snapshot: Snapshot) => boolean): Promise<Snapshot> => {
		for (;;) {
			const { value } = await snapshots.next();
			if (value === undefined) throw new Error("the stream has ended");
			if (holds(value)) return value;
		}
	};
	await until(({ live }) => live !== null);
	return { watch, until };
}

/** Runs `s/0` and `s/1` with a logger's folder each, and one that is nobody's. */
function tree(): string {
	const root = temporaryTree({ "stray/version_0/hparams.yaml": "" });
	for (const num of [0, 1]) {
		writeTree(root, placedRun(`s/${num}`, `save_dir: ${root}/tb/${num}\n`, { cwd: root }));
		writeTree(root, { [`tb/${num}/version_0/metrics.csv`]: table, [`tb/${num}/version_0/hparams.yaml`]: "" });
	}
	return root;
}

const filesIn = ({ table: { runs } }: Snapshot, path: string) => filesOf(runs.find((run) => run.path === path)!);

describe.each([
	["told by the file system", true],
	["asking again and again", false],
])("%s", (_, events) => {
	test("what a run that is seen writes elsewhere is read again when it grows", async () => {
		const root = tree();
		const { watch, until } = await watched(root, events);
		watch.attend(() => [`${root}/s/0`]);
		// What is as young as the reading is read once more.
		await until(({ changed }) => changed.has(`${root}/s/0`));
		appendFileSync(join(root, "tb/0/version_0/metrics.csv"), "2,1\n");
		const { changed } = await until((snapshot) => snapshot.changed.size > 0);
		expect(changed).toContain(`${root}/s/0`);
	});

	test("what comes and goes there comes and goes", async () => {
		const root = tree();
		const { until } = await watched(root, events);
		writeTree(root, { "tb/0/version_0/more.csv": table });
		const more = await until((snapshot) => snapshot.changed.has(`${root}/s/0`));
		expect(filesIn(more, "s/0")).toContain("../../tb/0/version_0/more.csv");
		rmSync(join(root, "tb/1"), { recursive: true });
		await until((snapshot) => filesIn(snapshot, "s/1").length === 0);
		rmSync(join(root, "stray/version_0"), { recursive: true });
		const last = await until((snapshot) => snapshot.table.strays === undefined);
		expect(filesIn(last, "s/0")).toHaveLength(3);
	});

	test("what two runs could claim is the one's that is left", async () => {
		const root = tree();
		writeTree(root, placedRun("s/2", `save_dir: ${root}/tb/0\n`, { cwd: root }));
		const { until } = await watched(root, events);
		rmSync(join(root, "s/2"), { recursive: true });
		const { table: now } = await until((snapshot) => filesIn(snapshot, "s/0").length > 0);
		expect(now.runs.map(({ path }) => path)).toEqual(["s/0", "s/1"]);
	});

	test("what is too much is told once, and again after its folder was looked at", async () => {
		const root = tree();
		writeTree(root, { [`tb/0/${Array(12).fill("d").join("/")}/a.csv`]: table });
		const { until } = await watched(root, events);
		writeTree(root, { "tb/0/b.csv": table });
		const more = await until((snapshot) => filesIn(snapshot, "s/0").includes("../../tb/0/b.csv"));
		expect(more.problems.map(({ path }) => path)).toEqual([join(root, "tb/0")]);
	});

	test("a folder that two links lead to is met under the one that it was met under first", async () => {
		const [root, other] = [tree(), temporaryTree(runTree("r/0"))];
		for (const name of ["x/a", "y/b"]) {
			mkdirSync(join(root, name, ".."));
			symlinkSync(other, join(root, name));
		}
		const { until } = await watched(root, events);
		writeTree(root, { ...runTree("y/new/0"), ...runTree("x/new/0") });
		const { table: now } = await until((snapshot) => snapshot.table.runs.length === 5);
		const linked = now.runs.map(({ path }) => path).filter((path) => /^[xy]/.test(path));
		expect(linked.toSorted()).toEqual(["x/a/r/0", "x/new/0", "y/new/0"]);
	});
});
