import { afterEach, expect, test } from "vitest";
import { openPty, type Pty } from "../../terminal/pty.ts";

let pty: Pty | undefined;
afterEach(() => pty?.close());

const file = new URL("../../../source/tui/terminal/restore.ts", import.meta.url).href;

function run(program: string): Pty {
	const text = `import { changeTerminal, restoreTerminal } from ${JSON.stringify(file)};${program}`;
	return openPty(["--input-type=module", "-e", text], { command: [process.execPath] });
}

test("mouse and bracketed paste are switched on", async () => {
	pty = run("changeTerminal(true);");
	await pty.exit;
	expect(pty.state()).toMatchObject({ mouse: true, mouseAsText: true, bracketedPaste: true });
});

test("without the mouse, text can be selected as ever", async () => {
	pty = run("changeTerminal(false);");
	await pty.exit;
	expect(pty.state()).toMatchObject({ mouse: false, bracketedPaste: true });
});

test("the terminal is given back as it was, whatever was drawn meanwhile", async () => {
	pty = run(`
		changeTerminal(true);
		process.stdout.write("\\x1b[?1049h\\x1b[?25l\\x1b[31mred");
		restoreTerminal();
		process.stdout.write("plain");`);
	await pty.exit;
	expect(pty.state()).toEqual({
		alternateScreen: false,
		cursorShown: true,
		mouse: false,
		mouseAsText: false,
		bracketedPaste: false,
		focusEvents: false,
		insideFrame: false,
	});
	expect(pty.cell(0, 0)).toMatchObject({ text: "p", foreground: null });
});

test("what was not changed is left alone, and nothing is restored twice", async () => {
	pty = run(`restoreTerminal(); changeTerminal(false); restoreTerminal(); restoreTerminal();`);
	await pty.exit;
	expect(pty.raw().split("\x1b[?1049l")).toHaveLength(2);
	expect(pty.raw()).toMatch(/^\x1b\[\?2004h/);
});

test("a terminal that is gone is no reason to fail", async () => {
	pty = openPty(
		[
			"-c",
			`"$0" --input-type=module -e "$1" >&-; echo code $?`,
			process.execPath,
			`import { changeTerminal, restoreTerminal } from ${JSON.stringify(file)}; changeTerminal(true); restoreTerminal();`,
		],
		{ command: ["/bin/sh"] },
	);
	await pty.waitFor("code 0");
});
