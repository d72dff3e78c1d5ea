import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { valueAt } from "../../source/model/run-table.ts";
import { Disk } from "../../source/project/disk.ts";
import { openProject, type Snapshot } from "../../source/project/open-project.ts";
import { Watch } from "../../source/project/watch.ts";
import { runTree, temporaryTree, writeTree } from "./tree.ts";

/** What stands in the table while it is watched. */
class Watched {
	readonly watch: Watch;
	/** All snapshots so far. */
	readonly seen: Snapshot[] = [];
	readonly #snapshots: AsyncGenerator<Snapshot, void>;

	constructor(root: string, events: boolean) {
		this.watch = new Watch({ events, shortest: 20, longest: 100 });
		this.#snapshots = openProject([root], { watch: this.watch });
		onTestFinished(async () => {
			this.watch.stop();
			await this.#snapshots.return();
		});
	}

	get last(): Snapshot {
		return this.seen.at(-1)!;
	}

	/** The snapshots up to the first one that is as asked. */
	async until(holds: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
		for (;;) {
			const { value } = await this.#snapshots.next();
			if (value === undefined) throw new Error("the stream has ended");
			this.seen.push(value);
			if (holds(value)) return value;
		}
	}

	/** Until all is read, and what came while it was is looked at. */
	async settled(): Promise<Snapshot> {
		await this.until(({ settled }) => settled);
		return this.until(({ live }) => live !== null);
	}

	/** Until a run is told to have changed. */
	changed(key: string): Promise<Snapshot> {
		return this.until(({ changed }) => changed.has(key));
	}
}

const paths = ({ table }: Snapshot) => table.runs.map(({ path }) => path);

function statusOf({ table }: Snapshot, path: string): string | undefined {
	return table.runs.find((run) => run.path === path)?.status;
}

/** A line of a log, as Hydra writes it. */
function logLine(time: number, text: string): string {
	return `[${new Date(time).toISOString().slice(0, 19).replace("T", " ")},000][train][INFO] - ${text}\n`;
}

const sweep = {
	...runTree("s/0", { num: 0, config: "lr: 0.1\n", overrides: ["lr=0.1"] }),
	...runTree("s/1", { num: 1, config: "lr: 0.2\n", overrides: ["lr=0.2"] }),
	"s/0/m.csv": "step,loss\n0,1\n",
	"s/1/m.csv": "step,loss\n0,2\n",
};

