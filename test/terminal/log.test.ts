import {
	appendFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	renameSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { examples } from "./examples.ts";
import { openPty, type Pty } from "./pty.ts";

const root = mkdtempSync(join(tmpdir(), "log-"));
afterAll(() => rmSync(root, { recursive: true }));
let pty: Pty;
afterEach(() => pty.close());

/** A project of one run with this log. */
function project(name: string, text: string): { folder: string; log: string } {
	const folder = join(root, name);
	const run = join(folder, "0");
	mkdirSync(run, { recursive: true });
	cpSync(join(examples, "my_experiment/2021-01-26/17-07-39/0/.hydra"), join(run, ".hydra"), { recursive: true });
	const log = join(run, "lstm_finetuning.log");
	writeFileSync(log, text);
	return { folder, log };
}

function stamped(index: number, level = "INFO", text = `epoch ${index} loss=${index}`): string {
	const [minute, second] = [Math.floor(index / 60), index % 60].map((one) => String(one).padStart(2, "0"));
	return `[2024-05-02 09:${minute}:${second},000][train][${level}] - ${text}\n`;
}

async function openLog(folder: string): Promise<void> {
	pty = openPty([folder]);
	await pty.waitFor("1 overview");
	pty.press("5");
	await pty.waitFor(/[kM]?B {2}end/);
}

const lines = Array.from({ length: 200 }, (_, index) => stamped(index));
lines[20] = "Traceback (most recent call last):\n  File x\nValueError: bad\n";
lines[120] = stamped(120, "ERROR", "no memory");
lines[150] = `${Array.from({ length: 10 }, (_, index) => `bar ${index}0 %`).join("\r")}\n`;
lines[170] = stamped(170, "INFO", "y".repeat(100));

test("text is found upwards and downwards, and its matches are counted", async () => {
	await openLog(project("find", lines.join("")).folder);
	pty.press("/");
	pty.type("LOSS=19");
	pty.press("enter");
	await pty.waitFor("no LOSS=19 above this");
	pty.press("/");
	pty.type("loss=19\\d$");
	pty.press("enter");
	await pty.waitFor("10 of 10 matches: loss=19\\d$");
	pty.press("n", "n");
	await pty.waitFor("8 of 10 matches");
	pty.press("N");
	await pty.waitFor("9 of 10 matches");
	pty.press("/");
	pty.type("loss=1(");
	await pty.waitFor("is no regular expression");
	pty.press("tab");
	await pty.waitFor("find as text");
	pty.press("backspace", "enter");
	await pty.waitFor(/ of \d+ matches: loss=1 /);
});

test("e, Ctrl-E, x, X and @ go to errors, tracebacks and times", async () => {
	await openLog(project("jump", lines.join("")).folder);
	pty.press("x");
	await pty.waitFor("ValueError: bad");
	pty.press("e");
	await pty.waitFor((one) => one.text().includes("ValueError: bad"));
	pty.press("e");
	await pty.waitFor("no memory");
	pty.press("ctrl-e");
	await pty.waitFor("ValueError: bad");
	pty.press("G");
	await pty.waitFor("loss=199");
	pty.press("X");
	await pty.waitFor("Traceback");
	pty.press("@");
	pty.type("09:02:30");
	pty.press("enter");
	await pty.waitFor("09:02:31");
	pty.press("@");
	pty.type("9");
	pty.press("enter");
	await pty.waitFor("a time is written");
	pty.press("escape");
	await pty.waitFor("? help");
});

test("w wraps long lines, > goes to the side, r shows every state of a progress bar", async () => {
	await openLog(project("form", lines.slice(0, 175).join("")).folder);
	await pty.waitFor("yyy…");
	pty.press(">");
	await pty.waitFor("from column 21");
	pty.press("<", "w");
	await pty.waitFor(/wrapped.*end/);
	expect(pty.text()).not.toContain("yyy…");
	pty.press("w", ..."kkkkk".repeat(3));
	await pty.waitFor("bar 90 %");
	expect(pty.text()).not.toContain("bar 40 %");
	pty.press("r");
	await pty.waitFor("bar 40 %");
	pty.press("r");
	await pty.waitFor((one) => !one.text().includes("bar 40 %") && one.text().includes("bar 90 %"));
});

test("F follows the end of a log while it is in sight, through everything that happens to the file", async () => {
	const { folder, log } = project("follow", lines.join(""));
	await openLog(folder);
	pty.press("F");
	await pty.waitFor(/following.*end/);
	appendFileSync(log, stamped(300));
	await pty.waitFor("loss=300");
	pty.press("k");
	await pty.waitFor("paused");
	appendFileSync(log, stamped(301) + stamped(302));
	await pty.waitFor(/paused.*9\d %/);
	expect(pty.text()).not.toContain("loss=302");
	pty.press("end");
	await pty.waitFor("loss=302");
	const beside = join(root, "beside.log");
	writeFileSync(beside, stamped(400));
	renameSync(beside, log);
	await pty.waitFor("the file was replaced by another one");
	await pty.waitFor("loss=400");
	writeFileSync(log, "");
	await pty.waitFor("the file was cut to 0 B");
	rmSync(log);
	await pty.waitFor("the file is gone: waiting for it");
	writeFileSync(log, stamped(500));
	await pty.waitFor("loss=500");
	pty.press("F");
	await pty.waitFor("no longer following");
});

test("a long search says how far it is, keys go on, and Esc ends it", async () => {
	// A gigabyte that takes no room on the disk.
	const { folder, log } = project("long", "first\n");
	truncateSync(log, 2 ** 30);
	appendFileSync(log, "\nlast\n");
	pty = openPty([folder]);
	await pty.waitFor("1 overview");
	pty.press("5");
	await pty.waitFor("last");
	pty.press("/");
	pty.type("(a|b)+nothing");
	pty.press("enter");
	await pty.waitFor(/looking upwards for \(a\|b\)\+nothing … \d+ % \(Esc stops\)/);
	pty.press("w");
	await pty.waitFor(/looking .*wrapped/);
	pty.press("escape");
	await pty.waitFor("stopped looking");
	expect(pty.text()).toContain("5 log");
});
