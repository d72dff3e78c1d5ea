import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../source/project/make-folder.ts";
import { temporaryTree } from "./tree.ts";

test("a folder is made with those above it, once and again", async () => {
	const folder = join(temporaryTree(), "a", "b", "c");
	await makeFolder(folder);
	await makeFolder(folder);
	expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test("where none can be made it fails, and does not try for ever", async () => {
	await expect(makeFolder("/proc/exptrack/a/b")).rejects.toThrow();
	await expect(makeFolder(join(temporaryTree({ file: "" }), "file", "a"))).rejects.toThrow(/ENOTDIR/);
});