describe.each([
	["told by the file system", true],
	["asking again and again", false],
])("%s", (_, events) => {
	test("a new run is a new row behind the others, which stay the objects they are", async () => {
		const root = temporaryTree(sweep);
		const watched = new Watched(root, events);
		const before = await watched.settled();
		writeTree(root, runTree("s/2", { num: 2, config: "lr: 0.3\n", overrides: ["lr=0.3"] }));
		const after = await watched.until(({ table }) => table.runs.length === 3);
		expect(paths(after)).toEqual(["s/0", "s/1", "s/2"]);
		expect(after.changed).toContain(join(root, "s/2"));
		expect(after.table.runs.map((_, row) => valueAt(after.table.columns.get("lr"), row))).toEqual([0.1, 0.2, 0.3]);
		expect(before.table.runs).toHaveLength(2);
		expect(before.table.columns.get("lr")!.codes).toHaveLength(2);
	});

	test("a new experiment in a new folder is found, however slowly it is written", async () => {
		const root = temporaryTree(sweep);
		const watched = new Watched(root, events);
		await watched.settled();
		const files = runTree("2024-01-02/10-00-00", { config: "lr: 0.7\n" });
		let told = watched.last;
		for (const [path, content] of Object.entries(files)) {
			mkdirSync(join(root, path, ".."), { recursive: true });
			writeFileSync(join(root, path), "");
			// A look falls between the writing of a file and its content.
			appendFileSync(join(root, "s/0/m.csv"), "1,1\n");
			told = await watched.changed(join(root, "s/0"));
			writeFileSync(join(root, path), content);
		}
		const isWhole = ({ table }: Snapshot) => {
			const row = table.runs.findIndex(({ path }) => path === "2024-01-02/10-00-00");
			return row !== -1 && table.runs[row]!.job === "train" && valueAt(table.columns.get("lr"), row) === 0.7;
		};
		if (!isWhole(told)) told = await watched.until(isWhole);
		expect(told.problems).toEqual([]);
	});

	test("a file that grows is told of, and no other run and no other table", async () => {
		const root = temporaryTree(sweep);
		const watched = new Watched(root, events);
		await watched.settled();
		// What was written just before the start is read again once; from then on there is nothing new but this.
		const again = new Set<string>();
		await watched.until(({ changed }) => {
			for (const run of changed) again.add(run);
			return again.size === 2;
		});
		appendFileSync(join(root, "s/1/m.csv"), "2,1.2\n");
		const before = watched.last;
		const after = await watched.changed(join(root, "s/1"));
		expect([...after.changed]).toEqual([join(root, "s/1")]);
		expect(after.table.runs[0]).toBe(before.table.runs[0]);
	});

	test("a file that another one of the same size takes the place of is told of", async () => {
		const root = temporaryTree(sweep);
		const watched = new Watched(root, events);
		await watched.settled();
		writeFileSync(join(root, "s/0/.m.csv.x1"), "step,loss\n0,7\n");
		await watched.changed(join(root, "s/0"));
		renameSync(join(root, "s/0/.m.csv.x1"), join(root, "s/0/m.csv"));
		await watched.until(
			({ changed, table }) =>
				changed.has(join(root, "s/0")) && table.runs[0]!.files.every((file) => !file.startsWith(".m")),
		);
		expect(watched.last.table.runs[0]!.files).toEqual(["m.csv"]);
	});

	test("runs and experiments that are deleted leave the table, and their problems with them", async () => {
		const root = temporaryTree({
			...sweep,
			...runTree("t/0", { num: 0, config: "lr: [", overrides: [] }),
			...runTree("u/0", { num: 0, config: "lr: 0.9\n", overrides: [] }),
		});
		const watched = new Watched(root, events);
		const before = await watched.settled();
		expect(before.problems).toHaveLength(1);
		rmSync(join(root, "s/0"), { recursive: true });
		rmSync(join(root, "t"), { recursive: true });
		const after = await watched.until(({ table }) => table.runs.length === 2);
		expect(paths(after)).toEqual(["s/1", "u/0"]);
		expect(after.problems).toEqual([]);
		expect([0, 1].map((row) => valueAt(after.table.columns.get("lr"), row))).toEqual([0.2, 0.9]);
		writeTree(root, runTree("s/0", { num: 0, config: "lr: 5\n", overrides: [] }));
		const back = await watched.until(({ table }) => table.runs.length === 3);
		expect(valueAt(back.table.columns.get("lr"), 2)).toBe(5);
	});

	test("a run that goes on is running, and done or failed when its log says so", async () => {
		const now = Date.now();
		const root = temporaryTree({ ...sweep, "s/1/train.log": logLine(now, "epoch 1") });
		const watched = new Watched(root, events);
		const first = await watched.settled();
		expect(statusOf(first, "s/1")).toBe("running");
		appendFileSync(
			join(root, "s/1/train.log"),
			`${logLine(now + 1000, "boom").replace("INFO", "ERROR")}Traceback (most recent call last):\n  File "train.py"\nValueError: no\n`,
		);
		await watched.until((snapshot) => statusOf(snapshot, "s/1") === "failed");
		expect(watched.last.changed).toContain(join(root, "s/1"));
	});

	test("a config that is written again gives other values in the same row", async () => {
		const root = temporaryTree(sweep);
		const watched = new Watched(root, events);
		const before = await watched.settled();
		writeFileSync(join(root, "s/0/.hydra/config.yaml"), "lr: 0.2\nnew: 1\n");
		const after = await watched.until(({ table }) => table.columns.has("new"));
		expect(paths(after)).toEqual(["s/0", "s/1"]);
		expect([0, 1].map((row) => valueAt(after.table.columns.get("lr"), row))).toEqual([0.2, 0.2]);
		expect([0, 1].map((row) => valueAt(after.table.columns.get("new"), row))).toEqual([1, undefined]);
		expect([0, 1].map((row) => valueAt(before.table.columns.get("lr"), row))).toEqual([0.1, 0.2]);
	});

	test("a job that the sweep waits for takes the row it was to have", async () => {
		const multirun = `hydra:
  sweep:
    dir: s
    subdir: \${hydra.job.num}
  launcher:
    _target_: hydra._internal.core_plugins.basic_launcher.BasicLauncher
  sweeper:
    _target_: hydra._internal.core_plugins.basic_sweeper.BasicSweeper
    params: null
  mode: MULTIRUN
  output_subdir: .hydra
  overrides:
    task: ["lr=0.1,0.2,0.3"]
  job:
    name: train
    num: ???
`;
		const root = temporaryTree({ ...sweep, "s/multirun.yaml": multirun });
		const watched = new Watched(root, events);
		const before = await watched.settled();
		expect(before.table.runs.map(({ path, status }) => [path, status])[2]).toEqual(["s/2", "missing"]);
		writeTree(root, runTree("s/2", { num: 2, config: "lr: 0.3\n", overrides: ["lr=0.3"] }));
		const after = await watched.until((snapshot) => statusOf(snapshot, "s/2") !== "missing");
		expect(paths(after)).toEqual(["s/0", "s/1", "s/2"]);
		rmSync(join(root, "s/0"), { recursive: true });
		const last = await watched.until((snapshot) => statusOf(snapshot, "s/0") === "missing");
		expect(paths(last).toSorted()).toEqual(["s/0", "s/1", "s/2"]);
	});

	test("nothing is told while it is paused, and all of it afterwards", async () => {
		const root = temporaryTree(sweep);
		const watched = new Watched(root, events);
		await watched.settled();
		watched.watch.pause();
		await watched.until(({ live }) => live?.by === "paused");
		writeTree(root, runTree("s/2", { num: 2, overrides: [] }));
		watched.watch.resume();
		const after = await watched.until(({ table }) => table.runs.length === 3);
		expect(after.live?.by).toBe(events ? "events" : "polling");
	});
});

