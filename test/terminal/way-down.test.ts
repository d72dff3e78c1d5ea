import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { examples } from "./examples.ts";
import { openPty, type Pty } from "./pty.ts";

let pty: Pty;
afterEach(() => pty.close());

test("project, experiment, run, its tabs, a file, and back", async () => {
	pty = openPty([examples]);
	await pty.waitFor("vision");
	pty.press("down", "enter");
	await pty.waitFor("2024-03-04 14-40-57");
	pty.press("down", "enter");
	await pty.waitFor("✗ failed");
	pty.press(..."jjjjjjj", "enter");
	await pty.waitFor("› run 7");
	await pty.waitFor(/status +failed: /);
	pty.press("2");
	await pty.waitFor("n_layers:");
	pty.press("3");
	await pty.waitFor(/▸ val_acc/);
	pty.press("4");
	await pty.waitFor(/train\.log +\d/);
	pty.press("enter");
	await pty.waitFor('"epoch": 4');
	pty.press("escape");
	await pty.waitFor(/train\.log +\d/);
	pty.press("5");
	await pty.waitFor("Traceback (most recent call last):");
	pty.press("escape");
	await pty.waitFor(/▸ +7 +✗ failed/);
	pty.press("escape");
	await pty.waitFor("swept");
	pty.press("escape");
	await pty.waitFor(/▸ vision/);
});

test("a filter that is typed acts at once; what is wrong with it is said; a sort is shown", async () => {
	pty = openPty([join(examples, "vision", "multirun", "2024-03-04", "09-15-02")]);
	await pty.waitFor("0.97206");
	pty.press("/");
	pty.type("lr<0.01");
	await pty.waitFor("6 of 12 runs");
	pty.type(" and (");
	await pty.waitFor("expected");
	pty.press("backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "enter");
	await pty.waitFor("? help");
	pty.press("right", "right", "right", "right", "s");
	await pty.waitFor("sort best(metric.val_acc) ↓");
	await pty.waitFor((one) => /▸? +\d+ +– ended +0\.001 +1 +0\.83461/.test(one.screen()[3] ?? ""));
});

test("Y copies the command that shows the view again", async () => {
	pty = openPty([join(examples, "vision"), "--filter", "seed = 1", "--metric", "train_loss"]);
	await pty.waitFor("8 of 28 runs");
	pty.press("Y");
	await pty.waitFor("copied: exptrack tui");
	const [, base64 = ""] = /\u001b\]52;c;([\w+/=]+)/.exec(pty.raw()) ?? [];
	expect(Buffer.from(base64, "base64").toString()).toMatch(
		/^exptrack tui .*vision --filter 'seed = 1' --metric train_loss$/,
	);
});

test("a resize keeps the place, and every frame is as large as the terminal", async () => {
	pty = openPty([join(examples, "vision", "multirun", "2024-03-04", "09-15-02")]);
	await pty.waitFor("0.97206");
	// The title tells of nothing else any more.
	await pty.waitFor(/^ exptrack .* 12 – +live$/m);
	pty.press(..."jjjjjjjj");
	await pty.waitFor(/▸ +8 /);
	for (const [cols, rows] of [
		[120, 40],
		[60, 14],
		[200, 60],
		[80, 24],
	] as const) {
		pty.resize(cols, rows);
		await pty.waitFor((one) => /▸ +8 /.test(one.text()) && one.screen()[rows - 1]?.includes("? help") === true);
		expect(pty.screen()).toHaveLength(rows);
		expect(pty.screen()[0]).toMatch(/^ exptrack .* 12 –( +live)? ?$/);
	}
});

test("escape sequences in names and logs never reach the terminal", async () => {
	const folder = mkdtempSync(join(tmpdir(), "hostile-"));
	const evil = "\u001b]0;owned\u0007\u001b[2Jname";
	const run = join(folder, `${evil}\nx`, "0");
	mkdirSync(join(run, ".hydra"), { recursive: true });
	cpSync(join(examples, "my_experiment/2021-01-26/17-07-39/0/.hydra"), join(run, ".hydra"), { recursive: true });
	writeFileSync(
		join(run, "lstm_finetuning.log"),
		`[2024-01-01 00:00:00,000][a][INFO] - ${evil}\u001b[31mred\u001b[?1049l\n`,
	);
	pty = openPty([folder]);
	await pty.waitFor("? help");
	pty.press("enter");
	await pty.waitFor("1 overview");
	pty.press("5");
	await pty.waitFor("red");
	expect(pty.raw()).not.toMatch(/\u001b\]0;|\u001b\[2J[^\u001b]*name|owned\u0007/);
	expect(pty.state().alternateScreen).toBe(true);
	rmSync(folder, { recursive: true });
});
