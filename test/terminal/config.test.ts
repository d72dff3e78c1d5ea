import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { temporaryTree } from "../project/tree.ts";
import { examples } from "./examples.ts";
import { openPty, type Pty } from "./pty.ts";

let pty: Pty;
afterEach(() => pty.close());

/** The environment of a user with a config file. */
function configured(text: string) {
	const folder = temporaryTree();
	mkdirSync(join(folder, "exptrack"));
	writeFileSync(join(folder, "exptrack", "config.yaml"), text);
	return { XDG_CONFIG_HOME: folder };
}

const vision = join(examples, "vision");

test("keys that were bound act, in the footer and the help too, and the usual ones do not", async () => {
	const env = configured("keys:\n  filter: ctrl+f\n  quit: [ctrl+q, F10]\n  help: F1\n");
	pty = openPty([vision], { env, cols: 160, rows: 50 });
	await pty.waitFor("0.97206");
	expect(pty.screen().at(-1)).toMatch(/F1 help {2}\^Q quit .*\^F filter/);
	pty.press("q", "/", "ctrl-f");
	pty.type("seed = 1\r");
	await pty.waitFor("filter seed = 1");
	pty.type("\u001bOP");
	await pty.waitFor(/\^Q {2}F10 +quit +quit/);
	expect(pty.text()).toMatch(/\^F +filter +filter runs/);
	pty.press("ctrl-q");
	expect(await pty.exit).toEqual({ code: 0, signal: null });
});

test("theme and mouse as the file has them, flags before it", async () => {
	const env = configured("theme: light\nmouse: false\n");
	pty = openPty([vision], { env });
	await pty.waitFor("? help");
	const title = () => pty.cell(1, 0);
	expect([title().foreground, title().background, pty.state().mouse]).toEqual([231, 24, false]);
	await pty.close();
	pty = openPty([vision, "--theme", "dark", "--mouse"], { env });
	await pty.waitFor("? help");
	expect([title().foreground, title().background, pty.state().mouse]).toEqual([16, 110, true]);
});

test("a mistake ends it before the screen: one line, with file and line, on the terminal as it was", async () => {
	const env = configured("theme: dark\nkeys:\n  filter: s\n");
	pty = openPty([vision], { env, cols: 200 });
	expect(await pty.exit).toEqual({ code: 2, signal: null });
	expect(pty.text()).toMatch(/config\.yaml:3:3: s would be both filter and sort on the screen runs/);
	expect(pty.state()).toMatchObject({ alternateScreen: false, cursorShown: true });
});

test("what a project asks for holds on the screen", async () => {
	const env = configured(
		`metrics: {val_acc: min}\nprojects:\n  ${vision}:\n    metric: val_acc\n    filter: seed = 1\n    columns: [lr]\n`,
	);
	pty = openPty([vision], { env, cols: 300 });
	await pty.waitFor("8 of 28 runs");
	await pty.waitFor("metric val_acc ↓best");
	pty.press("B");
	await pty.waitFor("metric val_acc ↑best");
	pty.press("Y");
	await pty.waitFor(() => /\u001b\]52;c;[\w+/=]+\u0007/.test(pty.raw()));
	const [, base64 = ""] = /\u001b\]52;c;([\w+/=]+)/.exec(pty.raw()) ?? [];
	expect(Buffer.from(base64, "base64").toString()).toContain("--better val_acc=max");
});
