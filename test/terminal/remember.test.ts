import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { temporaryTree } from "../project/tree.ts";
import { examples } from "./examples.ts";
import { openPty, type Pty } from "./pty.ts";

let pty: Pty;
afterEach(() => pty.close());

const vision = join(examples, "vision");

/** Opens the sweep of the examples and goes to the log of run 7. */
async function leftInLog(env: Record<string, string>): Promise<void> {
	pty = openPty([vision], { env });
	await pty.waitFor("0.97206");
	pty.press("down", "enter");
	await pty.waitFor(/▸ +0 /);
	pty.press("/");
	pty.type("seed > 0\r");
	await pty.waitFor("filter seed > 0");
	pty.press("s");
	await pty.waitFor("sort run");
	pty.press("enter", "5");
	await pty.waitFor(/run \d+/);
}

test.each<[string, () => void]>([
	["q", () => pty.press("q")],
	["Ctrl-C", () => pty.press("ctrl-c")],
	["SIGTERM", () => pty.signal("SIGTERM")],
	["SIGHUP", () => pty.signal("SIGHUP")],
])("after %s one comes back to where one was, with its sort, and without its filter", async (_, leave) => {
	const env = { XDG_STATE_HOME: temporaryTree() };
	await leftInLog(env);
	leave();
	await pty.exit;
	pty = openPty([`${vision}/`], { env });
	await pty.waitFor((one) => /› run \d+ /.test(one.text()) && one.text().includes("as you left it"));
	expect(pty.text()).toContain("sort run");
	expect(pty.text()).not.toContain("filter seed");
	pty.press("escape");
	await pty.waitFor("? help");
	pty.press("/", "up");
	await pty.waitFor("/seed > 0");
});

test("--fresh, a flag of the query, and R start anew; what a flag asked for once is not kept", async () => {
	const env = { XDG_STATE_HOME: temporaryTree() };
	await leftInLog(env);
	pty.press("q");
	await pty.exit;
	for (const args of [["--metric", "train_loss"], ["--fresh"]]) {
		pty = openPty([vision, ...args], { env });
		await pty.waitFor((one) => /28 runs/.test(one.text()) && one.text().includes("? help"));
		expect(pty.text()).not.toMatch(/sort run|as you left it|› run/);
		pty.signal("SIGKILL");
		await pty.exit;
	}
	pty = openPty([vision], { env });
	await pty.waitFor("as you left it");
	pty.press("R");
	await pty.waitFor("as for the first time");
	expect(pty.text()).not.toContain("sort run");
});

test("where nothing can be kept it ends as ever, and nothing is written beside the runs", async () => {
	const home = join(temporaryTree(), "file");
	writeFileSync(home, "");
	const before = readdirSync(vision, { recursive: true });
	pty = openPty([vision], { env: { XDG_STATE_HOME: home } });
	await pty.waitFor("0.97206");
	pty.press("q");
	expect(await pty.exit).toEqual({ code: 0, signal: null });
	expect(pty.text()).toBe("");
	const state = temporaryTree();
	pty = openPty([vision], { env: { XDG_STATE_HOME: state } });
	await pty.waitFor("0.97206");
	pty.press("q");
	await pty.exit;
	expect(readdirSync(join(state, "exptrack", "screens"))).toHaveLength(1);
	expect(readdirSync(vision, { recursive: true })).toEqual(before);
});

test("a print for a pipe neither takes nor keeps it", async () => {
	const state = temporaryTree();
	pty = openPty([vision, "--once"], { env: { XDG_STATE_HOME: state } });
	await pty.exit;
	expect(existsSync(join(state, "exptrack"))).toBe(false);
});
