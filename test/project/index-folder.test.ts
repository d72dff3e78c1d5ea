import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { encodeIndex } from "../../source/project/index-file.ts";
import { indexFileOf, keptIndexes, removeIndexes, touchIndex, writeIndex } from "../../source/project/index-folder.ts";
import { temporaryTree } from "./tree.ts";

const indexOf = (root: string) => encodeIndex({ about: { root, values: "raw", runs: 2 }, json: {}, numbers: {} });

test("each folder and way of reading has a file of its own", () => {
	const names = [
		["/a", "raw"],
		["/a", "resolved"],
		["/b", "raw"],
	].map(([root, values]) => indexFileOf("/cache", root!, values!));
	expect(new Set(names).size).toBe(3);
	for (const name of names) expect(name).toMatch(/^\/cache\/[0-9a-f]{32}\.index$/);
});

test("indexes are written whole, listed by use, and removed", async () => {
	const folder = join(temporaryTree(), "new", "cache");
	expect(await keptIndexes(folder)).toEqual([]);
	const files = ["/one", "/two"].map((root) => indexFileOf(folder, root, "raw"));
	await writeIndex(folder, files[0]!, await indexOf("/one"));
	await writeIndex(folder, files[1]!, await indexOf("/two"));
	expect(readdirSync(folder).length).toBe(2);
	expect(readFileSync(files[0]!)).toEqual(Buffer.concat((await indexOf("/one"))!));
	for (const file of files) utimesSync(file, 1000, 1000);
	await touchIndex(files[0]!);
	const kept = await keptIndexes(folder);
	expect(kept.map(({ root, values, runs, file }) => ({ root, values, runs, file }))).toEqual([
		{ root: "/one", values: "raw", runs: 2, file: files[0] },
		{ root: "/two", values: "raw", runs: 2, file: files[1] },
	]);
	await removeIndexes(kept.slice(0, 1));
	expect((await keptIndexes(folder)).map(({ root }) => root)).toEqual(["/two"]);
});

test("a folder that cannot be written leaves everything as it was", async () => {
	const root = temporaryTree({ cache: "a file" });
	await writeIndex(join(root, "cache"), join(root, "cache", "x.index"), await indexOf("/one"));
	expect(readFileSync(join(root, "cache"), "utf8")).toBe("a file");
	await touchIndex(join(root, "none"));
});

test("all together are bounded: those not used for the longest time go, and what killed writers have left", async () => {
	const folder = join(temporaryTree(), "cache");
	mkdirSync(folder);
	const now = Date.now() / 1000;
	for (const [name, age] of [
		["old", 3000],
		["older", 4000],
		["new", 1000],
	] as const) {
		const file = join(folder, `${name}.index`);
		writeFileSync(file, "");
		truncateSync(file, 400 * 1024 * 1024);
		utimesSync(file, now - age, now - age);
	}
	for (const [name, age] of [
		["a.index.12.x", 7200],
		["b.index.13.y", 10],
	] as const) {
		writeFileSync(join(folder, name), "");
		utimesSync(join(folder, name), now - age, now - age);
	}
	await writeIndex(folder, indexFileOf(folder, "/one", "raw"), await indexOf("/one"));
	expect(existsSync(indexFileOf(folder, "/one", "raw"))).toBe(true);
	expect(
		readdirSync(folder)
			.filter((name) => name.length < 20)
			.sort(),
	).toEqual(["b.index.13.y", "new.index", "old.index"]);
});
