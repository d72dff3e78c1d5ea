import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { runTree, temporaryTree, writeTree } from "../project/tree.ts";
import { openPty, type Pty } from "./pty.ts";

let pty: Pty;
afterEach(() => pty.close());

function run(num: number, lr: number, ...losses: readonly number[]): Record<string, string> {
	const config = `lr: ${lr}\n`;
	return {
		...runTree(`s/${num}`, { num, config, overrides: [`lr=${lr}`] }),
		[`s/${num}/m.csv`]: ["step,loss", ...losses.map((loss, step) => `${step},${loss}`), ""].join("\n"),
	};
}

/** The row of the screen that the cursor is on. */
function underCursor(screen: Pty): string {
	return screen.screen().find((line) => /^\s*[▸>]/.test(line)) ?? "";
}

test("a run appears and grows while the cursor stays on its row, and goes when it is deleted", async () => {
	const root = temporaryTree({ ...run(0, 0.1, 0.5), ...run(1, 0.2, 0.25), ...run(2, 0.3, 0.125) });
	pty = openPty([root]);
	await pty.waitFor(/\blive\b/);
	await pty.waitFor("0.125");
	pty.press("down", "down");
	await pty.waitFor(() => underCursor(pty).includes("0.125"));

	writeTree(root, run(3, 0.4, 0.0625));
	await pty.waitFor("0.0625");
	await pty.waitFor("4 runs");
	expect(underCursor(pty)).toContain("0.125");

	appendFileSync(join(root, "s/3/m.csv"), "1,0.03125\n");
	await pty.waitFor("0.03125");
	appendFileSync(join(root, "s/2/m.csv"), "1,0.015625\n");
	await pty.waitFor(() => underCursor(pty).includes("0.015625"));

	rmSync(join(root, "s/0"), { recursive: true });
	await pty.waitFor("3 runs");
	expect(underCursor(pty)).toContain("0.015625");
	pty.press("ctrl-c");
	expect(await pty.exit).toEqual({ code: 130, signal: null });
});

test("a metric that a run logs for the first time is found", async () => {
	const root = temporaryTree({ ...run(0, 0.1, 0.5), ...run(1, 0.2, 0.25) });
	pty = openPty([root]);
	await pty.waitFor(/\blive\b/);
	await pty.waitFor("0.25");
	writeFileSync(join(root, "s/0/late.csv"), "step,val_acc\n0,0.875\n");
	await pty.waitFor("val_acc");
	await pty.waitFor("0.875");
});

test("L pauses, and goes on with what has changed meanwhile", async () => {
	const root = temporaryTree({ ...run(0, 0.1, 0.5), ...run(1, 0.2, 0.25) });
	pty = openPty([root]);
	await pty.waitFor(/\blive\b/);
	pty.press("L");
	await pty.waitFor("paused");
	writeTree(root, run(2, 0.3, 0.125));
	pty.press("down");
	await pty.waitFor(() => /[▸>] *1\b/.test(underCursor(pty)));
	expect(pty.text()).toContain("2 runs");
	pty.press("L");
	await pty.waitFor("3 runs");
	await pty.waitFor("0.125");
});

test("--no-live shows what was there at the start, and L says why it does nothing", async () => {
	const root = temporaryTree({ ...run(0, 0.1, 0.5), ...run(1, 0.2, 0.25) });
	pty = openPty([root, "--no-live"]);
	await pty.waitFor("0.25");
	expect(pty.screen()[0]).not.toMatch(/live|polling/);
	pty.press("L");
	await pty.waitFor("--no-live was given");
	pty.press("q");
	expect(await pty.exit).toEqual({ code: 0, signal: null });
});

test("Ctrl-Z stops the looking too, and fg shows what came meanwhile", async () => {
	const root = temporaryTree({ ...run(0, 0.1, 0.5), ...run(1, 0.2, 0.25) });
	const program = join(import.meta.dirname, "../../dist/exptrack.js");
	pty = openPty([], { command: ["bash", "--norc", "-i"], env: { PS1: "READY ", EXPTRACK_DEFAULT_DIR: root } });
	await pty.waitFor("READY");
	pty.type(`${process.execPath} ${program}\r`);
	await pty.waitFor(/\blive\b/);
	pty.press("ctrl-z");
	await pty.waitFor("Stopped");
	writeTree(root, run(2, 0.3, 0.125));
	pty.type("fg\r");
	await pty.waitFor("3 runs");
	pty.press("q");
	await pty.waitFor((shell) => /READY\s*$/.test(shell.text()));
});
