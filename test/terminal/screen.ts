import xterm from "@xterm/headless";

/** One cell as the terminal shows it. Colours: a palette index, `#rrggbb`, or null for the terminal's own. */
export interface Cell {
	readonly text: string;
	readonly bold: boolean;
	readonly dim: boolean;
	readonly italic: boolean;
	readonly underline: boolean;
	readonly inverse: boolean;
	readonly foreground: number | string | null;
	readonly background: number | string | null;
}

/** What a program has to give back when it ends. */
export interface TerminalState {
	readonly alternateScreen: boolean;
	readonly cursorShown: boolean;
	/** Modes 1000 to 1003. */
	readonly mouse: boolean;
	/** Mode 1006. */
	readonly mouseAsText: boolean;
	/** Mode 2004. */
	readonly bracketedPaste: boolean;
	/** Mode 1004. */
	readonly focusEvents: boolean;
	/** Mode 2026: a frame was begun and not ended. */
	readonly insideFrame: boolean;
}

/** A terminal without a window, and every byte that it was sent. */
export class Screen {
	/** What the terminal answers when it is asked something. */
	onAnswer: (bytes: string) => void = () => {};
	readonly #terminal: xterm.Terminal;
	#raw = "";

	constructor(columns: number, rows: number) {
		this.#terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 1000, allowProposedApi: true });
		this.#terminal.onData((bytes) => this.onAnswer(bytes));
	}

	get columns(): number {
		return this.#terminal.cols;
	}

	get rows(): number {
		return this.#terminal.rows;
	}

	/** Resolves when the bytes are on the screen. */
	write(bytes: string): Promise<void> {
		this.#raw += bytes;
		return new Promise((resolve) => this.#terminal.write(bytes, resolve));
	}

	resize(columns: number, rows: number): void {
		this.#terminal.resize(columns, rows);
	}

	/** Every row, without the spaces at its end. */
	lines(): string[] {
		const buffer = this.#terminal.buffer.active;
		return Array.from({ length: this.rows }, (_, row) => {
			return (
				buffer
					.getLine(buffer.baseY + row)
					?.translateToString(true)
					.trimEnd() ?? ""
			);
		});
	}

	/** The rows as one text, without the empty ones at its end. */
	text(): string {
		return this.lines().join("\n").trimEnd();
	}

	/** Column and row count from 0. */
	cell(column: number, row: number): Cell {
		const buffer = this.#terminal.buffer.active;
		const cell = buffer.getLine(buffer.baseY + row)?.getCell(column);
		if (cell === undefined) throw new RangeError(`no cell ${column},${row} on ${this.columns}×${this.rows}`);
		return {
			text: cell.getChars(),
			bold: cell.isBold() !== 0,
			dim: cell.isDim() !== 0,
			italic: cell.isItalic() !== 0,
			underline: cell.isUnderline() !== 0,
			inverse: cell.isInverse() !== 0,
			foreground: cell.isFgDefault() ? null : colour(cell.getFgColor(), cell.isFgRGB()),
			background: cell.isBgDefault() ? null : colour(cell.getBgColor(), cell.isBgRGB()),
		};
	}

	/** Whether a frame was begun whose end is not here yet: the rows are of two frames. */
	get isInsideFrame(): boolean {
		return this.#terminal.modes.synchronizedOutputMode;
	}

	/** Every byte since the start. */
	raw(): string {
		return this.#raw;
	}

	/** The terminal's modes, from the bytes: of some, the emulator keeps no record that can be asked for. */
	state(): TerminalState {
		return {
			alternateScreen: this.#terminal.buffer.active.type === "alternate",
			cursorShown: !this.#isOff("25"),
			mouse: ["1000", "1001", "1002", "1003"].some((mode) => this.#isOn(mode)),
			mouseAsText: this.#isOn("1006"),
			bracketedPaste: this.#isOn("2004"),
			focusEvents: this.#isOn("1004"),
			insideFrame: this.#isOn("2026"),
		};
	}

	#isOn(mode: string): boolean {
		return this.#last(mode) === "h";
	}

	#isOff(mode: string): boolean {
		return this.#last(mode) === "l";
	}

	/** `h` or `l`, whichever was sent last; modes may be set several at a time. */
	#last(mode: string): string | undefined {
		const changes = this.#raw.matchAll(/\x1b\[\?([\d;]+)([hl])/g);
		return [...changes].findLast((change) => change[1]!.split(";").includes(mode))?.[2];
	}
}

function colour(value: number, isRgb: boolean): number | string {
	return isRgb ? `#${value.toString(16).padStart(6, "0")}` : value;
}
