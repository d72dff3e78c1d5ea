import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { valueAt } from "../../source/model/run-table.ts";
import { Disk } from "../../source/project/disk.ts";
import { RootReader, type RootReaderOptions } from "../../source/project/root-reader.ts";
import { TableBuilder } from "../../source/project/table-builder.ts";
import { age, hydraYaml, runTree, type Tree, temporaryTree, writeTree } from "./tree.ts";

const now = Date.UTC(2024, 0, 2, 10, 0, 0);
const log = "[2024-01-02 08:00:00,000][__main__][INFO] - epoch\n";

/** A tree that may be known from the last time. */
function oldTree(files: Tree): string {
	const root = temporaryTree(files);
	age(root);
	return root;
}

async function opened(root: string, options: Partial<RootReaderOptions> = {}) {
	const builder = new TableBuilder();
	const problems: string[] = [];
	const reader = await RootReader.open({
		root,
		disk: new Disk(),
		builder,
		cacheFolder: null,
		raw: false,
		env: null,
		now,
		signal: new AbortController().signal,
		onProblem: ({ path, message }) => problems.push(`${path.slice(root.length + 1)}: ${message}`),
		...options,
	});
	return { builder, reader, problems };
}

/** All that a reader does, and the value of `name` of the first run. */
async function read(root: string, options: Partial<RootReaderOptions> = {}) {
	const { builder, reader, problems } = await opened(root, options);
	await reader.read(() => {});
	await reader.settle();
	await reader.save();
	const { runs, columns } = builder.snapshot();
	return { runs, problems, name: valueAt(columns.get("name"), 0) };
}

test("first come the runs with their parameters, then what became of them", async () => {
	const root = temporaryTree({ ...runTree("s/0", { num: 0 }), "s/0/train.log": log, "s/notes/a.txt": "" });
	const { builder, reader, problems } = await opened(root);
	let atFirst = 0;
	await reader.read(() => {
		atFirst ||= builder.length;
	});
	expect([atFirst, reader.scanned]).toEqual([1, 4]);
	const { runs, columns } = builder.snapshot();
	expect([runs[0]!.status, valueAt(columns.get("lr"), 0)]).toEqual(["unknown", 0.1]);
	await reader.settle();
	expect(builder.runAt(0)).toMatchObject({ status: "ended", started: "2024-01-02T08:00:00" });
	expect(problems).toEqual([]);
});

test("values are resolved, or stay as they are written, or take this machine's environment, which is not kept", async () => {
	const root = oldTree(runTree("s/0", { num: 0, config: "name: ${oc.env:USER,nobody}-${hydra:job.num}\n" }));
	const cacheFolder = join(temporaryTree(), "cache");
	const env = (name: string) => (name === "USER" ? "alice" : undefined);
	expect((await read(root, { cacheFolder, env })).name).toBe("alice-0");
	expect(existsSync(cacheFolder)).toBe(false);
	expect((await read(root, { cacheFolder, raw: true })).name).toBe("${oc.env:USER,nobody}-${hydra:job.num}");
	expect((await read(root, { cacheFolder })).name).toBe("nobody-0");
	expect((await read(root, { cacheFolder, env })).name).toBe("alice-0");
	expect((await read(root, { cacheFolder })).name).toBe("nobody-0");
});

test("a broken value is told at each reading, also where all else is known from the last one", async () => {
	const root = oldTree(runTree("s/0", { num: 0, config: "name: ${gone}\n" }));
	const cacheFolder = join(temporaryTree(), "cache");
	for (let time = 0; time < 2; time++) {
		const { name, problems } = await read(root, { cacheFolder });
		expect([name, problems]).toEqual(["${gone}", ["s/0/.hydra/config.yaml: name: gone is not found"]]);
	}
});

test("what several runs have broken is told of the first, also once that is gone, and others come between", async () => {
	const job = (num: number, name = "${gone}") => runTree(`s/${num}`, { num, config: `seed: ${num}\nname: ${name}\n` });
	const root = oldTree({ ...job(1), ...job(2), ...job(3, "${lost}") });
	const cacheFolder = join(temporaryTree(), "cache");
	const told = async () => {
		const { problems } = await read(root, { cacheFolder });
		expect(problems).toEqual((await read(root)).problems);
		return problems.map((problem) => problem.replace("/.hydra/config.yaml: name:", ""));
	};
	for (let time = 0; time < 2; time++) expect(await told()).toEqual(["s/1 gone is not found", "s/3 lost is not found"]);
	rmSync(join(root, "s/1"), { recursive: true });
	for (let time = 0; time < 2; time++) expect(await told()).toEqual(["s/2 gone is not found", "s/3 lost is not found"]);
	writeTree(root, job(0));
	for (let time = 0; time < 2; time++) expect(await told()).toEqual(["s/0 gone is not found", "s/3 lost is not found"]);
});

test("a job of which Hydra kept nothing is judged by its sweep's multirun.yaml, read now or the last time", async () => {
	const text = hydraYaml({ outputSubdir: null }).replace("mode: RUN", "mode: MULTIRUN");
	const root = oldTree({
		"s/multirun.yaml": text.replace("name: train", "name: fit"),
		"s/0/fit.log": `${log}[2024-01-02 08:00:01,000][hydra.core.utils][ERROR] - Job failed\n`,
		"s/0/a.log": "",
	});
	const cacheFolder = join(temporaryTree(), "cache");
	for (let time = 0; time < 2; time++) {
		const { runs } = await read(root, { cacheFolder });
		expect(runs).toMatchObject([
			{ path: "s/0", hydraFolder: null, status: "failed", evidence: "job failed in fit.log" },
		]);
	}
});

test("a run that was placed by the sweep around it is placed anew where another sweep has come or gone", async () => {
	const job = runTree("s/a/0", { num: 0, sweepDir: "elsewhere", sweepSubdir: "${now:%f}" });
	const root = oldTree({ ...job, "s/multirun.yaml": "a: 1\n" });
	const cacheFolder = join(temporaryTree(), "cache");
	const experiment = async () => (await read(root, { cacheFolder })).runs[0]!.experiment;
	expect(await experiment()).toBe("s");
	writeTree(root, { "s/a/multirun.yaml": "a: 1\n" });
	expect(await experiment()).toBe("s/a");
	rmSync(join(root, "s/a/multirun.yaml"));
	expect(await experiment()).toBe("s");
});
