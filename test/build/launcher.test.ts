import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	realpathSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { transform } from "esbuild";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { launcherText } from "../../build/launcher-text.ts";
import { openPty, type Pty } from "../terminal/pty.ts";

let root: string;
let launcher: string;
let pty: Pty | undefined;

beforeEach(async () => {
	root = mkdtempSync(join(tmpdir(), "exptrack-launcher-"));
	mkdirSync(join(root, "dist"));
	writeFileSync(join(root, "package.json"), '{ "type": "module" }');
	launcher = join(root, "dist/exptrack.js");
	writeFileSync(launcher, await launcherText(["tui", "ls"], "first"));
	program('process.stdout.write([process.version, ...process.argv.slice(2)].join(" "))');
});

afterEach(async () => {
	await pty?.close();
	pty = undefined;
	rmSync(root, { recursive: true, force: true });
});

test("holds no syntax that Node 12 cannot read, and no static import", async () => {
	const text = await launcherText(["ls"], "");
	// Node 12.17 has import() in modules; esbuild speaks of 13.2, where it came without a flag to everything.
	const supported = { "dynamic-import": true };
	const [old, now] = await Promise.all(["node12.17", "esnext"].map((target) => transform(text, { target, supported })));
	expect(old!.code).toBe(now!.code);
	expect(text).not.toMatch(/^import\b[^(]/m);
});

test("passes the arguments on", () => {
	expect(run(process.execPath, "ls", "--sort", "lr").stdout).toBe(`${process.version} ls --sort lr`);
});

describe("compiled code", () => {
	const kept = () => join(root, "cache/exptrack/compiled");
	const filesOf = (build: string) =>
		readdirSync(join(kept(), build), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());

	beforeEach(() => program(`${"/* long enough to be kept */".repeat(10)} process.stdout.write("ran")`));

	test("is kept for the next time, for this user alone", () => {
		expect(run(process.execPath, "ls").stdout).toBe("ran");
		expect(filesOf("first").length).toBeGreaterThan(0);
		expect([kept(), join(kept(), "first")].map((folder) => statSync(folder).mode & 0o777)).toEqual([0o700, 0o700]);
		for (const { parentPath, name } of filesOf("first")) writeFileSync(join(parentPath, name), "no code");
		expect(run(process.execPath, "ls")).toMatchObject({ stdout: "ran", stderr: "" });
	});

	test("is not kept with --no-cache, nor where no folder can be made", () => {
		expect(run(process.execPath, "ls", "--no-cache").stdout).toBe("ran");
		expect(existsSync(join(root, "cache"))).toBe(false);
		writeFileSync(join(root, "cache"), "");
		expect(run(process.execPath, "ls")).toMatchObject({ stdout: "ran", stderr: "" });
	});

	test("of four earlier builds goes but for the last two", async () => {
		for (const [index, name] of ["a", "b", "c", "d"].entries()) {
			mkdirSync(join(kept(), name), { recursive: true });
			utimesSync(join(kept(), name), 1000 + index, 1000 + index);
		}
		writeFileSync(launcher, await launcherText(["tui", "ls"], "second"));
		run(process.execPath, "ls");
		expect(readdirSync(kept()).sort()).toEqual(["c", "d", "second"]);
	});
});

const oldNode = findOldNode();

describe.skipIf(oldNode === null)("under a Node that is too old", () => {
	test("goes on under the Node of its own project, with its code", () => {
		install("node_modules/.bin/node", process.execPath);
		program('process.stdout.write([process.version, ...process.argv.slice(2)].join(" ")); process.exitCode = 7');
		const { stdout, stderr, status } = run(oldNode!, "ls", "a b");
		expect({ stdout, stderr, status }).toEqual({ stdout: `${process.version} ls a b`, stderr: "", status: 7 });
	});

	test("also where it is installed as a package, through a link", () => {
		install("node_modules/.bin/node", process.execPath);
		install("node_modules/exptrack", root);
		symlinkSync("../exptrack/dist/exptrack.js", join(root, "node_modules/.bin/exptrack"));
		const { stdout } = spawnSync(oldNode!, [join(root, "node_modules/.bin/exptrack")], { encoding: "utf8" });
		expect(stdout).toBe(process.version);
	});

	test("ends with 128 and the signal's number when the program dies of one", () => {
		install("node_modules/.bin/node", process.execPath);
		program('process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000)');
		expect(run(oldNode!).status).toBe(137);
	});

	test.each(["SIGTERM", "SIGHUP", "SIGINT"] as const)("passes %s on", async (signal) => {
		install("node_modules/.bin/node", process.execPath);
		program(
			`process.on("${signal}", () => process.exit(9)); setInterval(() => {}, 1000); process.stdout.write("ready")`,
		);
		const child = spawn(oldNode!, [launcher], { stdio: ["ignore", "pipe", "inherit"] });
		await once(child.stdout, "data");
		child.kill(signal);
		expect(await once(child, "exit")).toEqual([9, null]);
	});

	test.each(["nothing", "a Node as old"])("says what it needs in one line when it finds %s", (found) => {
		if (found !== "nothing") install("node_modules/.bin/node", oldNode!);
		const { stdout, stderr, status } = run(oldNode!);
		expect(stdout).toBe("");
		expect(stderr).toMatch(/^exptrack needs Node 22\.12 or newer; this is v\d+\.\d+\.\d+\n$/);
		expect(status).toBe(2);
	});
});

describe("the first line on the screen", () => {
	const waits = "setInterval(() => {}, 1000);";

	test.each([
		{ args: ["runs/a"], line: " exptrack  opening runs/a …" },
		{ args: ["tui", "b"], line: " exptrack  opening b …" },
		{ args: ["--ascii"], line: " exptrack  opening default …" },
		{ args: [], line: " exptrack  opening default …" },
	])("stands there before the program: $args", async ({ args, line }) => {
		program(waits);
		open(args, { EXPTRACK_DEFAULT_DIR: "default" });
		await pty!.waitFor("exptrack");
		expect(pty!.text()).toBe(line);
		expect(pty!.state()).toMatchObject({ alternateScreen: true, cursorShown: false });
	});

	test("has no escapes of a folder's name, and ends where the terminal does", async () => {
		program(waits);
		open([`\x1b[31m\u202e漢${"x".repeat(200)}`]);
		await pty!.waitFor("exptrack");
		expect(pty!.text()).toMatch(/^ exptrack {2}opening \?\[31m\?\?x{54}$/);
	});

	test.each([
		{ args: ["ls"] },
		{ args: ["--once"] },
		{ args: ["tui", "--help"] },
		{ args: ["--version"] },
		{ args: ["-h"] },
		{ args: [], TERM: "dumb" },
	])("stays away: $args $TERM", async ({ args, TERM }) => {
		open(args, TERM === undefined ? {} : { TERM });
		await pty!.exit;
		expect(pty!.raw()).toBe([process.version, ...args].join(" "));
	});

	test.each([
		{ name: "an exit", text: "process.exit(4)", exit: 4, screen: "" },
		{ name: "an error", text: 'throw new Error("our bug")', exit: 1, screen: /our bug/ },
		{ name: "a line for stderr", text: 'process.stderr.write("no such folder")', exit: 0, screen: "no such folder" },
		{ name: "leave()", text: 'exptrackSplash.leave(); process.stdout.write("text")', exit: 0, screen: "text" },
	])("is gone after $name", async ({ text, exit, screen }) => {
		program(text);
		open();
		expect(await pty!.exit).toEqual({ code: exit, signal: null });
		expect(pty!.raw()).toContain("exptrack  opening");
		expect(pty!.state()).toMatchObject({ alternateScreen: false, cursorShown: true });
		expect(pty!.text()).toMatch(screen === "" ? /^$/ : screen);
	});

	test.each([
		["SIGINT", 130],
		["SIGTERM", 143],
		["SIGHUP", 129],
	] as const)("is gone after %s", async (signal, code) => {
		program(waits);
		open();
		await pty!.waitFor("exptrack");
		pty!.signal(signal);
		expect(await pty!.exit).toEqual({ code, signal: null });
		expect(pty!.state()).toMatchObject({ alternateScreen: false, cursorShown: true });
	});

	test("is left to the program that keeps it", async () => {
		program(`const { keep } = exptrackSplash; keep(); keep();
			process.stderr.write(String([typeof exptrackSplash, process.listenerCount("SIGTERM")]))`);
		open();
		await pty!.exit;
		expect(pty!.text()).toContain("undefined,0");
		expect(pty!.state()).toMatchObject({ alternateScreen: true, cursorShown: false });
	});
});

/** What stands in the place of the bundle. */
function program(text: string): void {
	writeFileSync(join(root, "dist/cli.js"), text);
}

function install(path: string, target: string): void {
	mkdirSync(join(root, "node_modules/.bin"), { recursive: true });
	symlinkSync(target, join(root, path));
}

function run(node: string, ...args: string[]) {
	const env = { ...process.env, XDG_CACHE_HOME: join(root, "cache") };
	return spawnSync(node, [launcher, ...args], { encoding: "utf8", timeout: 20_000, env });
}

function open(args: readonly string[] = [], env: Record<string, string> = {}): void {
	pty = openPty([launcher, ...args], { command: [process.execPath], cols: 80, rows: 10, env });
}

/** A Node below 22 that this machine has. */
function findOldNode(): string | null {
	const places = new Set([...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"]);
	for (const place of places) {
		const path = join(place, "node");
		if (!existsSync(path) || realpathSync(path) === realpathSync(process.execPath)) continue;
		const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
		const major = Number(/^v(\d+)/.exec(stdout)?.[1]);
		if (major >= 12 && major < 22) return realpathSync(path);
	}
	return null;
}
