import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, expect, test } from "vitest";
import { examples } from "./examples.ts";
import { openPty, type Pty, type PtyOptions } from "./pty.ts";

const root = mkdtempSync(join(tmpdir(), "hand-over-"));
afterAll(() => rmSync(root, { recursive: true }));
let pty: Pty;
afterEach(() => pty.close());

const run = join(root, "project", "0");
const config = join(run, ".hydra", "config.yaml");
const log = join(run, "lstm_finetuning.log");
mkdirSync(run, { recursive: true });
cpSync(join(examples, "my_experiment/2021-01-26/17-07-39/0/.hydra"), join(run, ".hydra"), { recursive: true });
const lines = Array.from({ length: 200 }, (_, index) => `[2024-05-02 09:00:00,000][train][INFO] - line ${index}`);
writeFileSync(log, `${lines.join("\n")}\n`);

const bin = join(root, "bin");
mkdirSync(bin);
const record = join(root, "record");
/** A program that writes down how it was called, then does what it is to do. */
function program(name: string, does: string): string {
	const path = join(bin, name);
	const asks = "on=nothing; test -t 0 && test -t 1 && test -t 2 && on=terminal";
	writeFileSync(path, `#!/bin/sh\n${asks}\n{ printf "%s\\n" "$@" "$on"; env; } > "$RECORD"\n${does}\n`);
	chmodSync(path, 0o755);
	return path;
}
// A line ends with Enter, and what is typed is seen, only where the terminal is no longer raw.
const editor = program(
	"nano",
	'echo "here is the editor"; read -r line; echo "got $line" >> "$RECORD"; exit "${CODE:-0}"',
);

function options(env: Readonly<Record<string, string>>): PtyOptions {
	return { env: { RECORD: record, ...env } };
}

async function openRun(tab: string, env: Readonly<Record<string, string>>, ...flags: string[]): Promise<void> {
	pty = openPty([run, ...flags], options(env));
	await pty.waitFor("1 overview");
	pty.press(tab);
}

const given = { alternateScreen: false, cursorShown: true, mouse: false, mouseAsText: false, bracketedPaste: false };
const taken = { alternateScreen: true, cursorShown: false, mouse: true, mouseAsText: true, bracketedPaste: true };

function noted(): string[] {
	return readFileSync(record, "utf8").trimEnd().split("\n");
}

/** The screen when nothing more comes to be read. */
async function settled(): Promise<string> {
	for (;;) {
		const text = pty.text();
		await setTimeout(400);
		// The title says when the folders are watched, and nothing is said after that.
		const isWatched = /live *$/.test(text.split("\n")[0]!);
		if (isWatched && text === pty.text() && !pty.state().insideFrame) return text;
	}
}

test("E opens the config in the editor at the line under the cursor, and afterwards everything is as it was", async () => {
	await openRun("2", { EDITOR: `'${editor}' -w`, FORCE_COLOR: "2" });
	await pty.waitFor("as written");
	await pty.waitFor(" lr: ");
	for (let row = 0; row < 20 && !/^▸.* lr: /m.test(pty.text()); row++) {
		const text = pty.text();
		pty.press("down");
		await pty.waitFor((one) => one.text() !== text);
	}
	const before = await settled();
	const texts = readFileSync(config, "utf8").split("\n");
	const line = 1 + texts.findIndex((text) => / lr: /.test(text));
	pty.press("E");
	await pty.waitFor("here is the editor");
	expect(pty.state()).toMatchObject(given);
	pty.type("q text\r");
	await pty.waitFor((one) => one.state().alternateScreen && one.text() === before);
	expect(pty.state()).toMatchObject(taken);
	expect(noted().slice(0, 4)).toEqual(["-w", `+${line}`, config, "terminal"]);
	expect(noted()).toContain("got q text");
	// What we change for ourselves is not for others.
	expect(noted()).toContain("FORCE_COLOR=2");
	pty.press("q");
	expect(await pty.exit).toEqual({ code: 0, signal: null });
	expect(pty.state()).toMatchObject(given);
	expect(pty.text()).toBe("here is the editor\nq text");
});

