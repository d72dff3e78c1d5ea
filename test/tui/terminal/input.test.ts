import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { openPty, type Pty } from "../../terminal/pty.ts";

let pty: Pty | undefined;
afterEach(() => pty?.close());

const file = new URL("../../../source/tui/terminal/input.ts", import.meta.url).href;
/** Prints the name of each key; q ends it. After s a sequence comes in two pieces, the second one while the program is busy. */
const program = `
	import { stat } from "node:fs";
	import { TerminalInput } from ${JSON.stringify(file)};
	const input = new TerminalInput();
	input.start((event) => {
		process.stdout.write("<" + (event.name ?? event.text) + ">");
		if (event.name === "q") input.stop();
		if (event.name === "s") setImmediate(() => {
			const come = (bytes) => process.stdin.emit("data", Buffer.from(bytes));
			come("\\x1b[");
			stat("/", () => come("A"));
			for (const end = performance.now() + 200; performance.now() < end; );
		});
		if (event.name === "p") {
			input.pause();
			const mode = process.stdin.isRaw ? "raw" : "cooked";
			input.resume();
			process.stdout.write(mode);
		}
	});
	process.stdout.write("ready");`;

function run(): Pty {
	return openPty(["--input-type=module", "-e", program], { command: [process.execPath] });
}

test("Esc is a key when nothing follows it, and the start of one when something does", async () => {
	pty = run();
	await pty.waitFor("ready");
	pty.type("\x1b");
	await pty.waitFor("<escape>");
	pty.press("s");
	await pty.waitFor("<escape><s><up>");
	pty.press("ctrl-c", "enter");
	await pty.waitFor("<ctrl-c><enter>");
	pty.type("\x1b[200~ab\x1b[201~");
	await pty.waitFor("<ab>");
	pty.type("\x1b[200~cd");
	await pty.waitFor("<cd>");
	pty.press("ctrl-c");
	await pty.waitFor("<cd><ctrl-c>");
});

test("when it stops, the program ends by itself and the terminal is no longer raw", async () => {
	pty = run();
	await pty.waitFor("ready");
	pty.press("p");
	await pty.waitFor("cooked");
	pty.press("q");
	expect(await pty.exit).toEqual({ code: 0, signal: null });
	expect(pty.text()).toContain("<p>cooked<q>");
});

test("what was typed together with the key that gave the terminal away is nobody's", async () => {
	pty = run();
	await pty.waitFor("ready");
	pty.type("apbc");
	await pty.waitFor("<a><p>cooked");
	pty.press("d");
	await pty.waitFor("<d>");
	expect(pty.text()).toBe("ready<a><p>cooked<d>");
});

test("keys come from the terminal where stdin is something else", async () => {
	pty = openPty(["-c", 'echo x | "$0" --input-type=module -e "$1"; echo code $?', process.execPath, program], {
		command: ["/bin/sh"],
	});
	await pty.waitFor("ready");
	pty.press("down", "q");
	await pty.waitFor("code 0");
	expect(pty.text()).toContain("ready<down><q>");
});

test("without any terminal it says what to do", async () => {
	// A process group of its own has no controlling terminal.
	const child = spawn(process.execPath, ["--input-type=module", "-e", program], { detached: true, stdio: "pipe" });
	let errors = "";
	child.stderr.on("data", (bytes: Buffer) => {
		errors += bytes.toString();
	});
	await once(child, "close");
	expect(errors).toContain("UserError: there is no terminal to read keys from; --once prints the first screen");
});
