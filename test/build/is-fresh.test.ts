import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isFresh } from "../../build/is-fresh.ts";

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "exptrack-fresh-"));
	mkdirSync(join(root, "source/a b#"), { recursive: true });
	for (const [path, time] of [
		["source/a b#/deep.ts", 10],
		["package.json", 10],
		["out.js", 20],
	] as const) {
		writeFileSync(join(root, path), "");
		touch(path, time);
	}
	touch("source/a b#", 10);
	touch("source", 10);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("is fresh when newer than every file", async () => {
	expect(await check()).toBe(true);
});

test.each(["source/a b#/deep.ts", "package.json", "source/a b#"])("is not when %s is newer", async (path) => {
	touch(path, 30);
	expect(await check()).toBe(false);
});

test("is not when an input or the output is missing", async () => {
	rmSync(join(root, "package.json"));
	expect(await check()).toBe(false);
	writeFileSync(join(root, "package.json"), "");
	touch("package.json", 10);
	expect(await check()).toBe(true);
	rmSync(join(root, "out.js"));
	expect(await check()).toBe(false);
});

function check(): Promise<boolean> {
	const url = (path: string) => pathToFileURL(join(root, path));
	return isFresh(url("out.js"), [url("source/"), url("package.json")]);
}

function touch(path: string, seconds: number): void {
	utimesSync(join(root, path), seconds, seconds);
}
