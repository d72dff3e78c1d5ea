import { readdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openPty, type Pty } from "./pty.ts";

let pty: Pty | undefined;
afterEach(() => pty?.close());

test("shows what a program draws, key by key, and every byte of it", async () => {
	pty = run(`
		process.stdin.setRawMode(true);
		process.stdin.on("data", (bytes) => process.stdout.write(bytes.toString("hex") + " "));
		process.stdout.write("\\x1b[1;31mred\\x1b[0m ");`);
	await pty.waitFor("red");
	expect(pty.cell(0, 0)).toMatchObject({ text: "r", bold: true, foreground: 1, background: null });
	expect(pty.bytesSince()).toContain("\x1b[1;31mred");
	pty.press("down");
	await pty.waitFor("1b5b42");
	expect(pty.bytesSince()).toBe("1b5b42 ");
	expect(pty.screen()[0]).toBe("red 1b5b42");
});

test("a resize reaches the program and the screen", async () => {
	pty = run(`
		process.stdout.on("resize", () => process.stdout.write(process.stdout.getWindowSize().join("x")));
		process.stdout.write("ready ");
		setInterval(() => {}, 1000);`);
	await pty.waitFor("ready");
	pty.resize(33, 7);
	await pty.waitFor("33x7");
	expect(pty.screen()).toHaveLength(7);
});

test("an exit has a code, or the signal that ended it", async () => {
	pty = run("process.exitCode = 3");
	expect(await pty.exit).toEqual({ code: 3, signal: null });
	pty = run('process.stdout.write("ready"); setInterval(() => {}, 1000);');
	await pty.waitFor("ready");
	pty.signal("SIGTERM");
	expect(await pty.exit).toEqual({ code: null, signal: "SIGTERM" });
});

test("says what a program has left on in the terminal", async () => {
	pty = run('process.stdout.write("\\x1b[?1049h\\x1b[?25l\\x1b[?1000;1006h\\x1b[?2004h\\x1b[?2004l")');
	await pty.exit;
	expect(pty.state()).toEqual({
		alternateScreen: true,
		cursorShown: false,
		mouse: true,
		mouseAsText: true,
		bracketedPaste: false,
		focusEvents: false,
		insideFrame: false,
	});
});

test("everything written before the exit is on the screen after it", async () => {
	pty = run('process.stdout.write("line\\n".repeat(2000) + "last")');
	await pty.exit;
	expect(pty.screen().at(-1)).toBe("last");
});

test("nothing that a program keeps reaches whoever runs the tests", async () => {
	pty = run("const { HOME, XDG_CACHE_HOME } = process.env; process.stdout.write(`${HOME} ${XDG_CACHE_HOME}`)");
	await pty.exit;
	const [home, cache = ""] = pty.text().replaceAll("\n", "").split(" ");
	expect(home).toBe("undefined");
	expect([dirname(cache), readdirSync(cache)]).toEqual([realpathSync(tmpdir()), []]);
});

test("waiting in vain shows the screen", async () => {
	pty = run('process.stdout.write("something else")');
	await expect(pty.waitFor("never")).rejects.toThrow(/it ended before never; the screen:\nsomething else/);
	pty = run("setInterval(() => {}, 1000)");
	await expect(pty.waitFor(/never/, 50)).rejects.toThrow(/50 ms passed before \/never\//);
});

function run(program: string): Pty {
	return openPty(["-e", program], { command: [process.execPath] });
}
