import { openSync } from "node:fs";
import { ReadStream } from "node:tty";
import { UserError } from "../../model/problem.ts";
import { type InputEvent, KeyParser } from "./key-parser.ts";

/** Milliseconds after which an escape is the key Esc, and not the start of a sequence: slow lines cut sequences in two. */
const escapeDelay = 50;
/** … after which a paste is over whose end was lost on the way: it would swallow all keys. A slow line stands still for less. */
const pasteDelay = 2000;

/** The keyboard: stdin, or the controlling terminal where stdin is something else. Throws a UserError where there is none. */
export class TerminalInput {
	/** Of the terminal, for another program that is to have the keys. */
	readonly descriptor: number;
	readonly #stream: ReadStream;
	readonly #isOwn: boolean;
	#pauses = 0;

	constructor() {
		this.#isOwn = !process.stdin.isTTY;
		this.descriptor = this.#isOwn ? openTerminal() : 0;
		this.#stream = this.#isOwn ? new ReadStream(this.descriptor) : process.stdin;
	}

	/** Keys are no longer echoed, and wait until somebody listens: before the first frame, on which an echo would stand. */
	quiet(): void {
		this.#stream.setRawMode(true);
	}

	start(onEvent: (event: InputEvent) => void): void {
		const parser = new KeyParser();
		let timer: NodeJS.Timeout | undefined;
		let turn: NodeJS.Immediate | undefined;
		const emit = (events: readonly InputEvent[]) => {
			const before = this.#pauses;
			for (const event of events) {
				onEvent(event);
				// Whoever had the terminal meanwhile was meant by the keys that came along with the one that gave it away.
				if (this.#pauses !== before) return;
			}
		};
		this.#stream.setRawMode(true);
		this.#stream.on("data", (bytes: Buffer) => {
			clearTimeout(timer);
			clearImmediate(turn);
			emit(parser.feed(bytes));
			if (!parser.isWaiting && !parser.isPasting) return;
			timer = setTimeout(
				() => {
					// What has come while the program was busy is read before.
					turn = setImmediate(() => emit(parser.flush()));
				},
				parser.isPasting ? pasteDelay : escapeDelay,
			);
		});
		// A terminal that is gone ends the program by its hang-up signal.
		this.#stream.on("error", () => {});
		this.#stream.resume();
	}

	pause(): void {
		this.#pauses++;
		this.#stream.setRawMode(false);
	}

	resume(): void {
		this.#stream.setRawMode(true);
		this.#stream.resume();
	}

	stop(): void {
		this.#stream.removeAllListeners("data");
		try {
			this.#stream.setRawMode(false);
		} catch {
			// The terminal is gone.
		}
		this.#stream.pause();
		if (this.#isOwn) this.#stream.destroy();
		else this.#stream.unref();
	}
}

function openTerminal(): number {
	try {
		return openSync("/dev/tty", "r");
	} catch {
		throw new UserError("there is no terminal to read keys from; --once prints the first screen");
	}
}
