import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type Outcome, runMain } from "./run-main.ts";

const example = join(import.meta.dirname, "..", "..", "examples", "my_experiment", "2021-01-26", "17-07-39");
const launcher = join(import.meta.dirname, "..", "..", "dist", "exptrack.js");
const base = mkdtempSync(join(tmpdir(), "broken-"));
let folder = base;
let count = 0;
beforeEach(() => {
	folder = join(base, String(count++));
	mkdirSync(folder);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Three good runs; `files` are put in the place of what is there. */
function sweep(files: Readonly<Record<string, string | Uint8Array>> = {}): void {
	cpSync(example, join(folder, "sweep"), { recursive: true });
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
}

async function listed(...flags: string[]): Promise<Outcome & { runs: Record<string, unknown>[] }> {
	const outcome = await runMain(["ls", "--format", "json", folder, ...flags]);
	return { ...outcome, runs: outcome.code === 0 ? JSON.parse(outcome.out) : [] };
}

/** A header of version 1.0 as numpy writes it. */
function npy(header: string, data: Uint8Array): Uint8Array {
	const text = header.padEnd(117, " ").concat("\n");
	return Buffer.concat([
		Buffer.from("\x93NUMPY\x01\x00", "latin1"),
		Buffer.from([text.length, 0]),
		Buffer.from(text),
		data,
	]);
}

test("an empty folder: an empty list, and one line that says why", async () => {
	const { code, runs, notes } = await listed();
	expect([code, runs]).toEqual([0, []]);
	expect(notes).toEqual([expect.stringMatching(/^no run found in .*: a run is a folder with .hydra\/config.yaml$/)]);
});

test.each([
	["a file instead of a folder", "ls", "file.txt", "is a file; name the folder that holds the runs"],
	["no such folder", "ls", "nothing", "no such folder: "],
	["no folder that fits a pattern", "ls", "x*", "no folder matches "],
	["no such file", "cat", "nothing.npy", "no such file: "],
	["a folder instead of a file", "cat", ".", "is a folder; name the files in it"],
	["a folder that is no run", "show", ".", "is no run"],
])("%s: one line and exit code 2", async (_, command, word, message) => {
	writeFileSync(join(folder, "file.txt"), "x");
	const { code, out, notes } = await runMain([command, join(folder, word)]);
	expect([code, out, notes.length]).toEqual([2, "", 1]);
	expect(notes[0]).toContain(message);
	expect(notes[0]).toMatch(/^exptrack: /);
});

test("a folder that may not be read is a problem, and the others are read", () => {
	sweep();
	mkdirSync(join(folder, "secret"));
	for (const path of [base, folder]) chmodSync(path, 0o755);
	chmodSync(join(folder, "secret"), 0o000);
	const words = [process.execPath, launcher, "ls", "--format", "jsonl", folder];
	// root may read everything.
	const asUser = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", ...words];
	const [file, ...args] = process.getuid?.() === 0 ? asUser : words;
	const script = `"$@" 2>"$0"; code=$?; exit $code`;
	const notes = join(base, `notes-${count}`);
	// Without a home nothing is kept of it.
	const env = { PATH: process.env.PATH, LANG: "C.UTF-8" };
	const out = execFileSync("sh", ["-c", script, notes, file!, ...args], { encoding: "utf8", env });
	chmodSync(join(folder, "secret"), 0o755);
	expect(out.trim().split("\n").length).toBe(3);
	expect(execFileSync("cat", [notes], { encoding: "utf8" })).toContain("secret: cannot be listed: permission denied");
});

describe("a config that is broken: its run has no parameters, the others have theirs", () => {
	const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
	for (const [index, name] of [..."bcdefghij"].entries()) {
		const before = "abcdefghij"[index];
		bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`);
	}
	test.each<[string, string | Uint8Array, string]>([
		["half-written", "model:\n  name: mlp\n  layers: [1,", "config.yaml:3"],
		["cut in a text", "model:\n  name: 'ml", "config.yaml:2"],
		["not UTF-8", Buffer.from("name: caf\xe9\n", "latin1"), "is not UTF-8 text"],
		["an LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12\n", "Git LFS pointer"],
		["an alias bomb", bomb.join("\n"), "aliases"],
		["a tag that would run code", "a: !!python/object/apply:os.system [id]\n", "not allowed"],
		["a list", "- 1\n", "is no mapping"],
	])("%s", async (_, content, message) => {
		sweep({ "sweep/1/.hydra/config.yaml": content });
		const { code, runs, notes } = await listed();
		expect(code).toBe(0);
		expect(runs.map(({ run, params }) => [run, Object.keys(params as object).length > 50])).toEqual([
			[0, true],
			[1, false],
			[2, true],
		]);
		expect(runs[1]!.params).toEqual({});
		expect(notes.length).toBe(1);
		expect(notes[0]).toContain(join("sweep", "1", ".hydra", "config.yaml"));
		expect(notes[0]).toContain(message);
	});
});

test("hydra.yaml is broken: the run stays, with the words of overrides.yaml", async () => {
	sweep({ "sweep/1/.hydra/hydra.yaml": "hydra:\n  run: [\n" });
	const { runs, notes } = await listed();
	expect(runs.map(({ path }) => path)).toEqual(["sweep/0", "sweep/1", "sweep/2"]);
	expect(runs[1]!.overrides).toEqual(runs[0]!.overrides ? ["hyperparameters.lr=0.001"] : []);
	expect(runs[1]!.experiment).toBe("sweep");
	expect(notes.length).toBe(1);
});

test("keys that JavaScript gives a meaning to are keys as any other", async () => {
	sweep({ "sweep/1/.hydra/config.yaml": "__proto__:\n  polluted: 1\nconstructor: 2\ntoString: {a: 3}\n" });
	const { out, runs } = await listed("--filter", "constructor = 2");
	expect(runs.length).toBe(1);
	expect(out).toContain('"params":{"__proto__.polluted":1,"constructor":2,"toString.a":3}');
	expect(({} as Record<string, unknown>).polluted).toBe(undefined);
});

test.each<[string, Uint8Array, string]>([
	["cut off", npy("{'descr': '<f8', 'fortran_order': False, 'shape': (24,), }", new Uint8Array(100)), "192"],
	[
		"a claim of 10^18 elements",
		npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000000000,), }", new Uint8Array(8)),
		"",
	],
	[
		"a claim that overflows",
		npy("{'descr': '<f8', 'fortran_order': False, 'shape': (4294967296, 4294967296), }", new Uint8Array(8)),
		"",
	],
	["no numpy file", Buffer.from("hello, world\n"), ""],
	["nothing", new Uint8Array(), ""],
])("an npy file that is %s: a problem with its path, in ls and cat", async (_, bytes) => {
	sweep({ "sweep/1/metric.npy": bytes });
	const { code, runs, notes } = await listed("--metric", "metric");
	expect(code).toBe(0);
	expect(runs.map(({ metrics }) => Object.keys(metrics as object).length)).toEqual([1, 0, 1]);
	expect(notes.map((note) => note.includes(join("sweep", "1", "metric.npy")))).toEqual([true]);
	const cat = await runMain(["cat", "--format", "json", join(folder, "sweep/1/metric.npy")]);
	expect([cat.code, JSON.parse(cat.out)[0].arrays, cat.notes.length]).toEqual([0, [], 1]);
});

test("names and values with escape sequences reach the terminal as text", async () => {
	const evil = "\u001b]0;title\u0007\u001b[2J";
	sweep({
		[`${evil}\nnew line/0/.hydra/config.yaml`]: `name: "\\e[2J\\a"\n`,
		[`${evil}\nnew line/0/.hydra/overrides.yaml`]: "[]\n",
	});
	for (const format of ["table", "md"]) {
		const { out, notes } = await runMain(["ls", folder, "--format", format]);
		expect(out).toContain("␛]0;title␇␛[2J␊new line/0");
		expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(out + notes.join(""))).toBe(false);
	}
	const { runs } = await listed();
	expect(runs.map(({ path }) => path)).toContain(`${evil}\nnew line/0`);
});
