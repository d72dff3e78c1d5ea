import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { age, runTree, temporaryTree } from "../project/tree.ts";
import { runMain } from "./run-main.ts";

/** Two projects side by side, and a folder to keep things in that is not there yet. */
function place() {
	const root = temporaryTree({
		...runTree("one/s/0", { num: 0, config: "seed: 0\nname: run-${seed}\n" }),
		...runTree("one/s/1", { num: 1, config: "seed: 1\nname: run-${seed}\n" }),
		...runTree("two/outputs/a", { config: "lr: 0.1\n" }),
	});
	age(root);
	const cache = join(root, "cache");
	const run = (...words: string[]) => runMain(words, { cwd: root, env: { LANG: "C.UTF-8", XDG_CACHE_HOME: cache } });
	const kept = () => (existsSync(cache) ? readdirSync(join(cache, "exptrack")) : []);
	return { root, cache, run, kept };
}

test("the second ls prints the same bytes as the first, as one without a cache, and as one after it is gone", async () => {
	const { cache, run, kept } = place();
	const ls = (...flags: string[]) => run("ls", "one", "two", "--format", "json", ...flags);
	const first = await ls();
	expect(JSON.parse(first.out).map(({ params }: { params: unknown }) => params)).toEqual([
		{ seed: 0, name: "run-0" },
		{ seed: 1, name: "run-1" },
		{ lr: 0.1 },
	]);
	expect(kept().length).toBe(2);
	expect(await ls()).toEqual(first);
	expect(await ls("--no-cache")).toEqual(first);
	rmSync(cache, { recursive: true });
	expect(await ls()).toEqual(first);
	expect(kept().length).toBe(2);
});

test("--no-cache writes nothing", async () => {
	const { cache, run } = place();
	expect((await run("ls", "one", "--no-cache")).code).toBe(0);
	expect(existsSync(cache)).toBe(false);
});

test("clear takes the compiled code of exptrack too, clear DIR leaves it", async () => {
	const { cache, run } = place();
	const compiled = join(cache, "exptrack", "compiled");
	mkdirSync(compiled, { recursive: true });
	await run("cache", "clear", "one");
	expect(existsSync(compiled)).toBe(true);
	await run("cache", "clear");
	expect(existsSync(compiled)).toBe(false);
});

test("what is kept is listed, by folder and way of reading", async () => {
	const { root, cache, run, kept } = place();
	for (const words of [["one"], ["one", "--raw"], ["two"]]) await run("ls", ...words);
	const { code, out, notes } = await run("cache", "--format", "json");
	expect([code, notes]).toEqual([0, []]);
	const listed = JSON.parse(out).toSorted((a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
	expect(listed).toMatchObject([
		{ folder: join(root, "one"), values: "raw", runs: 2 },
		{ folder: join(root, "one"), values: "resolved", runs: 2 },
		{ folder: join(root, "two"), values: "resolved", runs: 1 },
	]);
	expect(listed.map(({ file }: { file: string }) => file).sort()).toEqual(
		kept()
			.map((name) => join(cache, "exptrack", name))
			.sort(),
	);
	const table = (await run("cache")).out.split("\n");
	expect(table[0]!.trim().split(/\s+/)).toEqual(["folder", "values", "runs", "size", "used"]);
	expect(table.filter((line) => line.startsWith(join(root, "one"))).length).toBe(2);
});

test("clear removes what is kept of the folders that are named, else of all", async () => {
	const { root, run, kept } = place();
	for (const words of [["one"], ["one", "--raw"], ["two"]]) await run("ls", ...words);
	expect((await run("cache", "clear", "three")).notes).toEqual(["removed what was kept of 0 folders"]);
	expect((await run("cache", "clear", "s", "./two/")).notes).toEqual(["removed what was kept of 1 folder"]);
	expect(kept().length).toBe(2);
	expect((await run("cache", "clear", join(root, "one"))).code).toBe(0);
	expect(kept()).toEqual([]);
	await run("ls", "one");
	expect((await run("cache", "clear")).out).toBe("");
	expect(kept()).toEqual([]);
});

test("only what exptrack keeps is removed", async () => {
	const root = temporaryTree({ "exptrack/mine.txt": "", "other/a.index": "" });
	await runMain(["cache", "clear"], { env: { XDG_CACHE_HOME: root } });
	expect(readdirSync(root, { recursive: true, encoding: "utf8" }).sort()).toEqual([
		"exptrack",
		"exptrack/mine.txt",
		"other",
		"other/a.index",
	]);
});

test("where nothing is kept it says so, and where nothing can be it is a mistake", async () => {
	const { cache, run } = place();
	expect(await run("cache", "--format", "json")).toMatchObject({
		code: 0,
		out: "[\n]\n",
		notes: [`nothing is kept in ${join(cache, "exptrack")}`],
	});
	expect((await run("cache", "clear")).notes).toEqual(["removed what was kept of 0 folders"]);
	expect(await runMain(["cache"])).toMatchObject({
		code: 2,
		out: "",
		notes: [expect.stringContaining("XDG_CACHE_HOME")],
	});
	expect(await run("cache", "clean")).toMatchObject({
		code: 2,
		notes: [expect.stringContaining("cache takes clear or nothing, not clean")],
	});
});
