import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { slowDiskLibrary } from "../../benchmark/slow-disk-library.ts";

const work = mkdtempSync(join(tmpdir(), "exptrack-"));
const before = slowDiskLibrary(work);
const root = join(work, "root");
const file = join(root, "file");
afterAll(() => rmSync(work, { recursive: true }));

/** What a program of Node's asks of the disk, as the library notes it. */
function callsOf(code: string): string[] {
	const trace = join(work, "trace");
	const script = `import fs from "node:fs"; const [root, file] = ${JSON.stringify([root, file])}; ${code}`;
	execFileSync(process.execPath, ["--input-type=module", "-e", script], {
		env: { ...process.env, ...before!(root, { trace }) },
	});
	const lines = readFileSync(trace, "utf8").trimEnd().split("\n");
	return lines.map((line) => line.replaceAll("\t", " ").replace(root, "~"));
}

describe.skipIf(before === null)("the library that makes a folder slow", () => {
	mkdirSync(root, { recursive: true });
	writeFileSync(file, "seven\n.");

	test.each([
		["at once", "fs.readdirSync(root); const f = fs.openSync(file); fs.fstatSync(f); fs.readSync(f, Buffer.alloc(7))"],
		[
			"with promises",
			`await fs.promises.readdir(root, { withFileTypes: true }); const f = await fs.promises.open(file);
			await f.stat(); await f.read(Buffer.alloc(7), 0, 7); await f.close()`,
		],
	])("sees what is asked %s", (_, code) => {
		expect(callsOf(code)).toEqual(["list 0 0 ~", "open 0 0 ~/file", "stat 0 0 ~/file", "read 0 7 ~/file"]);
	});

	test("sees where a read starts", () => {
		const code =
			"const f = fs.openSync(file); const b = Buffer.alloc(2); fs.readSync(f, b); fs.readSync(f, b); fs.readSync(f, b, 0, 2, 6)";
		expect(callsOf(code).slice(1)).toEqual(["read 0 2 ~/file", "read 2 2 ~/file", "read 6 1 ~/file"]);
	});

	test("leaves other folders alone", () => {
		const code = 'fs.readdirSync(root.slice(0, -5)); fs.existsSync(root + "er"); fs.statSync(file)';
		expect(callsOf(code)).toEqual(["stat 0 0 ~/file"]);
	});
});
