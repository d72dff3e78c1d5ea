import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { displayWidth } from "../../source/render/width.ts";
import { examples } from "./examples.ts";
import { openPty, type Pty } from "./pty.ts";

let pty: Pty | undefined;
afterEach(() => pty?.close());

const launcher = join(examples, "..", "dist", "exptrack.js");

/** SGR parameters of the bytes, one list a sequence. */
function styles(raw: string): string[] {
	return Array.from(raw.matchAll(/\u001b\[([\d;]*)m/g), ([, codes]) => codes!);
}

const isColour = (codes: string) => codes.split(";").some((code) => /^(3[0-8]|4[0-8]|9[0-7]|10[0-7])$/.test(code));

async function runs(args: readonly string[], env: Record<string, string | undefined> = {}): Promise<string> {
	pty = openPty([join(examples, "vision", "multirun", "2024-03-04", "09-15-02"), ...args], { env });
	await pty.waitFor((one) => one.text().includes("0.97206") && one.text().includes("1m36s"));
	return pty.text();
}

describe("colours", () => {
	test("are there by default", async () => {
		await runs([]);
		await pty!.waitFor(({ raw }) => styles(raw.call(pty!)).some(isColour));
	});

	test.each<[string, string[], Record<string, string>]>([
		["NO_COLOR", [], { NO_COLOR: "1" }],
		["--no-color", ["--no-color"], {}],
	])("%s: none, and the cursor is still seen", async (_, args, env) => {
		await runs(args, env);
		const used = styles(pty!.raw());
		expect(used.filter(isColour)).toEqual([]);
		expect(used).toContain("7");
	});
});

test.each<[string, string[], Record<string, string>]>([
	["--ascii", ["--ascii"], {}],
	["a locale without UTF-8", [], { LANG: "C" }],
	["the console of Linux", [], { TERM: "linux" }],
])("%s: only ASCII on the screen", async (_, args, env) => {
	const text = await runs(args, env);
	expect(text).toMatch(/^[\x20-\x7e\n]+$/);
	expect(text).toMatch(/> +0 +- ended/);
});

test("--no-mouse leaves the mouse to the terminal", async () => {
	await runs(["--no-mouse"]);
	expect(pty!.state()).toMatchObject({ mouse: false, bracketedPaste: true });
});

test("for a screen reader only what is under the cursor and where one is are written", async () => {
	pty = openPty([join(examples, "vision", "multirun", "2024-03-04", "09-15-02")], {
		env: { INK_SCREEN_READER: "true" },
	});
	// Once the title says that the folders are watched, nothing comes of itself.
	await pty.waitFor(/run 0, status . ended, lr 0\.0003, seed 0, val_acc 0\.48905.* live$/s);
	pty.bytesSince();
	pty.press("j");
	await pty.waitFor(/run 1, .*, 2 of 12/s);
	expect(pty.bytesSince().length).toBeLessThan(600);
	pty.press("enter");
	await pty.waitFor(/status .*ended.* 1 of \d+/s);
	pty.press("q");
	expect(await pty.exit).toEqual({ code: 0, signal: null });
});

test("under 50×12 one line says so, and the screen comes back when there is room", async () => {
	pty = openPty([examples], { cols: 49, rows: 11 });
	await pty.waitFor("too small: 50×12 is needed");
	expect(pty.screen().filter((line) => line !== "").length).toBe(1);
	pty.resize(50, 12);
	await pty.waitFor("vision");
});

describe("where nobody can press keys the first screen is printed once, as plain text", () => {
	const print = (args: readonly string[], env: Record<string, string> = {}) =>
		spawnSync(process.execPath, [launcher, examples, ...args], {
			encoding: "utf8",
			env: { PATH: process.env.PATH, LANG: "C.UTF-8", ...env },
			input: "",
		});

	test("a pipe", () => {
		const { status, stdout, stderr } = print([]);
		expect([status, stderr]).toEqual([0, ""]);
		expect(stdout).toContain("vision");
		expect(stdout).not.toContain("\u001b");
	});

	test("as wide as COLUMNS says", () => {
		const { stdout } = print([], { COLUMNS: "72" });
		const width = Math.max(...stdout.split("\n").map(displayWidth));
		expect(width).toBeLessThanOrEqual(72);
		expect(width).toBeGreaterThan(66);
	});

	test.each<[string, string[], Record<string, string>]>([
		["TERM=dumb", [], { TERM: "dumb" }],
		["--once", ["--once"], {}],
	])("a terminal with %s", async (_, args, env) => {
		pty = openPty([examples, ...args], { env });
		expect(await pty.exit).toEqual({ code: 0, signal: null });
		expect(pty.raw()).not.toContain("\u001b");
		expect(pty.text()).toContain("vision");
	});

	test("with the flags that shape it", () => {
		const { stdout } = print(["--once", "--filter", "seed = 1 and optimizer.lr < 0.002"]);
		expect(stdout).toMatch(/\d+ of 31 runs/);
	});
});
