import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { type IPty, spawn } from "node-pty";
import { type AfterTest, temporaryTree } from "../project/tree.ts";
import { keyBytes } from "./key-bytes.ts";
import { Screen } from "./screen.ts";

export interface PtyOptions {
	/** 80×24. */
	readonly cols?: number;
	readonly rows?: number;
	/**
	 * Added to a small environment that does not depend on who runs the tests, with a cache of its own that is gone after the
	 * test; undefined takes a variable away.
	 */
	readonly env?: Readonly<Record<string, string | undefined>>;
	readonly cwd?: string;
	/** For tests that run at once: that of the test itself. */
	readonly afterTest?: AfterTest;
	/** What to run in place of `node dist/exptrack.js`; the arguments come after it. */
	readonly command?: readonly [string, ...string[]];
}

/** How a program ended: by itself with a code, or by a signal (then the code is null). */
export interface Exit {
	readonly code: number | null;
	readonly signal: string | null;
}

export type Condition = string | RegExp | ((pty: Pty) => boolean);

const launcher = fileURLToPath(new URL("../../dist/exptrack.js", import.meta.url));

/** Runs the built program in a terminal of its own. Whoever opens one closes it: `afterEach(() => pty.close())`. */
export function openPty(args: readonly string[], options: PtyOptions = {}): Pty {
	const [file, ...first] = options.command ?? [process.execPath, launcher];
	const { cols = 80, rows = 24 } = options;
	const env: Record<string, string> = {};
	const cache = { XDG_CACHE_HOME: temporaryTree({}, options.afterTest) };
	for (const [name, value] of Object.entries({ ...environment, ...cache, ...options.env })) {
		if (value !== undefined) env[name] = value;
	}
	const screen = new Screen(cols, rows);
	// node-pty puts `name` into TERM, whatever the environment says.
	const name = env.TERM ?? "xterm-256color";
	return new Pty(
		spawn(file, [...first, ...args], { name, cols, rows, env, cwd: options.cwd ?? process.cwd() }),
		screen,
	);
}

const environment = {
	PATH: process.env.PATH,
	TERM: "xterm-256color",
	COLORTERM: "truecolor",
	LANG: "C.UTF-8",
	TZ: "UTC",
};

/**
 * A running program and its screen. node-pty tells a code of 0 together with a signal when a signal has ended the
 * program; a program that catches the signal and exits has a code only. `exit` resolves when everything the
 * program wrote is on the screen, so that afterwards `state()` says what it has left behind.
 */
export class Pty {
	readonly exit: Promise<Exit>;
	readonly #process: IPty;
	readonly #screen: Screen;
	readonly #waiting = new Set<() => void>();
	#isOver = false;
	#seen = 0;

	constructor(process: IPty, screen: Screen) {
		this.#process = process;
		this.#screen = screen;
		screen.onAnswer = (bytes) => this.#send(bytes);
		process.onData(async (bytes) => {
			await screen.write(bytes);
			for (const check of this.#waiting) check();
		});
		this.exit = new Promise((resolve) => {
			process.onExit(async ({ exitCode, signal }) => {
				this.#isOver = true;
				await screen.write("");
				for (const check of this.#waiting) check();
				resolve(signal ? { code: null, signal: signalName(signal) } : { code: exitCode, signal: null });
			});
		});
	}

	/** Every row, without the spaces at its end. */
	screen(): string[] {
		return this.#screen.lines();
	}

	text(): string {
		return this.#screen.text();
	}

	cell(column: number, row: number): ReturnType<Screen["cell"]> {
		return this.#screen.cell(column, row);
	}

	/** The terminal's modes as they are now. */
	state(): ReturnType<Screen["state"]> {
		return this.#screen.state();
	}

	/** Every byte that the program wrote. */
	raw(): string {
		return this.#screen.raw();
	}

	/** What it wrote since this was last asked. */
	bytesSince(): string {
		const bytes = this.raw().slice(this.#seen);
		this.#seen += bytes.length;
		return bytes;
	}

	get pid(): number {
		return this.#process.pid;
	}

	/** Keys by name (`down`, `ctrl-c`) or character, one write each. */
	press(...keys: readonly string[]): void {
		for (const key of keys) this.#send(keyBytes(key));
	}

	/** Bytes as they are: a word typed fast, a paste, a report of the mouse. */
	type(bytes: string): void {
		this.#send(bytes);
	}

	resize(cols: number, rows: number): void {
		this.#screen.resize(cols, rows);
		this.#process.resize(cols, rows);
	}

	signal(name: NodeJS.Signals): void {
		this.#process.kill(name);
	}

	/**
	 * Until the screen has the text, or the condition holds, between two frames. Throws with the screen when time is up or the
	 * program has ended. The time is that of a machine with much else to do.
	 */
	waitFor(condition: Condition, timeout = 30_000): Promise<void> {
		const { promise, resolve, reject } = Promise.withResolvers<void>();
		const give = (what: string) => reject(new Error(`${what} before ${condition}; the screen:\n${this.text()}`));
		const timer = setTimeout(() => give(`${timeout} ms passed`), timeout);
		const check = () => {
			if (this.#holds(condition)) resolve();
			else if (this.#isOver) give("it ended");
		};
		this.#waiting.add(check);
		check();
		return promise.finally(() => {
			clearTimeout(timer);
			this.#waiting.delete(check);
		});
	}

	/** Ends the program if it still runs. */
	async close(): Promise<void> {
		if (!this.#isOver) this.#process.kill("SIGKILL");
		await this.exit;
	}

	#send(bytes: string): void {
		if (!this.#isOver) this.#process.write(bytes);
	}

	#holds(condition: Condition): boolean {
		if (this.#screen.isInsideFrame && !this.#isOver) return false;
		if (typeof condition === "function") return condition(this);
		return typeof condition === "string" ? this.text().includes(condition) : condition.test(this.text());
	}
}

function signalName(number: number): string {
	return Object.entries(constants.signals).find(([, value]) => value === number)?.[0] ?? String(number);
}
