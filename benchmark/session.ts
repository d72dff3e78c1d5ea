import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { spawn } from "node-pty";
import { Screen } from "../test/terminal/screen.ts";

/** The program in a terminal: what stands on its screen, and when it came. */
export class Session {
	readonly #terminal;
	readonly #screen: Screen;
	readonly #start = performance.now();
	#firstByte = 0;
	#waiting: { test: () => boolean; resolve: () => void }[] = [];
	#sinceKey = "";
	bytes = 0;

	/** `cache`: the folder for what the program keeps. */
	constructor(program: string, args: readonly string[], columns: number, rows: number, cache: string) {
		this.#screen = new Screen(columns, rows);
		this.#terminal = spawn(process.execPath, [program, ...args], {
			cols: columns,
			rows,
			name: "xterm-256color",
			env: {
				...process.env,
				XDG_CACHE_HOME: cache,
				// What was seen the last time would come back.
				XDG_STATE_HOME: join(cache, "state"),
				// Nobody sits there who would leave them again.
				VISUAL: "true",
				EDITOR: "true",
				PAGER: "true",
				LANG: "C.UTF-8",
				LC_ALL: "C.UTF-8",
				CI: "",
				NO_COLOR: "",
				FORCE_COLOR: "",
			},
		});
		this.#terminal.onData((data) => {
			if (this.#firstByte === 0) this.#firstByte = performance.now() - this.#start;
			this.bytes += Buffer.byteLength(data);
			this.#sinceKey += data;
			// A key's frame is timed by its bytes; what it shows is worked out for the starts alone.
			this.#settle();
			void this.#screen.write(data).then(() => this.#settle());
		});
	}

	get firstByte(): number {
		return this.#firstByte;
	}

	/** Milliseconds from the start of the process until the lines of the screen pass the test. */
	async shown(test: (lines: readonly string[]) => boolean): Promise<number> {
		await this.#until(() => test(this.#screen.lines()));
		return performance.now() - this.#start;
	}

	/** Milliseconds from a key to the end of the frame that it caused. */
	async press(key: string): Promise<number> {
		this.#sinceKey = "";
		const before = performance.now();
		this.#terminal.write(key);
		await this.#until(() => this.#sinceKey.includes("\u001b[?2026l"));
		return performance.now() - before;
	}

	get lines(): readonly string[] {
		return this.#screen.lines();
	}

	/** Like `press`; null where a second brings no frame, for there is nothing more to scroll to. */
	async tried(key: string): Promise<number | null> {
		const pressing = this.press(key).catch(() => null);
		return await Promise.race([pressing, setTimeout(1000, null)]);
	}

	/** A key whose frame is not waited for. */
	type(key: string): void {
		this.#terminal.write(key);
	}

	/** Peak resident memory in MB. */
	memory(): number {
		const status = readFileSync(`/proc/${this.#terminal.pid}/status`, "utf8");
		return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
	}

	/** Resident memory now, in MB. */
	residentMemory(): number {
		const status = readFileSync(`/proc/${this.#terminal.pid}/status`, "utf8");
		return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
	}

	/** What it has used of processors so far. */
	processorSeconds(): number {
		const status = readFileSync(`/proc/${this.#terminal.pid}/stat`, "utf8");
		// User and system time, in hundredths, stand behind the name, which may hold anything.
		const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
		return (Number(fields[11]) + Number(fields[12])) / 100;
	}

	async end(): Promise<void> {
		const gone = new Promise<void>((resolve) => this.#terminal.onExit(() => resolve()));
		this.#terminal.write("q");
		await gone;
	}

	#settle(): void {
		const ready = this.#waiting.filter(({ test }) => test());
		this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
		for (const { resolve } of ready) resolve();
	}

	#until(test: () => boolean): Promise<void> {
		if (test()) return Promise.resolve();
		return new Promise((resolve, reject) => {
			const late = globalThis.setTimeout(
				() => reject(new Error(`nothing of the kind:\n${this.#screen.text()}`)),
				30_000,
			);
			this.#waiting.push({
				test,
				resolve: () => {
					clearTimeout(late);
					resolve();
				},
			});
		});
	}
}
