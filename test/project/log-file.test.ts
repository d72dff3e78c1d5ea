import { statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DataError } from "../../source/model/problem.ts";
import { LogFile } from "../../source/project/log-file.ts";
import { temporaryTree } from "./tree.ts";

test("size, inode and bytes of a file", async () => {
	const path = join(temporaryTree(), "a.log");
	writeFileSync(path, "abcdef");
	await LogFile.with(path, async (file) => {
		expect([file.size, file.inode]).toEqual([6, statSync(path).ino]);
		expect((await file.read(1, 4)).toString()).toBe("bcd");
		expect((await file.read(4, 99)).toString()).toBe("ef");
		expect((await file.read(9, 99)).toString()).toBe("");
		truncateSync(path, 2);
		expect((await file.read(0, 6)).toString()).toBe("ab");
	});
});

test("what is no file is broken data", async () => {
	const folder = temporaryTree();
	for (const path of [folder, join(folder, "none")])
		await expect(LogFile.with(path, async () => 1)).rejects.toThrow(DataError);
});
