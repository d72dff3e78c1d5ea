import { PassThrough } from "node:stream";
import { Component, type ReactElement, type ReactNode } from "react";
import { exitCode } from "../../model/problem.ts";
import type { ColorDepth } from "../theme.ts";
import { copyText } from "./copy-text.ts";
import { handOver } from "./hand-over.ts";
import { TerminalInput } from "./input.ts";
import type { InputEvent } from "./key-parser.ts";
import { changeTerminal, restoreTerminal } from "./restore.ts";

export interface Size {
	readonly columns: number;
	readonly rows: number;
}

export interface Handlers {
	readonly onInput: (event: InputEvent) => void;
	readonly onResize: (size: Size) => void;
	/** Settles with the exit code when the program has come to its end. */
	readonly ended: Promise<number>;
}

export interface TerminalOptions {
	readonly mouse: boolean;
	readonly depth: ColorDepth;
}

interface Splash {
	readonly keep: () => void;
	readonly leave: () => void;
}

const signals = { SIGINT: exitCode.interrupted, SIGTERM: exitCode.terminated, SIGHUP: exitCode.hangup } as const;

/** The real terminal: keys come from it, Ink draws on it, and however the program ends it is given back as it was. */
export class Terminal {
	readonly #options: TerminalOptions;
	readonly #failed = Promise.withResolvers<never>();
	/** As the user has it: we change it for Ink. */
	readonly #env = { ...process.env };
	/** What draws and reads keys; null while nothing does. */
	#shown: { readonly input: TerminalInput; readonly repaint: () => void } | null = null;
	/** Whether another program has the terminal: interrupts are meant for it. */
	#isAway = false;

	constructor(options: TerminalOptions) {
		this.#options = options;
		this.#failed.promise.catch(() => {});
	}

	size(): Size {
		return { columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 };
	}

