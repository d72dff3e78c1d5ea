import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLogWindow } from "../../source/project/log-window.ts";

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

test("the pieces of a long line are the same from wherever one looks", async () => {
	const path = file(`short\n${"0123456789".repeat(200_000)}\nend\n`);
	const middle = await readLogWindow(path, 1_000_000);
	const beside = await readLogWindow(path, middle.lines[3]!.offset);
	const known = new Map(middle.lines.map(({ offset, text }) => [offset, text]));
	const shared = beside.lines.filter(({ offset }) => known.has(offset));
	expect(shared.length).toBeGreaterThan(5);
	for (const { offset, text } of shared) expect(text).toBe(known.get(offset));
	// From the line before, the long one is in sight.
	expect((await readLogWindow(path, 0)).lines.length).toBeGreaterThan(5);
	expect((await readLogWindow(path, "end")).lines.at(-1)?.text).toBe("end");
});

test("of very short lines some thousand are kept", async () => {
	const path = file("\n".repeat(200_000));
	const middle = await readLogWindow(path, 100_000);
	expect(middle.lines).toHaveLength(4000);
	expect([middle.lines[2000]?.offset, middle.atStart, middle.atEnd]).toEqual([100_000, false, false]);
	expect((await readLogWindow(path, "end")).atEnd).toBe(true);
	expect((await readLogWindow(path, 0)).atStart).toBe(true);
});

test("the states of a progress bar are lines of their own when asked for", async () => {
	const path = file("a\n1 %\r2é %\r\r3 %\r\nb\r\n");
	const texts = async (splits: boolean) => (await readLogWindow(path, "end", splits)).lines;
	expect((await texts(false)).map(({ text }) => text)).toEqual(["a", "1 %\r2é %\r\r3 %", "b"]);
	expect(await texts(true)).toEqual([
		{ offset: 0, text: "a" },
		{ offset: 2, text: "1 %" },
		{ offset: 6, text: "2é %" },
		{ offset: 13, text: "3 %" },
		{ offset: 18, text: "b" },
	]);
	// What is no UTF-8 is shown as longer than it is.
	writeFileSync(path, Buffer.from("\xff\xff\r1 %\r2 %\nb\n", "latin1"));
	expect((await texts(true)).map(({ offset }) => offset)).toEqual([0, 3, 7, 11]);
});

test("a file that has taken the place of another one is told by its inode", async () => {
	const path = file("a\n");
	const before = await readLogWindow(path, "end");
	writeFileSync(join(folder, "new.log"), "a\n");
	renameSync(join(folder, "new.log"), path);
	expect((await readLogWindow(path, "end")).inode).not.toBe(before.inode);
});
