import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DataError } from "../../source/model/problem.ts";
import { lineAt } from "../../source/project/line-at.ts";
import { temporaryTree } from "./tree.ts";

test("lines count from 1, across the pieces in which a file is read", async () => {
	const path = join(temporaryTree(), "long.log");
	const lines = Array.from({ length: 300_000 }, (_, index) => `line ${index}\r and more`);
	writeFileSync(path, lines.join("\n"));
	expect(await lineAt(path, 0)).toBe(1);
	expect(await lineAt(path, 5)).toBe(1);
	for (const index of [1, 61_680, 65_536, 299_999]) {
		const offset = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
		expect(await lineAt(path, offset)).toBe(index + 1);
		expect(await lineAt(path, offset - 1)).toBe(index);
	}
});

test("what is far down is not counted, and a file that has become shorter ends where it ends", async () => {
	const path = join(temporaryTree(), "huge.log");
	writeFileSync(path, "a\n");
	truncateSync(path, 65 * 1024 * 1024);
	expect(await lineAt(path, 64 * 1024 * 1024 + 1)).toBe(null);
	truncateSync(path, 2);
	expect(await lineAt(path, 1000)).toBe(2);
});

test("no file, or no regular one", async () => {
	const folder = temporaryTree();
	await expect(lineAt(join(folder, "none"), 0)).rejects.toThrow(DataError);
	await expect(lineAt(folder, 0)).rejects.toThrow("is not a regular file");
});
