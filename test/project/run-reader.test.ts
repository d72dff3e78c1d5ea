import { expect, test } from "vitest";
import { Disk } from "../../source/project/disk.ts";
import { RunReader } from "../../source/project/run-reader.ts";
import { hydraYaml, runTree, type Tree, temporaryTree } from "./tree.ts";

function readerOf(files: Tree) {
	const root = temporaryTree(files);
	const problems: string[] = [];
	const reader = new RunReader({
		root,
		disk: new Disk(),
		values: null,
		onProblem: ({ path, message, line }) => problems.push(`${path.slice(root.length + 1)}:${line ?? ""} ${message}`),
	});
	return { reader, problems };
}

/** What is said of the run in folder `path`, and the problems. */
async function read(path: string, files: Tree, { hydraFolder = ".hydra" as string | null, sweep = "" } = {}) {
	const { reader, problems } = readerOf(files);
	const markers = new Map([[sweep, new Set(["multirun.yaml"])]]);
	const content = hydraFolder === null ? null : await reader.open(path, hydraFolder);
	const { run } = reader.place({ path, hydraFolder, files: ["train.log"] }, content, markers);
	const { names = [], values = [] } = content?.config ?? {};
	return { run, lr: values[names.indexOf("lr")], problems };
}

test("a job of a sweep", async () => {
	const sweepDir = "multirun/${now:%Y-%m-%d}";
	const path = "vision/multirun/2024-01-02/3";
	const { run, lr, problems } = await read(path, runTree(path, { num: 3, sweepDir, overrides: ["lr=0.1", "+tag=x"] }));
	expect(problems).toEqual([]);
	expect(lr).toBe(0.1);
	expect(run).toMatchObject({
		path,
		project: "vision",
		experiment: "vision/multirun/2024-01-02",
		id: 3,
		job: "train",
		kind: "multirun",
		overrides: ["lr=0.1", "+tag=x"],
		files: ["train.log"],
		hydraFolder: ".hydra",
	});
});

test("a single run, also when it is all that was opened", async () => {
	const { run } = await read("outputs/a", runTree("outputs/a"));
	expect(run).toMatchObject({ project: ".", experiment: "outputs/a", id: "a", kind: "singlerun" });
	const opened = await read(".", runTree(""));
	expect(opened.run).toMatchObject({ path: ".", project: ".", experiment: ".", kind: "singlerun" });
	expect(opened.run.id).toBe(opened.run.root.split("/").at(-1));
});

test.each<[string, string | Uint8Array | null, RegExp | null]>([
	["half written", "lr: 0.1\nmodel: {name: ml", /^0\/\.hydra\/config\.yaml:2 ./],
	["written not yet", "", null],
	["no mapping", "- a", /^0\/\.hydra\/config\.yaml:\d* ./],
	["no UTF-8", Buffer.from("name: n\xe4me", "latin1"), /is not UTF-8 text$/],
	["a pointer of Git LFS", "version https://git-lfs.github.com/spec/v1\n", /git lfs pull/],
	["too large", Buffer.alloc(9 * 1024 * 1024, "#"), /is too large: 9437184 bytes/],
	["missing", null, /^0\/\.hydra\/config\.yaml: cannot be read: no such file or folder$/],
])("a config that is %s leaves the run as it is", async (_, config, problem) => {
	const files: Record<string, string | Uint8Array> = { ...runTree("0", { num: 0 }) };
	if (config === null) delete files["0/.hydra/config.yaml"];
	else files["0/.hydra/config.yaml"] = config;
	const { run, lr, problems } = await read("0", files);
	expect(run).toMatchObject({ path: "0", experiment: ".", id: 0, kind: "multirun", hydraFolder: ".hydra" });
	expect(lr).toBeUndefined();
	if (problem === null) expect(problems).toEqual([]);
	else expect([problems.length, problems[0]]).toEqual([1, expect.stringMatching(problem)]);
});