test("E in a log takes the editor to the line in sight, P the pager to its byte", async () => {
	program("less", 'echo "here is the pager"; read -r line');
	await openRun("5", { VISUAL: editor, EDITOR: "false", PATH: `${bin}:${process.env.PATH}` });
	await pty.waitFor("line 199");
	pty.press("g");
	await pty.waitFor("line 0");
	pty.press(..."jjjjj");
	await pty.waitFor((one) => !one.text().includes("line 4\n") && one.text().includes("line 5\n"));
	const before = await settled();
	pty.press("E");
	await pty.waitFor("here is the editor");
	pty.press("enter");
	await pty.waitFor((one) => one.text() === before);
	expect(noted().slice(0, 3)).toEqual(["+6", log, "terminal"]);
	pty.press("P");
	await pty.waitFor("here is the pager");
	pty.press("enter");
	await pty.waitFor((one) => one.text() === before);
	expect(noted().slice(0, 4)).toEqual(["-R", `+${lines.slice(0, 5).join("\n").length + 1}P`, log, "terminal"]);
});

test.each([
	["a code", { CODE: "3" }, "nano ended with code 3"],
	["a signal", { EDITOR: program("killed", "kill -9 $$") }, "killed was ended by SIGKILL"],
	["no such command", { EDITOR: "no-such-editor -w" }, "there is no command no-such-editor: set VISUAL or EDITOR"],
	["no program", { EDITOR: config }, "cannot be run: permission denied"],
	["an open quote", { EDITOR: "vi 'x" }, "VISUAL or EDITOR: the quote ' is not closed"],
])("%s is told", async (_, env, message) => {
	await openRun("2", { EDITOR: editor, ...env });
	await pty.waitFor("as written");
	pty.press("E");
	if ("CODE" in env) {
		await pty.waitFor("here is the editor");
		pty.press("enter");
	}
	await pty.waitFor(message);
	expect(pty.state()).toMatchObject(taken);
});

test("a file that is gone is told, and no editor makes it anew", async () => {
	// Else it may be noticed before the key is pressed.
	await openRun("5", { EDITOR: editor }, "--no-live");
	await pty.waitFor("line 199");
	const aside = `${log}.aside`;
	cpSync(log, aside);
	rmSync(log);
	pty.press("E");
	await pty.waitFor("no such file");
	cpSync(aside, log);
	rmSync(aside);
});

test("Ctrl-C there ends that program and not this one", async () => {
	await openRun("2", { EDITOR: program("sleeper", 'echo "asleep"; exec sleep 60') });
	await pty.waitFor("as written");
	pty.press("E");
	await pty.waitFor("asleep");
	pty.press("ctrl-c");
	await pty.waitFor("sleeper was ended by SIGINT");
	expect(pty.state()).toMatchObject(taken);
	pty.press("1");
	await pty.waitFor("duration");
	pty.press("ctrl-c");
	expect(await pty.exit).toEqual({ code: 130, signal: null });
});

/** The program below a shell that can stop it. */
async function inShell(folder: string, env: Readonly<Record<string, string>> = {}): Promise<void> {
	const shell = options({ PS1: "shell> ", NODE: process.execPath, ...env });
	pty = openPty(["--norc", "-i"], { command: ["bash"], ...shell });
	await pty.waitFor("shell>");
	pty.type(`"$NODE" ${join(examples, "..", "dist", "exptrack.js")} ${folder}\r`);
}

/** Ctrl-Z, then fg, brings the same frame back. */
async function stopAndGoOn(): Promise<void> {
	const before = await settled();
	pty.press("ctrl-z");
	await pty.waitFor(/Stopped[\s\S]*shell>/);
	expect(pty.state()).toMatchObject({ ...given, bracketedPaste: pty.state().bracketedPaste });
	pty.type("fg\r");
	await pty.waitFor((one) => one.state().alternateScreen && one.text() === before);
	expect(pty.state()).toMatchObject(taken);
}

