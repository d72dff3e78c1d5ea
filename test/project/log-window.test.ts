import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findInLog, readLogWindow } from "../../source/project/log-window.ts";

let folder: string;
let big: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "exptrack-"));
	big = join(folder, "big.log");
	writeFileSync(big, Array.from({ length: 100_000 }, (_, index) => `line ${index}\n`).join(""));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
	const path = join(folder, "small.log");
	writeFileSync(path, text);
	return path;
}

test("opens at the end and reads only around it", async () => {
	const window = await readLogWindow(big, "end");
	expect(window.lines.at(-1)?.text).toBe("line 99999");
	expect(window.atEnd).toBe(true);
	expect(window.atStart).toBe(false);
	expect(window.lines.length).toBeLessThan(20_000);
});

test("the first line of a window in the middle is whole", async () => {
	const window = await readLogWindow(big, 600_000);
	expect(window.lines[0]?.text).toMatch(/^line \d+$/);
	expect(window.atStart || window.atEnd).toBe(false);
	const numbers = window.lines.map((line) => Number(line.text.slice(5)));
	expect(numbers).toEqual(numbers.map((_, index) => numbers[0]! + index));
});

test("empty file, no line end at the end, CRLF, bytes that are no UTF-8", async () => {
	expect((await readLogWindow(file(""), "end")).lines).toEqual([]);
	const { lines } = await readLogWindow(file("a\r\nb\xff\n\nc"), "end");
	expect(lines.map((line) => line.text)).toEqual(["a", "bÿ", "", "c"]);
	writeFileSync(join(folder, "raw"), Buffer.from([97, 0xff, 10]));
	expect((await readLogWindow(join(folder, "raw"), "end")).lines[0]?.text).toBe("a\ufffd");
});

test("a line of a megabyte comes in pieces", async () => {
	const { lines } = await readLogWindow(file("x".repeat(1_000_000)), "end");
	expect(lines.every((line) => line.text.length <= 16 * 1024)).toBe(true);
	expect(lines.at(-1)?.text.endsWith("x")).toBe(true);
});

test("finds forwards and backwards across windows", async () => {
	const target = (await readLogWindow(big, 0)).lines[12]!;
	expect(target.text).toBe("line 12");
	const end = (await readLogWindow(big, "end")).lines.at(-1)!;
	expect(await findInLog(big, "LINE 12", end.offset, -1)).toBeGreaterThan(target.offset);
	expect(await findInLog(big, "line 99999", target.offset, 1)).toBe(end.offset);
	expect(await findInLog(big, "line 99999", end.offset, 1)).toBeUndefined();
	expect(await findInLog(big, "nowhere", end.offset, -1)).toBeUndefined();
});