	/** An error of work in the background ends the program as any other bug does. */
	guard(work: Promise<void>): void {
		work.catch((error: unknown) => this.#failed.reject(error));
	}

	/** Puts text on the clipboard of the terminal; returns why it may not have come there, in words, or null. */
	copy(text: string): string | null {
		return copyText(text, this.#env);
	}

	/** Draws until the program has ended, a signal comes, or something fails; returns the exit code. */
	async show(root: ReactElement, { onInput, onResize, ended }: Handlers): Promise<number> {
		const input = new TerminalInput();
		// Ink asks the environment for colours when it is loaded; the styles themselves are ours.
		process.env.FORCE_COLOR = this.#options.depth === "mono" ? "1" : "3";
		const { render } = await import("ink");
		const stopped = Promise.withResolvers<number>();
		const stop = (name: string, code: number) => {
			if (name !== "SIGINT" || !this.#isAway) stopped.resolve(code);
		};
		const listeners = Object.entries(signals).map(([name, code]) => [name, () => stop(name, code)] as const);
		for (const [name, listener] of listeners) process.on(name, listener);
		const onError = (error: unknown) => this.#failed.reject(error);
		process.on("uncaughtException", onError);
		process.on("unhandledRejection", onError);
		const warnings = holdWarnings();
		input.quiet();
		takeOverSplash();
		changeTerminal(this.#options.mouse);
		const app = render(<Boundary onError={onError}>{root}</Boundary>, {
			stdin: silentInput() as unknown as NodeJS.ReadStream,
			alternateScreen: true,
			incrementalRendering: true,
			maxFps: 60,
			interactive: true,
			exitOnCtrlC: false,
			patchConsole: false,
		});
		const resize = () => onResize(this.size());
		process.stdout.on("resize", resize);
		// Ink draws the lines that have changed: it is made to forget them all, and the size is asked for again.
		const repaint = () => {
			app.clear();
			process.stdout.write("\u001b[H\u001b[2J");
			process.emit("SIGWINCH", "SIGWINCH");
			process.stdout.emit("resize");
		};
		this.#shown = { input, repaint };
		input.start((event) => {
			try {
				if (event.kind === "key" && event.name === "ctrl-c") stopped.resolve(exitCode.interrupted);
				else if (event.kind === "key" && event.name === "ctrl-z") this.#suspend(input, repaint);
				else if (event.kind === "key" && event.name === "ctrl-l") repaint();
				else onInput(event);
			} catch (error) {
				onError(error);
			}
		});
		try {
			return await Promise.race([stopped.promise, ended, this.#failed.promise]);
		} catch (error) {
			warnings.push(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
			warnings.push("This is a bug in exptrack; nothing in your folders was changed.\n");
			return exitCode.crash;
		} finally {
			this.#shown = null;
			process.stdout.off("resize", resize);
			input.stop();
			app.unmount();
			restoreTerminal();
			for (const [name, listener] of listeners) process.off(name, listener);
			process.off("uncaughtException", onError);
			process.off("unhandledRejection", onError);
			warnings.release();
		}
	}

	/**
	 * Gives the terminal to another program and waits until it has ended; then everything is as it was. Returns what went wrong,
	 * in words, or null. A stop (Ctrl-Z) in that program stops both, and the shell goes on with both.
	 */
	handOver(command: readonly string[]): string | null {
		if (this.#shown === null) return "the terminal is not ours to give away";
		const { input, repaint } = this.#shown;
		this.#isAway = true;
		process.on("SIGQUIT", ignore);
		input.pause();
		restoreTerminal();
		try {
			return handOver(command, input.descriptor, this.#env);
		} finally {
			this.#takeBack(input, repaint);
			// Signals that came meanwhile are told in the next round of the event loop.
			setImmediate(() =>
				setImmediate(() => {
					this.#isAway = false;
					process.off("SIGQUIT", ignore);
				}),
			);
		}
	}

	/** Ctrl-Z: the shell has the terminal until it says `fg`. */
	#suspend(input: TerminalInput, repaint: () => void): void {
		input.pause();
		restoreTerminal();
		// The program stops inside this call, so that nothing is drawn meanwhile. Where no shell waits, it goes on at once.
		process.kill(0, "SIGTSTP");
		this.#takeBack(input, repaint);
	}

	#takeBack(input: TerminalInput, repaint: () => void): void {
		// Before anything is written, because in the background this stops the program again.
		input.resume();
		process.stdout.write("\u001b[?1049h\u001b[?25l");
		// A program that was killed has left its modes on: reports of moves and of focus, a part of the screen that scrolls.
		process.stdout.write("\u001b[?1003l\u001b[?1004l\u001b[r\u001b[0m");
		changeTerminal(this.#options.mouse);
		repaint();
	}
}

function ignore(): void {}

/** The launcher may show its first line already: from here on the screen is ours. */
function takeOverSplash(): void {
	(globalThis as { exptrackSplash?: Splash }).exptrackSplash?.keep();
	// The first frame starts where the cursor stands.
	process.stdout.write("\u001b[H\u001b[2K");
}

/** Keys are read by `TerminalInput`, so Ink gets a keyboard on which nobody types. */
function silentInput(): PassThrough {
	return Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {}, ref: () => {}, unref: () => {} });
}

/** What is written to stderr while the screen is drawn would stand in it: it is kept for the end. */
function holdWarnings(): { push: (text: string) => void; release: () => void } {
	const { write } = process.stderr;
	const held: string[] = [];
	process.stderr.write = (text: string | Uint8Array) => {
		held.push(typeof text === "string" ? text : Buffer.from(text).toString());
		return true;
	};
	return {
		push: (text) => held.push(text),
		release: () => {
			process.stderr.write = write;
			for (const text of held) process.stderr.write(text);
		},
	};
}

/** Hands an error of drawing on, so that it ends the program with its stack and not in Ink's own report. */
class Boundary extends Component<{ readonly onError: (error: unknown) => void; readonly children: ReactNode }> {
	override state = { hasFailed: false };
	static getDerivedStateFromError(): { hasFailed: boolean } {
		return { hasFailed: true };
	}
	override componentDidCatch(error: unknown): void {
		this.props.onError(error);
	}
	override render(): ReactNode {
		return this.state.hasFailed ? null : this.props.children;
	}
}
