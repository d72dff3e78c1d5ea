import { PassThrough, Writable } from "node:stream";
import { setImmediate, setTimeout } from "node:timers/promises";
import { render } from "ink";
import type { ReactElement } from "react";
import { keyBytes } from "../terminal/key-bytes.ts";
import { type Cell, Screen } from "../terminal/screen.ts";

export interface InkTerminal {
	/** Every row, without the spaces at its end. */
	screen(): string[];
	text(): string;
	cell(column: number, row: number): Cell;
	/** Every byte that Ink wrote. */
	raw(): string;
	/** Sends keys by name (`down`, `ctrl-c`) or character, one read each, and settles. */
	press(...keys: readonly string[]): Promise<void>;
	/** Sends bytes as they are in one read, and settles. */
	type(bytes: string): Promise<void>;
	resize(columns: number, rows: number): Promise<void>;
	rerender(element: ReactElement): Promise<void>;
	/** Until what has happened so far is on the screen. */
	settle(): Promise<void>;
	unmount(): Promise<void>;
}

/** Ink gives a lone escape this long to become a longer key. */
const escapeTime = 25;

/**
 * Draws an element as the program does, with Ink's own writing and the alternate screen, into a terminal without
 * a window. Unmount it when done: what Ink leaves open keeps the test from ending.
 */
export async function renderTty(
	element: ReactElement,
	{ columns = 80, rows = 24 }: { readonly columns?: number; readonly rows?: number } = {},
): Promise<InkTerminal> {
	const screen = new Screen(columns, rows);
	const stdin = new TtyInput();
	const stdout = new TtyOutput(screen);
	const ink = render(element, {
		// Ink asks of a terminal only what these two have.
		stdin: stdin as unknown as NodeJS.ReadStream,
		stdout: stdout as unknown as NodeJS.WriteStream,
		alternateScreen: true,
		incrementalRendering: true,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
		maxFps: 1000,
	});
	screen.onAnswer = (bytes) => stdin.write(bytes);
	const settle = async () => {
		// A key is read, React draws, effects of that drawing set state: three rounds reach the end of it.
		for (let round = 0; round < 3; round++) {
			await setImmediate();
			await ink.waitUntilRenderFlush();
		}
		await screen.write("");
	};
	const type = async (bytes: string) => {
		stdin.write(bytes);
		if (bytes.endsWith("\x1b")) {
			// Ink's own timer begins when it reads.
			await setImmediate();
			await setTimeout(escapeTime);
		}
		await settle();
	};
	await settle();
	return {
		screen: () => screen.lines(),
		text: () => screen.text(),
		cell: (column, row) => screen.cell(column, row),
		raw: () => screen.raw(),
		press: async (...keys) => {
			for (const key of keys) await type(keyBytes(key));
		},
		type,
		resize: async (newColumns, newRows) => {
			screen.resize(newColumns, newRows);
			stdout.emit("resize");
			await settle();
		},
		rerender: async (next) => {
			ink.rerender(next);
			await settle();
		},
		settle,
		unmount: async () => {
			ink.unmount();
			await ink.waitUntilExit();
			await screen.write("");
		},
	};
}

class TtyInput extends PassThrough {
	readonly isTTY = true;
	isRaw = false;
	setRawMode(isRaw: boolean): this {
		this.isRaw = isRaw;
		return this;
	}
	ref(): this {
		return this;
	}
	unref(): this {
		return this;
	}
}

class TtyOutput extends Writable {
	readonly isTTY = true;
	readonly #screen: Screen;
	constructor(screen: Screen) {
		super({ decodeStrings: false });
		this.#screen = screen;
	}
	// Read at every frame: a resize changes them.
	get columns(): number {
		return this.#screen.columns;
	}
	get rows(): number {
		return this.#screen.rows;
	}
	override _write(bytes: string, _encoding: BufferEncoding, done: () => void): void {
		// As the driver of a terminal does with the ends of lines.
		void this.#screen.write(bytes.replaceAll("\n", "\r\n")).then(done);
	}
}
