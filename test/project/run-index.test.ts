import fs, {
	appendFileSync,
	cpSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { valueAt } from "../../source/model/run-table.ts";
import { loadTable, type OpenOptions } from "../../source/project/open-project.ts";
import { corpus, hasCorpus, spelled } from "../corpus.ts";
import { age, runTree, type Tree, temporaryTree, writeTree } from "./tree.ts";

const log = "[2023-11-14 22:13:20,000][__main__][INFO] - epoch\n";

/** Runs as they are found long after they were written. */
function oldTree(files: Tree): { root: string; cacheFolder: string } {
	const root = temporaryTree(files);
	age(root);
	return { root, cacheFolder: join(temporaryTree(), "cache") };
}

function sweep(seeds: readonly number[]): Record<string, string> {
	return Object.assign(
		{},
		...seeds.map((seed, num) => ({
			...runTree(`s/${num}`, { num, config: `seed: ${seed}\nname: run-\${seed}\n`, overrides: [`seed=${seed}`] }),
			[`s/${num}/train.log`]: log,
		})),
	);
}

/** All that is known of the runs, as text. */
async function known(root: string, options: OpenOptions = {}): Promise<string> {
	const { table, problems } = await loadTable([root], options);
	const rows = [...table.runs.keys()].sort((a, b) => (table.runs[a]!.path < table.runs[b]!.path ? -1 : 1));
	const lines = rows.map((row) => {
		const values = [...table.columns.values(), ...table.choices.values()]
			.map((column) => `${column.name} ${spelled(valueAt(column, row))} ${column.isDerived}`)
			.sort();
		return JSON.stringify([Object.entries(table.runs[row]!).sort(), values]);
	});
	return [...lines, JSON.stringify(problems)].join("\n");
}

/** Changes a file or folder and puts its time back, as a copy that keeps times does. */
function backdated(path: string, change: () => void): void {
	const { atimeMs, mtimeMs } = statSync(path);
	change();
	utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
}

function forge(path: string, from: string, to: string): void {
	backdated(path, () => writeFileSync(path, readFileSync(path, "utf8").replace(from, to)));
}

/** The files that are opened and the folders that are listed meanwhile, below a root. */
async function asked(root: string, work: () => Promise<unknown>): Promise<string[]> {
	const spies = [vi.spyOn(fs, "openSync"), vi.spyOn(fs, "readdirSync")];
	await work();
	const paths = spies.flatMap(({ mock }) => mock.calls.map(([path]) => relative(root, String(path))));
	for (const spy of spies) spy.mockRestore();
	return paths.sort();
}

test("what has not changed is not read again", async () => {
	const { root, cacheFolder } = oldTree(sweep([0, 1]));
	const read = (options: OpenOptions = {}) => asked(root, () => known(root, { cacheFolder, ...options }));
	const all = ["", "s", ...[0, 1].flatMap((num) => [`s/${num}`, `s/${num}/.hydra/config.yaml`])];
	expect(await read()).toEqual(expect.arrayContaining(all));
	expect(await read()).toEqual([]);
	forge(join(root, "s/1/.hydra/config.yaml"), "seed", "deed");
	expect(await read()).toEqual(["s/1/.hydra/config.yaml", "s/1/.hydra/hydra.yaml", "s/1/train.log"]);
	// The way of reading is part of what is kept.
	expect(await read({ raw: true })).toEqual(expect.arrayContaining(all));
	expect(readdirSync(cacheFolder).length).toBe(2);
});

test.each<[string, (root: string) => void]>([
	["nothing", () => {}],
	["a config", (root) => writeFileSync(join(root, "s/1/.hydra/config.yaml"), "seed: 7\nnew: 1\n")],
	["a config of the same size and time", (root) => forge(join(root, "s/1/.hydra/config.yaml"), "seed: 1", "seed: 7")],
	["a hydra.yaml", (root) => appendFileSync(join(root, "s/1/.hydra/hydra.yaml"), "  verbose: true\n")],
	[
		"a log that grows",
		(root) => appendFileSync(join(root, "s/0/train.log"), "Traceback (most recent call last):\nE: x\n"),
	],
	[
		"a log that comes late to a run that was over",
		(root) =>
			writeFileSync(
				join(root, "s/1/slurm-7.err"),
				"slurmstepd: error: *** JOB 7 ON n1 CANCELLED AT 2023-11-14T22:14:00 ***\n",
			),
	],
	["a new file of a run", (root) => writeFileSync(join(root, "s/2/val_acc.npy"), "")],
	[
		"a new file in a folder of the same time",
		(root) => backdated(join(root, "s/2"), () => writeFileSync(join(root, "s/2/val_acc.npy"), "")),
	],
	["a new folder of a run", (root) => writeTree(root, { "s/2/ckpt/last.pt": "" })],
	["a new run", (root) => writeTree(root, runTree("s/3", { num: 3, config: "seed: 3\n" }))],
	["a run that is gone", (root) => rmSync(join(root, "s/1"), { recursive: true })],
	["a run by another name", (root) => renameSync(join(root, "s/1"), join(root, "s/9"))],
	["a sweep by another name", (root) => renameSync(join(root, "s"), join(root, "t"))],
	["a config that is gone", (root) => rmSync(join(root, "s/1/.hydra/config.yaml"))],
	["a config that is broken", (root) => writeFileSync(join(root, "s/1/.hydra/config.yaml"), "a: [")],
	["a new multirun.yaml", (root) => writeTree(root, { "s/multirun.yaml": "a: 1\n" })],
	[
		"all of it by a copy",
		(root) => {
			cpSync(root, `${root}-copy`, { recursive: true });
			rmSync(root, { recursive: true });
			renameSync(`${root}-copy`, root);
		},
	],
])("after a change the index gives what a fresh reading gives: %s", async (_, change) => {
	const { root, cacheFolder } = oldTree(sweep([0, 1, 2]));
	await known(root, { cacheFolder });
	change(root);
	const fresh = await known(root);
	expect(await known(root, { cacheFolder })).toBe(fresh);
	// And so does what was kept after the change.
	expect(await known(root, { cacheFolder })).toBe(fresh);
});

test("what was written within the last seconds is not trusted", async () => {
	const { root, cacheFolder } = oldTree(sweep([0]));
	vi.useRealTimers();
	await known(root, { cacheFolder });
	// A change that comes right after this one may get the same time.
	expect(await asked(root, () => known(root, { cacheFolder }))).toContain("s/0/.hydra/config.yaml");
});

test("what has a time that is yet to come is trusted, and the index is not written again for it", async () => {
	const { root, cacheFolder } = oldTree(sweep([0]));
	const later = Date.now() / 1000 + 86_400;
	for (const path of ["s", "s/0", "s/0/.hydra/config.yaml", "s/0/train.log"])
		utimesSync(join(root, path), later, later);
	await known(root, { cacheFolder });
	const written = () => readdirSync(cacheFolder).map((name) => statSync(join(cacheFolder, name)).ino);
	const before = written();
	expect(await asked(root, () => known(root, { cacheFolder }))).toEqual([]);
	expect(written()).toEqual(before);
});

test("an index that is damaged, cut off, of another folder or no index at all costs time and nothing else", async () => {
	const { root, cacheFolder } = oldTree(sweep([0, 1]));
	const fresh = await known(root, { cacheFolder });
	const [name] = readdirSync(cacheFolder);
	const file = join(cacheFolder, name!);
	const whole = readFileSync(file);
	await fc.assert(
		fc.asyncProperty(
			fc.nat(whole.length - 1),
			fc.integer({ min: 1, max: 255 }),
			fc.boolean(),
			async (at, by, isCut) => {
				const damaged = isCut ? whole.subarray(0, at) : Buffer.from(whole);
				if (!isCut) damaged[at] = damaged[at]! ^ by;
				writeFileSync(file, damaged);
				expect(await known(root, { cacheFolder })).toBe(fresh);
			},
		),
		{ numRuns: 60 },
	);
	writeFileSync(file, "");
	expect(await known(root, { cacheFolder })).toBe(fresh);
	const other = oldTree(sweep([5]));
	await known(other.root, { cacheFolder: other.cacheFolder });
	writeFileSync(file, readFileSync(join(other.cacheFolder, readdirSync(other.cacheFolder)[0]!)));
	expect(await known(root, { cacheFolder })).toBe(fresh);
});

test("several at once leave a whole index, and nothing in the training folder", async () => {
	const { root, cacheFolder } = oldTree(sweep([0, 1, 2]));
	const files = () => readdirSync(root, { recursive: true, encoding: "utf8" }).sort();
	const before = files();
	const all = await Promise.all(Array.from({ length: 6 }, () => known(root, { cacheFolder })));
	expect(new Set(all).size).toBe(1);
	expect(readdirSync(cacheFolder).length).toBe(1);
	expect(await known(root, { cacheFolder })).toBe(all[0]);
	expect(files()).toEqual(before);
});

test("a cache that cannot be written is done without", async () => {
	const { root } = oldTree(sweep([0]));
	const file = join(temporaryTree({ file: "" }), "file");
	expect(await known(root, { cacheFolder: join(file, "cache") })).toBe(await known(root));
});

test("a run that is running is looked at each time, and what was stopped is not kept", async () => {
	const { root, cacheFolder } = oldTree(sweep([0]));
	const now = Date.UTC(2023, 10, 14, 22, 14, 0);
	utimesSync(join(root, "s/0/train.log"), now / 1000, now / 1000);
	expect(await known(root, { cacheFolder, now })).toContain('"status","running"');
	expect(await known(root, { cacheFolder, now: now + 100 * 3_600_000 })).toContain('"status","ended"');
	const { cacheFolder: other } = oldTree({});
	await known(root, { cacheFolder: other, signal: AbortSignal.abort() });
	expect(() => readdirSync(other)).toThrow("ENOENT");
});

describe.skipIf(!hasCorpus)("real projects, where the corpus lies beside the repository", () => {
	test.each(["callbacks", "grid", "layouts", "my_experiment", "single", "sweepers", "versions", "zoo"])(
		"%s: the second reading equals the first",
		async (folder) => {
			const cacheFolder = join(temporaryTree(), "cache");
			const fresh = await known(join(corpus, folder));
			expect(await known(join(corpus, folder), { cacheFolder })).toBe(fresh);
			expect(await known(join(corpus, folder), { cacheFolder })).toBe(fresh);
		},
	);
});
