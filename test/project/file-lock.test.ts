import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FileLock } from "../../source/project/file-lock.ts";
import { temporaryTree } from "./tree.ts";

test("a lock that a killed program has left is taken over", async () => {
	const file = join(temporaryTree(), "views.json");
	writeFileSync(`${file}.lock`, "somebody");
	const lock = await FileLock.of(file, { stale: 10 });
	expect(await lock.isHeld()).toBe(true);
	await lock.release();
	expect(() => readFileSync(`${file}.lock`)).toThrow(/ENOENT/);
});

test("nobody waits for ever, and the lock of another stays", async () => {
	const file = join(temporaryTree(), "views.json");
	const other = await FileLock.of(file);
	await expect(FileLock.of(file, { patience: 30 })).rejects.toThrow(/try again, or remove .*views\.json\.lock/);
	expect(await other.isHeld()).toBe(true);
});

test("what was taken over is not released by who held it before", async () => {
	const file = join(temporaryTree(), "views.json");
	const first = await FileLock.of(file);
	const second = await FileLock.of(file, { stale: 0 });
	await first.release();
	expect([await first.isHeld(), await second.isHeld()]).toEqual([false, true]);
});
