import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sweepAbove } from "../../source/project/sweep-above.ts";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "sweep-above-"));
	mkdirSync(join(folder, "sweep/a=1/b=2"), { recursive: true });
	mkdirSync(join(folder, "odd/multirun.yaml/0"), { recursive: true });
	writeFileSync(join(folder, "sweep/multirun.yaml"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the nearest folder above that holds a multirun.yaml", async () => {
	expect(await sweepAbove(join(folder, "sweep/a=1/b=2"))).toBe(join(folder, "sweep"));
	expect(await sweepAbove(join(folder, "sweep/a=1"))).toBe(join(folder, "sweep"));
});

test("a sweep is not above itself, and a folder of that name is no sweep", async () => {
	expect(await sweepAbove(join(folder, "sweep"))).toBeNull();
	expect(await sweepAbove(join(folder, "odd/multirun.yaml/0"))).toBeNull();
	expect(await sweepAbove("/")).toBeNull();
});
