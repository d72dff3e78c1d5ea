import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { naturalOrder } from "../../source/model/natural-order.ts";
import { Disk } from "../../source/project/disk.ts";
import { RunReader } from "../../source/project/run-reader.ts";
import { Scan } from "../../source/project/scan.ts";
import { hydraYaml, runTree, type Tree, temporaryTree } from "./tree.ts";

/** By path of the run: Hydra's folder, then the files. */
type Found = Record<string, readonly (string | null)[]>;

interface Options {
	/** By path: where the link leads. */
	readonly links?: Readonly<Record<string, string>>;
	readonly disk?: Disk;
	/** Stops the scan when so many runs were met. */
	readonly stopAfter?: number;
	readonly controller?: AbortController;
}

async function scan(files: Tree, options: Options = {}, opened = ".") {
	const { links = {}, disk = new Disk(), stopAfter, controller = new AbortController() } = options;
	const top = temporaryTree(files);
	for (const [path, target] of Object.entries(links)) {
		mkdirSync(dirname(join(top, path)), { recursive: true });
		symlinkSync(target, join(top, path));
	}
	const root = join(top, opened);
	const runs: Found = {};
	const problems: string[] = [];
	const onProblem = (problem: { path: string; message: string }) =>
		problems.push(`${relative(root, problem.path)}: ${problem.message}`);
	const reader = new RunReader({ root, disk, values: null, onProblem: () => {} });
	const walk = new Scan(root, {
		disk,
		signal: controller.signal,
		list: (folder) => disk.list(join(root, folder)),
		open: (path, hydraFolder) => reader.open(path, hydraFolder),
		depthOf: (folder) => reader.depthOf(folder),
		bareDepthOf: (folder) => reader.bareDepthOf(folder),
		onProblem,
		onRun: (run) => {
			expect(runs).not.toHaveProperty([run.path]);
			runs[run.path] = [run.hydraFolder, ...run.files.toSorted(naturalOrder)];
			if (Object.keys(runs).length === stopAfter) controller.abort();
		},
	});
	await walk.run();
	return { runs, problems, markers: walk.markers };
}

const nested = { outputSubdir: "cfg/saved" };

test.each<[string, Tree, Found]>([
	["what was opened is the run", { ...runTree(""), "train.log": "" }, { ".": [".hydra", "train.log"] }],
	[
		"a sweep",
		{ ...runTree("m/0"), ...runTree("m/10"), "m/0/ckpt/b.pt": "", "m/0/a.npy": "", "m/multirun.yaml": "" },
		{
			"m/0": [".hydra", "a.npy", "ckpt/b.pt"],
			"m/10": [".hydra"],
		},
	],
	["hidden under another name", runTree("0", { outputSubdir: ".conf" }), { "0": [".conf"] }],
	["in the run itself", { ...runTree("0", { outputSubdir: "." }), "0/a.npy": "" }, { "0": [".", "a.npy"] }],
	[
		"in a visible folder",
		{ ...runTree("0", nested), "0/a.npy": "", "0/cfg/note": "" },
		{ "0": ["cfg/saved", "a.npy", "cfg/note"] },
	],
	["in a visible folder of what was opened", { ...runTree("", nested), "a.npy": "" }, { ".": ["cfg/saved", "a.npy"] }],
	[
		"a run inside a run",
		{ ...runTree("0"), "0/a.npy": "", ...runTree("0/inner/1"), "0/inner/1/b.npy": "", "0/inner/c": "" },
		{
			"0": [".hydra", "a.npy", "inner/c"],
			"0/inner/1": [".hydra", "b.npy"],
		},
	],
	[
		"a run inside a run whose Hydra folder is visible",
		{ ...runTree("0", nested), ...runTree("0/inner/0"), "0/inner/0/b": "", "0/.git/c": "" },
		{
			"0": ["cfg/saved"],
			"0/inner/0": [".hydra", "b"],
		},
	],
	[
		"Hydra's folder with one file left",
		{ "0/.hydra/config.yaml": "", "1/.hydra/other": "", "2/.conf/config.yaml": "" },
		{ "0": [".hydra"] },
	],
	[
		"folders of the app's configs",
		{ "conf/config.yaml": "", "conf/hydra.yaml": "hydra: {run: {dir: x}}", "conf/overrides.yaml": "" },
		{},
	],
	[
		"folders that hold no runs",
		{ ...runTree(".git/0"), ...runTree("node_modules/0"), ...runTree("0/__pycache__") },
		{},
	],
	[
		"names from hell",
		{ ...runTree("a\nb/\x1b[2J"), "a\nb/\x1b[2J/e\u0301, [x]='1'.npy": "" },
		{
			"a\nb/\x1b[2J": [".hydra", "e\u0301, [x]='1'.npy"],
		},
	],
	[
		"files in natural order",
		{ ...runTree(""), "10.pt": "", "9.pt": "", "a/1": "", B: "" },
		{ ".": [".hydra", "9.pt", "10.pt", "B", "a/1"] },
	],
	["nothing", { "a/b/c.txt": "" }, {}],
])("%s", async (_, files, runs) => expect((await scan(files)).runs).toEqual(runs));

