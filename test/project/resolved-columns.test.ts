import { expect, test } from "vitest";
import { valueAt } from "../../source/model/run-table.ts";
import { Disk } from "../../source/project/disk.ts";
import { ResolvedColumns } from "../../source/project/resolved-columns.ts";
import { TableBuilder } from "../../source/project/table-builder.ts";
import { someRun } from "./runs.ts";
import { runTree, temporaryTree, writeTree } from "./tree.ts";

test("what the values of runs stand for, in the rows of the table, read once", async () => {
	const root = temporaryTree(runTree("0", { config: "a: tb\ndir: ${a}/0\n" }));
	const builder = new TableBuilder();
	builder.add(someRun({ root: "/elsewhere", path: "0" }), { names: [], values: [] });
	builder.add(someRun({ root, path: "0", hydraFolder: ".hydra" }), { names: [], values: [] });
	builder.add(someRun({ root, path: "1", hydraFolder: null }), { names: [], values: [] });
	const resolved = new ResolvedColumns({ root, disk: new Disk(), builder, signal: new AbortController().signal });
	const dirs = async () => {
		const columns = await resolved.columns();
		return [0, 1, 2].map((row) => valueAt(columns.get("dir"), row));
	};
	expect(await dirs()).toEqual([undefined, "tb/0", undefined]);
	writeTree(root, runTree("0", { config: "dir: other\n" }));
	expect(await dirs()).toEqual([undefined, "tb/0", undefined]);
	resolved.forget("0");
	expect(await dirs()).toEqual([undefined, "other", undefined]);
});
