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