test("the runs of a sweep that kept no Hydra folder are the folders with files", async () => {
	const sweep = hydraYaml({ outputSubdir: null, sweepSubdir: "${model}/${seed}" });
	const { runs, markers } = await scan({
		"s/multirun.yaml": sweep,
		"s/mlp/0/train.log": "",
		"s/mlp/0/ckpt/a.pt": "",
		"s/mlp/1/": "",
		"s/readme.md": "",
		"other/0/train.log": "",
	});
	expect(runs).toEqual({ "s/mlp/0": [null, "ckpt/a.pt", "train.log"] });
	expect([...markers]).toEqual([["s", new Set(["multirun.yaml"])]]);
	const kept = { "s/multirun.yaml": hydraYaml(), "s/0/train.log": "" };
	expect((await scan(kept)).runs).toEqual({});
});

test("what is opened may be Hydra's own folder, or lie in a run", async () => {
	expect((await scan(runTree("0", nested), {}, "0/cfg/saved")).runs).toEqual({ ".": ["."] });
	expect((await scan(runTree("0", nested), {}, "0/cfg")).runs).toEqual({ ".": ["saved"] });
	expect((await scan({ ...runTree("0"), "0/ckpt/a": "" }, {}, "0/ckpt")).runs).toEqual({});
});

test("links inside the tree, round in it, above it and to nowhere are passed over", async () => {
	const links = {
		"root/latest": "0",
		"root/0/loop": "loop",
		"root/0/up": "..",
		"root/0/self": ".",
		"root/0/top": "../..",
		"root/0/nowhere": "gone",
		"root/0/best.npy": "a.npy",
		"root/0/gone.npy": "b.npy",
	};
	const { runs, problems } = await scan({ ...runTree("root/0"), "root/0/a.npy": "" }, { links }, "root");
	expect(runs).toEqual({ "0": [".hydra", "a.npy", "best.npy"] });
	expect(problems).toEqual([]);
});

test("a folder outside that links lead to is entered once", async () => {
	const outside = { ...runTree("disk/0"), "disk/0/a.npy": "", "root/": "" };
	const one = await scan(outside, { links: { "root/runs": "../disk" } }, "root");
	expect(one.runs).toEqual({ "runs/0": [".hydra", "a.npy"] });
	const links = { "root/a": "../disk", "root/b": "../disk", "root/c": "../disk/0", "root/d/e": "../../disk/0" };
	expect(Object.keys((await scan(outside, { links }, "root")).runs).length).toBe(1);
	expect((await scan(outside, { links: { link: "disk" } }, "link")).runs).toEqual({ "0": [".hydra", "a.npy"] });
	const hydra = await scan(
		{ ...outside, "root/0/b": "" },
		{ links: { "root/0/.hydra": "../../disk/0/.hydra" } },
		"root",
	);
	expect(hydra.runs).toEqual({ "0": [".hydra", "b"] });
});

