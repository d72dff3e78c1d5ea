import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLogWindow } from "../../source/project/log-window.ts";
import { type LineTest, scanLog } from "../../source/project/scan-log.ts";

let folder: string;
let big: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "exptrack-"));
	big = join(folder, "big.log");
	writeFileSync(big, Array.from({ length: 300_000 }, (_, index) => `line ${index}\n`).join(""));
});
afterAll(() => rmSync(folder, { recursive: true }));

function testFor(text: string, hint: RegExp | null = null): LineTest {
	return { matches: (line) => line.includes(text), hint };
}

/** All of a part, slice by slice. */
async function whole(path: string, test: LineTest, direction: 1 | -1 = 1, from = 0, to = Number.MAX_SAFE_INTEGER) {
	const found: number[] = [];
	let count = 0;
	for (let left = { from, to }; ; ) {
		const scan = await scanLog(path, test, { ...left, direction, stops: false }, 5);
		count += scan.count;
		if (scan.found !== undefined) found.push(scan.found);
		if (scan.from >= scan.to) return { count, found };
		left = scan;
	}
}

test.each([
	["line by line", null],
	["by a hint", /99/g],
])("counts and finds in both directions, %s", async (_, hint) => {
	const many = testFor("99", hint);
	const expected = Array.from({ length: 300_000 }, (_, index) => String(index)).filter((one) => one.includes("99"));
	expect((await whole(big, many)).count).toBe(expected.length);
	expect((await whole(big, many, -1)).count).toBe(expected.length);
	const { size, lines } = await readLogWindow(big, "end");
	const last = lines.find(({ text }) => text === "line 299999")!;
	const up = await scanLog(big, many, { from: 0, to: size, direction: -1, stops: true }, 1000);
	expect(up.found).toBe(last.offset);
	const down = await scanLog(big, many, { from: 0, to: size, direction: 1, stops: true }, 1000);
	expect(down.found).toBe((await readLogWindow(big, 0)).lines.find(({ text }) => text === "line 99")?.offset);
});

test("a part begins and ends where it is asked to", async () => {
	const path = join(folder, "small.log");
	writeFileSync(path, "a1\na2\na3\na4");
	const scan = (from: number, to: number, direction: 1 | -1) =>
		scanLog(path, testFor("a"), { from, to, direction, stops: false }, 100);
	expect(await scan(3, 9, 1)).toMatchObject({ count: 2, found: 3, size: 11 });
	expect(await scan(1, 4, 1)).toMatchObject({ count: 1, found: 3 });
	expect(await scan(4, 99, -1)).toMatchObject({ count: 2, found: 9 });
	expect(await scan(4, 5, 1)).toMatchObject({ count: 0, found: undefined });
	appendFileSync(path, "\na5\n");
	expect((await scan(0, 99, 1)).count).toBe(5);
});

test("an empty file, and one whose colours hide what is looked for", async () => {
	const path = join(folder, "colours.log");
	writeFileSync(path, "");
	expect(await whole(path, testFor("a"))).toEqual({ count: 0, found: [] });
	writeFileSync(path, "ab\n\u001b[31ma\u001b[0mb\n");
	const plain: LineTest = { matches: (line) => line.replace(/\u001b\[\d+m/g, "") === "ab", hint: /ab/g };
	expect((await whole(path, plain)).count).toBe(2);
});

test("with a hint or without, in long lines and short ones, in one go or in parts: the same", async () => {
	const path = join(folder, "lines.log");
	const line = fc.oneof(
		fc.constantFrom("", "ab", "xabx", "b", "é ab"),
		fc.nat(40_000).map((length) => `${"x".repeat(length)}ab`),
		fc.nat(40_000).map((length) => `ab${"x".repeat(length)}`),
	);
	await fc.assert(
		fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.nat(100_000), async (lines, cut) => {
			writeFileSync(path, lines.join("\n"));
			const own = await whole(path, testFor("ab"));
			expect((await whole(path, testFor("ab", /ab/g))).count).toBe(own.count);
			const [first, second] = [await whole(path, testFor("ab"), 1, 0, cut), await whole(path, testFor("ab"), -1, cut)];
			expect(first.count + second.count).toBe(own.count);
			expect(own.count).toBeGreaterThanOrEqual(lines.filter((one) => one.includes("ab") && one.length < 1000).length);
		}),
		{ numRuns: 60 },
	);
});

test("stops when told", async () => {
	const part = { from: 0, to: Number.MAX_SAFE_INTEGER, direction: 1, stops: false } as const;
	expect(await scanLog(big, testFor("9"), part, 1000, AbortSignal.abort())).toMatchObject({ count: 0, from: 0 });
});
