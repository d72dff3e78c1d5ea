import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLogWindow } from "../../source/project/log-window.ts";
import { seekLog } from "../../source/project/seek-log.ts";

const start = Date.UTC(2024, 4, 2, 9);
let folder: string;
let path: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "exptrack-"));
	path = join(folder, "train.log");
	const stamp = (index: number) => new Date(start + 1000 * index).toISOString().slice(0, 19).replace("T", " ");
	const lines = Array.from({ length: 50_000 }, (_, index) =>
		index % 7 === 0 ? `  a line without a time ${index}` : `[${stamp(index)},000][train][INFO] - step ${index}`,
	);
	writeFileSync(path, `${lines.join("\n")}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function lineAt(time: number): Promise<string | undefined> {
	const offset = await seekLog(path, time);
	if (offset === undefined) return undefined;
	return (await readLogWindow(path, offset)).lines.find((line) => line.offset === offset)?.text.replace(/.* - /, "");
}

test("the first line that is not before a time", async () => {
	for (const index of [1, 2, 1234, 25_000, 49_999]) expect(await lineAt(start + 1000 * index)).toBe(`step ${index}`);
	expect(await lineAt(start + 7000)).toBe("step 8");
	expect(await lineAt(start + 8500)).toBe("step 9");
	expect(await lineAt(0)).toBe("step 1");
});

test("short lines, and much that has no time between those that have", async () => {
	const line = (index: number) =>
		`${new Date(start + 1000 * index).toISOString().slice(0, 19)} - ${index}\n`.replace("T", " ");
	const short = Array.from({ length: 2500 }, (_, index) => line(index)).join("");
	writeFileSync(path, short);
	expect(await lineAt(start + 2_400_000)).toBe("2400");
	writeFileSync(path, `${short}${"[##]\n".repeat(100_000)}${line(2500)}${line(2501)}`);
	expect(await lineAt(start + 2_400_000)).toBe("2400");
	expect(await lineAt(start + 2_501_000)).toBe("2501");
});

test("no line is as late, or none has a time", async () => {
	expect(await lineAt(start + 86_400_000)).toBe(undefined);
	writeFileSync(path, "no time\n".repeat(50_000));
	expect(await lineAt(start)).toBe(undefined);
});