class LockedDisk extends Disk {
	override list(folder: string) {
		if (folder.endsWith("locked")) return Promise.reject(Object.assign(new Error("x"), { code: "EACCES" }));
		return super.list(folder);
	}
}

test("a folder that may not be listed is a problem, and the run around it is whole", async () => {
	const files = { ...runTree("0"), "0/locked/a": "", "0/open/b": "", ".locked/c": "", ...runTree("1") };
	const { runs, problems } = await scan(files, { disk: new LockedDisk() });
	expect(runs).toEqual({ "0": [".hydra", "open/b"], "1": [".hydra"] });
	expect(problems.sort()).toEqual([
		".locked: cannot be listed: permission denied",
		"0/locked: cannot be listed: permission denied",
	]);
});

test("nothing to open is a problem", async () => {
	expect(await scan({}, {}, "none")).toMatchObject({
		runs: {},
		problems: [": cannot be listed: no such file or folder"],
	});
});

test("a run with more files than anyone reads has the first of them", async () => {
	const disk = new Disk();
	const list = disk.list.bind(disk);
	disk.list = async (folder) =>
		folder.endsWith("many")
			? Array.from({ length: 20_000 }, (_, index) => ({ name: `${index}`, kind: "file" }))
			: list(folder);
	const { runs } = await scan({ ...runTree("0"), "0/many/": "" }, { disk });
	expect(runs["0"]!.length).toBe(10_001);
});

test("stops when told", async () => {
	const files: Record<string, string> = {};
	for (let index = 0; index < 300; index++) Object.assign(files, runTree(`s${index % 3}/${index}`));
	const met = Object.keys((await scan(files, { stopAfter: 5 })).runs).length;
	expect(met).toBeGreaterThanOrEqual(5);
	// What is in flight may still be met.
	expect(met).toBeLessThan(5 + 32);
});

/** Tells of each folder that is listed, before it is. */
class ToldDisk extends Disk {
	readonly #onList: (folder: string) => void;
	constructor(onList: (folder: string) => void) {
		super();
		this.#onList = onList;
	}
	override list(folder: string) {
		this.#onList(folder);
		return super.list(folder);
	}
}

const around = {
	...runTree("0", nested),
	"0/a/1": "",
	"0/z/2": "",
	"0/z/y/3": "",
	...runTree("1", nested),
	"1/z/4": "",
};

test("each folder is listed once, also where a run is known only by a folder deep in it", async () => {
	const listed: string[] = [];
	const { runs } = await scan(around, { disk: new ToldDisk((folder) => listed.push(folder)) });
	expect(runs).toEqual({ "0": ["cfg/saved", "a/1", "z/2", "z/y/3"], "1": ["cfg/saved", "z/4"] });
	expect(listed.length).toBe(new Set(listed).size);
});

test("stops when told in the middle of such a run", async () => {
	const controller = new AbortController();
	const listed: string[] = [];
	const disk = new ToldDisk((folder) => {
		listed.push(folder);
		if (folder.endsWith("/z")) controller.abort();
	});
	expect((await scan(around, { disk, controller })).runs).toEqual({});
	expect(listed.filter((folder) => folder.endsWith("/y"))).toEqual([]);
});

test("markers of sweeps are noted by folder", async () => {
	const top = { "a/optimization_results.yaml": "", "a/.submitit/1/log": "", "b/multirun.yaml": "x" };
	const { markers } = await scan(top);
	expect(markers).toEqual(
		new Map([
			["a", new Set(["optimization_results.yaml", ".submitit"])],
			["b", new Set(["multirun.yaml"])],
		]),
	);
});
