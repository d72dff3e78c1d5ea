import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { spawn } from "node-pty";
import { Screen } from "../../test/terminal/screen.ts";
import { ChangingTree } from "./changing-tree.ts";
import { inputBytes } from "./input-bytes.ts";
import { type MonkeyStep, monkeySteps } from "./monkey-step.ts";
import { Random } from "./random.ts";

export interface PlayedInTerminal {
	readonly seconds: number;
	/** How often the screen was held against one that was drawn anew. */
	readonly compared: number;
	/** Megabytes that were drawn. */
	readonly drawn: number;
}

const program = fileURLToPath(new URL("../../dist/exptrack.js", import.meta.url));
/** After so many steps the screen is looked at. */
const part = 250;
const patience = 30_000;
/** Milliseconds: what follows sooner would be a key with Alt. */
const afterEscape = 70;

/** Plays steps by chance with the built program in a terminal, as fast as it takes them. Throws where it is not as it should be. */
export async function playInTerminal(
	seed: number,
	steps: number,
	onProgress: (text: string) => void = () => {},
): Promise<PlayedInTerminal> {
	const folder = mkdtempSync(join(tmpdir(), "exptrack-monkey-"));
	const errors = join(folder, "stderr");
	const random = new Random(seed);
	const tree = new ChangingTree(folder);
	const screen = new Screen(120, 40);
	const terminal = spawn("/bin/sh", ["-c", `exec "$0" "$@" 2> '${errors}'`, process.execPath, program, tree.root], {
		cols: 120,
		rows: 40,
		name: "xterm-256color",
		env: {
			PATH: process.env.PATH ?? "",
			COLORTERM: "truecolor",
			LANG: "C.UTF-8",
			XDG_CACHE_HOME: join(folder, "cache"),
			XDG_STATE_HOME: join(folder, "state"),
			XDG_CONFIG_HOME: join(folder, "config"),
			EDITOR: "true",
			PAGER: "true",
		},
	});
	let ended: { exitCode: number; signal?: number } | null = null;
	terminal.onExit((exit) => {
		ended = exit;
	});
	let latest = Promise.resolve();
	let drawn = 0;
	screen.onAnswer = (bytes) => ended ?? terminal.write(bytes);
	terminal.onData((data) => {
		drawn += data.length;
		latest = screen.write(data);
	});
	const start = performance.now();
	let compared = 0;
	try {
		await until(() => screen.text().includes("help"), "the first frame");
		let queue: MonkeyStep[] = [];
		for (let done = 0; done < steps; done++) {
			if (ended !== null) throw new Error(`it ended after ${done} steps: ${JSON.stringify(ended)}`);
			if (queue.length === 0) queue = monkeySteps(random);
			const step = queue.shift()!;
			if (step.kind === "files") tree.change(step.change, step.number);
			else if (step.kind === "resize") {
				terminal.resize(step.columns, step.rows);
				screen.resize(step.columns, step.rows);
			} else terminal.write(inputBytes(step));
			// Now faster than it can draw, now so that each frame is drawn.
			if (step.kind === "key" && step.name === "escape") await setTimeout(afterEscape);
			else if (done % 20 < 10) await setImmediate();
			else await setTimeout(12);
			if (done % part !== part - 1) continue;
			await compare();
			compared++;
			onProgress(`seed ${seed} in a terminal: ${done + 1} of ${steps} steps`);
		}
		for (let times = 0; times < 6; times++) {
			terminal.write("\u001b");
			await setTimeout(120);
		}
		terminal.write("q");
		await until(() => ended !== null, "the end");
		await latest;
		const exit = JSON.stringify(ended);
		if (exit !== '{"exitCode":0,"signal":0}') throw new Error(`it ended with ${exit}`);
		const said = existsSync(errors) ? readFileSync(errors, "utf8") : "";
		if (said !== "") throw new Error(`it wrote on stderr: ${said}`);
		const { cursorShown, ...modes } = screen.state();
		if (!cursorShown || Object.values(modes).some((isOn) => isOn))
			throw new Error(`the terminal is left as ${JSON.stringify(screen.state())}`);
	} catch (error) {
		const said = existsSync(errors) ? readFileSync(errors, "utf8") : "";
		throw new Error(`seed ${seed}; stderr: ${said}; the screen:\n${screen.text()}`, { cause: error });
	} finally {
		if (ended === null) terminal.kill("SIGKILL");
		rmSync(folder, { recursive: true, force: true });
	}
	return { seconds: (performance.now() - start) / 1000, compared, drawn: drawn / 1e6 };

	async function until(test: () => boolean, what: string): Promise<void> {
		for (const end = performance.now() + patience; !test(); await setTimeout(10))
			if (performance.now() > end) throw new Error(`${what} did not come`);
	}

	/** Nothing has been drawn for a while. */
	async function still(): Promise<void> {
		for (let before = -1; before !== drawn; ) {
			before = drawn;
			await setTimeout(400);
		}
		await latest;
	}

	/** What was drawn piece by piece has to be what is drawn anew. What is read meanwhile may change it: then it is tried again. */
	async function compare(): Promise<void> {
		for (let tries = 1; ; tries++) {
			await still();
			const pieces = screen.lines();
			terminal.write("\u000c");
			await still();
			const anew = screen.lines();
			const row = pieces.findIndex((line, index) => line !== anew[index]);
			if (row === -1) return;
			if (tries === 5) throw new Error(`row ${row} is\n${pieces[row]}\nand drawn anew\n${anew[row]}`);
		}
	}
}