test("without a hydra.yaml that can be read a run belongs to the sweep around it", async () => {
	const files = { ...runTree("s/0"), "s/0/.hydra/hydra.yaml": "hydra: {" };
	const inSweep = await read("s/0", files, { sweep: "s" });
	expect(inSweep.run).toMatchObject({ experiment: "s", id: "0", job: null, kind: "multirun" });
	expect(inSweep.lr).toBe(0.1);
	expect(inSweep.problems).toEqual([expect.stringMatching(/^s\/0\/\.hydra\/hydra\.yaml:1 ./)]);
	expect((await read("s/0", files)).run).toMatchObject({ experiment: "s/0", kind: "singlerun" });
});

test("without any folder of Hydra's there is nothing to complain of", async () => {
	const { run, problems } = await read("s/0", { "s/0/train.log": "" }, { hydraFolder: null, sweep: "s" });
	expect(run).toMatchObject({ experiment: "s", id: "0", kind: "multirun", overrides: [], hydraFolder: null });
	expect(problems).toEqual([]);
});

test.each<[string, string | undefined, number | null]>([
	["in the run", hydraYaml({ outputSubdir: "." }), 0],
	["one level below", hydraYaml({ outputSubdir: "conf" }), 1],
	["two levels below", hydraYaml({ outputSubdir: "./cfg//saved/" }), 2],
	["not known", hydraYaml({ outputSubdir: null }), 0],
	["the app's own", "hydra: {run: {dir: x}}", null],
	["broken", "hydra: {", null],
	["missing", undefined, null],
])("Hydra's files may lie %s", async (_, text, depth) => {
	const { reader, problems } = readerOf(text === undefined ? {} : { "a/hydra.yaml": text });
	expect(await reader.depthOf("a")).toBe(depth);
	expect(problems).toEqual([]);
});

test.each<[string, string, number, number]>([
	["keeps them", hydraYaml(), 0, 0],
	["keeps none", hydraYaml({ outputSubdir: null }), 1, 0],
	["keeps none and names runs by two parts", hydraYaml({ outputSubdir: null, sweepSubdir: "${a}/${b}" }), 2, 0],
	["is its only run", hydraYaml({ outputSubdir: null, sweepSubdir: "." }), 1, 0],
	["is no sweep of Hydra's", "a: 1", 0, 0],
	["is broken", "a: {", 0, 1],
])("a sweep that %s", async (_, text, depth, complaints) => {
	const { reader, problems } = readerOf({ "a/multirun.yaml": text });
	expect(await reader.bareDepthOf("a")).toBe(depth);
	expect(problems.length).toBe(complaints);
});

test("runs that write the same files share one list of them, in natural order", () => {
	const { reader } = readerOf({});
	const place = (files: readonly string[]) =>
		reader.place({ path: "0", hydraFolder: null, files }, null, new Map()).run.files;
	const first = place(["a10", "a9"]);
	expect(first).toEqual(["a9", "a10"]);
	expect(place(["a10", "a9"])).toBe(first);
	expect(place(["a9", "a10"])).toBe(first);
	expect(place(["a9"])).toEqual(["a9"]);
});

test("a folder that holds nothing of Hydra's is no run, and without hydra.yaml the words are read from their own file", async () => {
	const { reader, problems } = readerOf({ "0/.hydra/note": "", "1/.hydra/overrides.yaml": "- lr=1\n- +a=b\n" });
	expect(await reader.open("0", ".hydra")).toBeNull();
	expect(problems).toEqual([]);
	expect((await reader.open("1", ".hydra"))!.overrides).toEqual(["lr=1", "+a=b"]);
	expect(problems.length).toBe(2);
});

test.each<[string, string, readonly string[]]>([
	["empty", "", ["0/.hydra/hydra.yaml: is empty, half written, or not Hydra's: hydra.output_subdir is missing"]],
	["cut off", "hydra:\n  run:\n    dir: x\n", [expect.stringMatching(/^0\/\.hydra\/hydra\.yaml: is empty/)]],
	["cut off before the words", "hydra:\n  output_subdir: .hydra\n  overrides:\n", []],
])("where hydra.yaml is %s, the words are read from their own file", async (_, text, told) => {
	const { reader, problems } = readerOf({ ...runTree("0", { overrides: ["lr=1"] }), "0/.hydra/hydra.yaml": text });
	const content = (await reader.open("0", ".hydra"))!;
	expect(content.overrides).toEqual(["lr=1"]);
	expect(problems).toEqual(told);
	expect(content.isWhole).toBe(told.length === 0);
});