test("who was busy when the file system told of a change does not take it for silent", async () => {
	const root = temporaryTree(sweep);
	// Folders that have just begun to be listened to are not doubted.
	vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 10_000 });
	onTestFinished(() => void vi.useRealTimers());
	const watched = new Watched(root, true);
	await watched.settled();
	vi.useRealTimers();
	await watched.changed(join(root, "s/0"));
	const { stamp } = Disk.prototype;
	const looking = vi.spyOn(Disk.prototype, "stamp");
	onTestFinished(() => looking.mockRestore());
	looking.mockImplementation(async function (this: Disk, path) {
		if (path !== join(root, "s")) return stamp.call(this, path);
		looking.mockRestore();
		writeTree(root, runTree("s/2", { num: 2, overrides: [] }));
		void busyAfter(1000);
		return stamp.call(this, path);
	});
	const told = await watched.until(({ table }) => table.runs.length === 3);
	expect(told.live?.by).toBe("events");
});

/** Lets so many steps of others come first, all within one turn of the event loop, then keeps it from the next turn. */
async function busyAfter(steps: number): Promise<void> {
	for (let step = 0; step < steps; step++) await null;
	for (const end = performance.now() + 400; performance.now() < end; );
}

test("who stops is let go, whatever is being waited for", async () => {
	const watched = new Watched(temporaryTree(sweep), true);
	await watched.settled();
	const rest = watched.until(() => false);
	watched.watch.stop();
	await expect(rest).rejects.toThrow("the stream has ended");
});

test("a folder that cannot be reached for a while keeps its runs", async () => {
	const root = temporaryTree(sweep);
	const watched = new Watched(root, false);
	await watched.settled();
	renameSync(root, `${root}-away`);
	onTestFinished(() => rmSync(`${root}-away`, { recursive: true, force: true }));
	watched.watch.pause();
	await watched.until(({ live }) => live?.by === "paused");
	watched.watch.resume();
	const away = await watched.until(({ live }) => live?.by === "polling");
	expect(away.table.runs).toHaveLength(2);
	renameSync(`${root}-away`, root);
	writeTree(root, runTree("s/2", { num: 2, overrides: [] }));
	await watched.until(({ table }) => table.runs.length === 3);
});
