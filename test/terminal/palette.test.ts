import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { examples } from "./examples.ts";
import { openPty, type Pty } from "./pty.ts";

let pty: Pty;
afterEach(() => pty.close());

const sweep = join(examples, "vision", "multirun", "2024-03-04", "09-15-02");

/** SGR report of a button that is pressed in a cell, both from 1. */
const press = (x: number, y: number, button = 0) => `\u001b[<${button};${x};${y}M`;

async function opened(cols = 80, rows = 24): Promise<void> {
	pty = openPty([sweep], { cols, rows });
	await pty.waitFor("0.97206");
}

test.each([
	[80, 24],
	[50, 12],
])("at %i×%i a colon lists the actions, letters find them, Enter does one", async (cols, rows) => {
	pty = openPty([sweep], { cols, rows });
	await pty.waitFor("? help");
	pty.press(":");
	await pty.waitFor(/── \d+ actions/);
	pty.type("metric train");
	await pty.waitFor("▸ metric train_loss");
	expect(pty.screen()).toHaveLength(rows);
	pty.press("enter");
	await pty.waitFor("metric train_loss ↓best");
	pty.press(":");
	pty.type("7");
	await pty.waitFor("▸ run 7");
	pty.press("enter");
	await pty.waitFor("› run 7");
	pty.press(":");
	pty.type("wrap");
	await pty.waitFor(/nothing fits|wrap/);
	pty.press("escape");
	await pty.waitFor("? help");
});

test("another theme is on the screen at once", async () => {
	await opened();
	pty.press(":");
	pty.type("theme light\r");
	await pty.waitFor("theme: light");
	expect([pty.cell(1, 0).foreground, pty.cell(1, 0).background]).toEqual([231, 24]);
});

test("the help is searched, and every key of the screen is in reach", async () => {
	await opened();
	pty.press("?");
	await pty.waitFor("what it does");
	pty.press("/");
	pty.type("baseline");
	await pty.waitFor((one) => one.text().includes("pin the run above") && !one.text().includes("one page"));
	pty.press("enter", "G");
	await pty.waitFor(/▸ .*from it/);
	pty.press("escape");
	await pty.waitFor((one) => !one.text().includes("what it does"));
	pty.press("?", "G");
	await pty.waitFor(/▸ .*quit/);
});

test("a click sorts by a head, shows a tab, does a row of the palette; the wheel turns what is under it", async () => {
	await opened();
	const column = pty.screen()[2]!.indexOf("lr") + 1;
	pty.type(press(column, 3));
	await pty.waitFor("sort optimizer.lr ↑");
	pty.type(press(column, 3));
	await pty.waitFor("sort optimizer.lr ↓");
	pty.type(press(9, 12, 65));
	await pty.waitFor((one) => one.screen()[6]?.startsWith("▸") === true);
	pty.press("enter");
	await pty.waitFor("1 overview");
	pty.type(press(pty.screen()[2]!.indexOf("2 config") + 1, 3));
	await pty.waitFor("optimizer:");
	pty.press(":");
	pty.type("quit");
	await pty.waitFor("▸ quit");
	const row = pty.screen().findIndex((line) => line.startsWith("▸ quit"));
	pty.type(press(5, row + 1));
	expect(await pty.exit).toEqual({ code: 0, signal: null });
});

test("with --no-mouse reports of it mean nothing", async () => {
	pty = openPty([sweep, "--no-mouse"]);
	await pty.waitFor("0.97206");
	expect(pty.state().mouse).toBe(false);
});
