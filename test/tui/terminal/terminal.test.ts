import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bundleOptions } from "../../../build/bundle-options.ts";
import { openPty, type Pty } from "../../terminal/pty.ts";

/** Shows one line; what it does besides is asked for by keys. */
const program = `
	import { Text } from "ink";
	import { Terminal } from "../../../source/tui/terminal/terminal.tsx";
	const terminal = new Terminal({ mouse: true, depth: "colors" });
	const ended = Promise.withResolvers();
	const Root = () => {
		if (process.argv[2] === "undrawable") throw new Error("cannot be drawn");
		return <Text>ready</Text>;
	};
	process.exitCode = await terminal.show(<Root />, {
		onInput: ({ name }) => {
			if (name === "q") ended.resolve(7);
			if (name === "w") process.stderr.write("a warning");
			if (name === "y") terminal.copy("text");
			if (name === "t") throw new Error("thrown");
			if (name === "g") terminal.guard(Promise.reject(new Error("rejected")));
			if (name === "l") setTimeout(() => { throw new Error("thrown later"); });
		},
		onResize: ({ columns, rows }) => ended.resolve(columns + rows),
		ended: ended.promise,
	});`;

const folder = mkdtempSync(join(tmpdir(), "terminal-"));
beforeAll(async () => {
	const resolveDir = fileURLToPath(new URL(".", import.meta.url));
	const stdin = { contents: program, loader: "tsx", resolveDir } as const;
	await build({ ...bundleOptions, stdin, outdir: folder, entryNames: "program", outExtension: { ".js": ".mjs" } });
});
afterAll(() => rmSync(folder, { recursive: true }));

let pty: Pty | undefined;
afterEach(() => pty?.close());

async function shown(): Promise<Pty> {
	const opened = open();
	await opened.waitFor("ready");
	return opened;
}

function open(...args: string[]): Pty {
	pty = openPty([join(folder, "program.mjs"), ...args], { command: [process.execPath] });
	return pty;
}

const plain = { alternateScreen: false, cursorShown: true, mouse: false, bracketedPaste: false };

test("draws on a screen of its own, without a cursor, with the mouse and pastes told apart", async () => {
	const opened = await shown();
	expect(opened.state()).toMatchObject({
		alternateScreen: true,
		cursorShown: false,
		mouse: true,
		mouseAsText: true,
		bracketedPaste: true,
	});
});

describe("gives the terminal back and ends with a code", () => {
	test("its own, when it has come to its end", async () => {
		const opened = await shown();
		opened.press("q");
		expect(await opened.exit).toEqual({ code: 7, signal: null });
		expect(opened.state()).toMatchObject(plain);
		expect(opened.text()).toBe("");
	});

	test("that of an interrupt, with Ctrl-C", async () => {
		const opened = await shown();
		opened.press("ctrl-c");
		expect(await opened.exit).toEqual({ code: 130, signal: null });
		expect(opened.state()).toMatchObject(plain);
	});

	test.each([
		["SIGINT", 130],
		["SIGTERM", 143],
		["SIGHUP", 129],
	] as const)("that of %s", async (signal, code) => {
		const opened = await shown();
		opened.signal(signal);
		expect(await opened.exit).toEqual({ code, signal: null });
		expect(opened.state()).toMatchObject(plain);
	});

	test.each([
		["t", "thrown"],
		["g", "rejected"],
		["l", "thrown later"],
	])("that of a bug, with its stack: %s", async (key, message) => {
		const opened = await shown();
		opened.press(key);
		expect(await opened.exit).toEqual({ code: 70, signal: null });
		expect(opened.state()).toMatchObject(plain);
		expect(opened.text()).toContain(`Error: ${message}\n`);
		expect(opened.text()).toContain("This is a bug in exptrack; nothing in your folders was changed.");
	});

	test("that of a bug, when it cannot be drawn", async () => {
		const opened = open("undrawable");
		expect(await opened.exit).toEqual({ code: 70, signal: null });
		expect(opened.state()).toMatchObject(plain);
		expect(opened.text()).toContain("Error: cannot be drawn\n");
	});
});

test("what is written to stderr meanwhile does not stand in the screen, and is not lost", async () => {
	const opened = await shown();
	opened.press("w", "y");
	await opened.waitFor((one) => one.raw().includes("\x1b]52;c;dGV4dA==\x07"));
	expect(opened.text()).toBe("ready");
	opened.press("q");
	await opened.exit;
	expect(opened.text()).toBe("a warning");
});

test("tells of a new size", async () => {
	const opened = await shown();
	opened.resize(60, 20);
	expect(await opened.exit).toEqual({ code: 80, signal: null });
});
