import fc from "fast-check";
import { expect, test } from "vitest";
import { folderOf } from "../../source/model/run.ts";
import { coveringFolders } from "../../source/query/covering-folders.ts";
import { tableOf } from "../tui/small-state.ts";

function runsAt(...paths: readonly string[]) {
	return tableOf(paths.map((path) => ({ experiment: path, path }))).runs;
}

test("a folder stands for all runs in it, and only where all of them are meant", () => {
	const runs = runsAt("a/0", "a/1", "b/0", "b/1", "c");
	const folders = (...rows: number[]) => coveringFolders(runs, new Set(rows.map((row) => runs[row]!)));
	expect(folders(0, 1)).toEqual(["/data/a"]);
	expect(folders(0)).toEqual(["/data/a/0"]);
	expect(folders(0, 1, 2)).toEqual(["/data/a", "/data/b/0"]);
	expect(folders(0, 1, 2, 3, 4)).toEqual(["/data"]);
	expect(folders()).toEqual([]);
});

test("the innermost of folders with the same runs", () => {
	const runs = runsAt("x/y/z/0", "x/y/z/1", "w");
	expect(coveringFolders(runs, new Set(runs.slice(0, 2)))).toEqual(["/data/x/y/z"]);
	expect(coveringFolders(runs, new Set(runs.slice(0, 1)))).toEqual(["/data/x/y/z/0"]);
});

test("property: below the folders lie the runs that are meant and no other", () => {
	const name = fc.constantFrom("a", "b", "ab");
	const path = fc.array(name, { minLength: 2, maxLength: 4 }).map((words) => words.join("/"));
	const paths = fc.uniqueArray(path, { minLength: 1, maxLength: 12 }).map((all) =>
		// No run lies in another one.
		all.filter((one) => !all.some((other) => one !== other && one.startsWith(`${other}/`))),
	);
	fc.assert(
		fc.property(paths, fc.infiniteStream(fc.boolean()), (all, picks) => {
			const runs = runsAt(...all);
			const meant = new Set(runs.filter(() => picks.next().value));
			const folders = coveringFolders(runs, meant);
			const below = runs.filter((run) => folders.some((one) => `${folderOf(run)}/`.startsWith(`${one}/`)));
			expect(new Set(below)).toEqual(meant);
		}),
	);
});