test("Ctrl-Z in the other program stops both, and fg brings both back", async () => {
	// It reads no keys: one that is stopped while it reads may yet take the first key that is meant for the shell.
	const go = join(root, "go");
	await inShell(run, {
		EDITOR: program("waiting", `echo "here is the editor"; until test -e ${go}; do sleep 0.1; done`),
	});
	await pty.waitFor("1 overview");
	pty.press("2");
	await pty.waitFor(" lr: ");
	const before = await settled();
	pty.press("E");
	await pty.waitFor("here is the editor");
	pty.press("ctrl-z");
	await pty.waitFor(/Stopped[\s\S]*shell>/);
	pty.type("fg\r");
	// The shell tells what goes on.
	await pty.waitFor(/fg\s[\s\S]*exptrack/);
	writeFileSync(go, "");
	await pty.waitFor((one) => one.state().alternateScreen && one.text() === before);
	expect(pty.state()).toMatchObject(taken);
});

test("Ctrl-Z stops it while a filter is typed, and in a chart", async () => {
	await inShell(join(examples, "vision", "multirun", "2024-03-04", "09-15-02"));
	await pty.waitFor("0.97206");
	pty.press("/");
	pty.type("seed = 1");
	await pty.waitFor("4 of 12 runs");
	// The curves come last.
	await pty.waitFor(/ 10 +– ended +1\.0 +0\.05 @0 +▅▅▅/);
	await stopAndGoOn();
	pty.type("0\r");
	await pty.waitFor("0 of 12 runs");
	pty.press("u", "o");
	await pty.waitFor(/chart of .*\n[\s\S]*└/);
	await stopAndGoOn();
});

test("Ctrl-Z stops it while it reads, and fg lets it read on", async () => {
	const many = join(root, "many");
	for (let id = 0; id < 400; id++) cpSync(join(run, ".hydra"), join(many, String(id), ".hydra"), { recursive: true });
	await inShell(`${many} --no-cache`);
	await pty.waitFor((one) => one.state().mouse);
	pty.press("ctrl-z");
	await pty.waitFor(/Stopped[\s\S]*shell>/);
	expect(pty.state()).toMatchObject({ ...given, bracketedPaste: pty.state().bracketedPaste });
	pty.type("fg\r");
	await pty.waitFor((one) => one.state().alternateScreen && one.text().includes("400 runs"));
	expect(pty.state()).toMatchObject(taken);
});

test("tmux is handed the text that is copied, and where it takes none the terminal is", async () => {
	const text = join(root, "clipboard");
	writeFileSync(join(bin, "tmux"), `#!/bin/sh\nprintf "%s\\n" "$@" > "$RECORD"\ncat > ${text}\nexit "\${CODE:-0}"\n`);
	chmodSync(join(bin, "tmux"), 0o755);
	const env = { TMUX: "/nowhere,1,0", PATH: `${bin}:${process.env.PATH}` };
	await openRun("1", env);
	pty.press("y", "y");
	await pty.waitFor("copied the path");
	expect(noted()).toEqual(["load-buffer", "-w", "-"]);
	expect(readFileSync(text, "utf8")).toBe(run);
	expect(pty.raw()).not.toContain("\x1b]52;");
	await pty.close();
	await openRun("1", { ...env, CODE: "1" });
	pty.press("y", "y");
	await pty.waitFor("copied the path");
	expect(pty.raw()).toContain(`\x1b]52;c;${Buffer.from(run).toString("base64")}\x07`);
});

test("a terminal that may not take it shows at least the text", async () => {
	await openRun("1", { TERM_PROGRAM: "Apple_Terminal" });
	pty.press("y");
	await pty.waitFor(/this terminal may not have taken: \w+/);
	pty.press("y");
	await pty.waitFor("this terminal may not have taken: /");
});
