import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spawn } from "node-pty";
import { Pty } from "../test/terminal/pty.ts";
import { type Cell, Screen } from "../test/terminal/screen.ts";
import { type CastEvent, castText } from "./recording/cast.ts";
import { screenCells } from "./recording/screen-cells.ts";
import { screenChange } from "./recording/screen-change.ts";
import { screenSvg } from "./recording/screen-svg.ts";
import { tour } from "./recording/tour.ts";

/** Takes the tour in a terminal and writes `pictures/`: `npm run record`. Times are those of the tour, not of the clock. */
const size = { columns: 100, rows: 30 };
const root = fileURLToPath(new URL("../", import.meta.url));
const pictures = join(root, "pictures");
const home = mkdtempSync(join(tmpdir(), "exptrack-record-"));
const screen = new Screen(size.columns, size.rows);
const program = spawn(process.execPath, [join(root, "dist", "exptrack.js"), "examples"], {
	name: "xterm-256color",
	cols: size.columns,
	rows: size.rows,
	cwd: root,
	env: {
		PATH: process.env.PATH,
		HOME: home,
		XDG_CACHE_HOME: home,
		XDG_STATE_HOME: home,
		XDG_CONFIG_HOME: home,
		COLORTERM: "truecolor",
		LANG: "C.UTF-8",
		TZ: "UTC",
	},
});
const pty = new Pty(program, screen);
const events: CastEvent[] = [];
let time = 0;
let shown: readonly (readonly Cell[])[] | null = null;

try {
	record("\x1b[?25h$ ");
	wait(0.8);
	for (const letter of "exptrack examples") {
		record(letter);
		wait(letter === " " ? 0.16 : 0.08);
	}
	wait(0.3);
	record("\r\n\x1b[?1049h\x1b[2J\x1b[?25l");
	wait(0.1);
	await pty.waitFor(/▸ examples[\s\S]*vision/);
	await frame();
	wait(1.6);
	mkdirSync(pictures, { recursive: true });
	for (const { keys = [], typed = "", until, pause, marker, picture } of tour) {
		if (marker !== undefined) events.push([time, "m", marker]);
		for (const letter of typed) {
			pty.press(letter);
			await frame();
			wait(letter === " " ? 0.14 : 0.09);
		}
		for (const key of keys) {
			pty.press(key);
			await quiet();
		}
		await pty.waitFor(until);
		await frame();
		if (picture !== undefined) writeFileSync(join(pictures, `${picture.name}.svg`), screenSvg(shown!, picture.title));
		wait(pause);
	}
	pty.press("q");
	await pty.exit;
	record("\x1b[?1049l\x1b[?25h$ ");
	wait(1);
	record("\r\n");
	writeFileSync(join(pictures, "tour.cast"), castText(size, "exptrack examples", events));
} finally {
	await pty.close();
	rmSync(home, { recursive: true, force: true });
}

function wait(seconds: number): void {
	time = Math.round((time + seconds) * 1000) / 1000;
}

function record(bytes: string): void {
	if (bytes !== "") events.push([time, "o", bytes]);
}

async function frame(): Promise<void> {
	await quiet();
	const now = screenCells(pty, size.columns, size.rows);
	record(screenChange(shown, now));
	shown = now;
}

/** Until nothing has been written for a while: what was asked for is drawn, and what had to be read is there. */
async function quiet(): Promise<void> {
	let length = -1;
	while (length !== pty.raw().length) {
		length = pty.raw().length;
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
}
