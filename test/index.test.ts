import { join } from "node:path";
import { expect, test } from "vitest";
import * as library from "../source/index.ts";

test("the built library offers what the sources do, and works", async () => {
	const built: typeof library = await import(join(import.meta.dirname, "..", "dist", "index.js"));
	expect(Object.keys(built).toSorted()).toEqual(Object.keys(library).toSorted());
	const frame = await new built.FileLoader({ queryString: ["*.npy", "*.log"] }).loadFolder(
		join(import.meta.dirname, "..", "examples", "my_experiment"),
	);
	expect(frame.columns.length).toBe(3);
});

test("a query over a stream of runs", async () => {
	const { openProject, parseFilter, parseSort, viewOf } = library;
	const folder = join(import.meta.dirname, "..", "examples", "vision");
	let last: library.Snapshot | undefined;
	for await (const snapshot of openProject([folder])) last = snapshot;
	expect(last?.complete).toBe(true);
	const view = viewOf(
		{ table: last!.table, metrics: new Map() },
		{ filter: parseFilter("optimizer.lr < 0.002 and seed = 0"), sort: parseSort("-optimizer.lr") },
	);
	const rates = Array.from(view.rows, (row) => library.valueAt(last!.table.columns.get("optimizer.lr"), row));
	expect(rates).toEqual([0.001, 0.0003]);
});

test("Hydra's and OmegaConf's own forms, for others to build on", () => {
	const { loadConfig, loadYaml, resolveConfig, decodeElement, parseOverride, expandSweep, dumpYaml } = library;
	const config = loadConfig("lr: 1e-3\nname: run-${lr}-${hydra:job.num}\nuser: ${oc.env:USER,nobody}\nx: ${eval:1}\n");
	const { config: resolved, problems } = resolveConfig(config, { hydra: loadConfig("hydra: {job: {num: 7}}") });
	expect(dumpYaml(resolved)).toBe("lr: 0.001\nname: run-0.001-7\nuser: nobody\nx: ${eval:1}\n");
	expect(problems).toMatchObject([{ name: "x", kind: "UnsupportedInterpolationType" }]);
	expect(decodeElement("[1, ${lr}]", config)).toEqual([1, 0.001]);
	expect(parseOverride("+db@backup=mysql")).toMatchObject({
		key: "db",
		package: "backup",
		type: "ADD",
		value: "mysql",
	});
	const plan = expandSweep(["lr=0.1,0.2", "seed=range(2)"]);
	expect([plan.count, ...plan.jobs!]).toEqual([
		4,
		["lr=0.1", "seed=0"],
		["lr=0.1", "seed=1"],
		["lr=0.2", "seed=0"],
		["lr=0.2", "seed=1"],
	]);
	const refused = () => loadYaml("a: !!python/tuple [1]\n");
	expect(refused).toThrow(library.DataError);
	expect(refused).toThrow(expect.objectContaining({ kind: "ConstructorError", line: 1 }));
});
