import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { examples } from "./examples.ts";
import { openPty, type Pty } from "./pty.ts";

let pty: Pty;
afterEach(() => pty.close());

const restored = {
	alternateScreen: false,
	cursorShown: true,
	mouse: false,
	mouseAsText: false,
	bracketedPaste: false,
	focusEvents: false,
	insideFrame: false,
};

async function opened(): Promise<void> {
	pty = openPty([examples]);
	await pty.waitFor("vision");
	expect(pty.state()).toMatchObject({ alternateScreen: true, cursorShown: false, mouse: true, bracketedPaste: true });
}

describe("however it ends, the terminal is as it was", () => {
	test.each<[string, () => void, number]>([
		["q", () => pty.press("q"), 0],
		["Ctrl-C", () => pty.press("ctrl-c"), 130],
		["SIGINT", () => pty.signal("SIGINT"), 130],
		["SIGTERM", () => pty.signal("SIGTERM"), 143],
		["SIGHUP", () => pty.signal("SIGHUP"), 129],
	])("%s", async (_, end, code) => {
		await opened();
		end();
		expect(await pty.exit).toEqual({ code, signal: null });
		expect(pty.state()).toEqual(restored);
		expect(pty.text()).toBe("");
	});

	test("Ctrl-C while a filter is typed", async () => {
		await opened();
		pty.press("/", "ctrl-c");
		expect(await pty.exit).toEqual({ code: 130, signal: null });
		expect(pty.state()).toEqual(restored);
	});
});

test("a file that takes what stands on stderr stays empty", async () => {
	const folder = mkdtempSync(join(tmpdir(), "exptrack-"));
	const errors = join(folder, "errors");
	const program = fileURLToPath(new URL("../../dist/exptrack.js", import.meta.url));
	try {
		pty = openPty([examples], {
			command: ["/bin/sh", "-c", `exec "$0" "$@" 2> '${errors}'`, process.execPath, program],
		});
		await pty.waitFor("vision");
		pty.press("q");
		expect(await pty.exit).toEqual({ code: 0, signal: null });
		expect(pty.state()).toEqual(restored);
		expect(readFileSync(errors, "utf8")).toBe("");
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test("Esc does nothing at the top, and q is text where text is typed", async () => {
	await opened();
	// A character that follows at once would be taken for one with Alt, however long it is waited for; a key with a sequence is not.
	pty.press("escape", "down");
	await pty.waitFor(/^▸ vision/m);
	pty.press("/");
	pty.type("q");
	await pty.waitFor("/q");
	pty.press("escape");
	await pty.waitFor("? help");
	pty.press("q");
	expect(await pty.exit).toEqual({ code: 0, signal: null });
});

test("no run found: an empty list, one line on stderr that says why, exit code 0", async () => {
	const folder = mkdtempSync(join(tmpdir(), "empty-"));
	pty = openPty([folder]);
	await pty.waitFor("no run found here");
	pty.press("q");
	expect(await pty.exit).toEqual({ code: 0, signal: null });
	expect(pty.text()).toMatch(/^no run found in /);
	expect(pty.screen().filter((line) => line !== "").length).toBeLessThanOrEqual(3);
	rmSync(folder, { recursive: true });
});

test("no such folder: one line, exit code 2, and the screen is given back", async () => {
	pty = openPty([join(examples, "nothing")]);
	expect(await pty.exit).toEqual({ code: 2, signal: null });
	expect(pty.text()).toContain("exptrack: no such folder: ");
	expect(pty.state()).toEqual(restored);
});

test("Ctrl-Z gives the terminal to the shell, and fg brings the whole screen back", async () => {
	pty = openPty(["--norc", "-i"], { command: ["bash"], env: { PS1: "shell> ", NODE: process.execPath } });
	await pty.waitFor("shell>");
	pty.type(`"$NODE" ${join(examples, "..", "dist", "exptrack.js")} ${examples}\r`);
	await pty.waitFor((one) => /31 runs .*live/.test(one.text()) && !/reading|looking/.test(one.text()));
	const before = pty.text();
	pty.press("ctrl-z");
	await pty.waitFor("Stopped");
	// The shell has its own way with pastes.
	const { bracketedPaste: _, ...others } = restored;
	expect(pty.state()).toMatchObject(others);
	pty.type("fg\r");
	await pty.waitFor((one) => one.text() === before);
	pty.press("q");
	await pty.waitFor(() => !pty.state().alternateScreen);
});
