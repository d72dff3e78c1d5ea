/** What a person does at the terminal. */
export type InputEvent =
	/** `name` is the printed character, or `enter`, `up`, `ctrl-c`, `alt-x`; `text` what it would type. */
	| { readonly kind: "key"; readonly name: string; readonly text: string }
	| { readonly kind: "paste"; readonly text: string }
	| {
			readonly kind: "mouse";
			readonly action: "press" | "release" | "wheel-up" | "wheel-down";
			readonly button: number;
			/** From 0. */
			readonly x: number;
			readonly y: number;
	  };

const finals: Readonly<Record<string, string>> = {
	A: "up",
	B: "down",
	C: "right",
	D: "left",
	F: "end",
	H: "home",
	Z: "shift-tab",
	P: "f1",
	Q: "f2",
	R: "f3",
	S: "f4",
};
const tildes: Readonly<Record<string, string>> = {
	1: "home",
	2: "insert",
	3: "delete",
	4: "end",
	5: "pageup",
	6: "pagedown",
	7: "home",
	8: "end",
	15: "f5",
	17: "f6",
	18: "f7",
	19: "f8",
	20: "f9",
	21: "f10",
	23: "f11",
	24: "f12",
};
const pasteStart = "\u001b[200~";
const pasteEnd = "\u001b[201~";
/** More than this was never meant for a line of text. */
const maxPaste = 1_000_000;
/** A longer sequence means nothing here: its beginning tells what it is, and the rest is dropped. */
const maxSequence = 1000;

/** One escape sequence at the start of the text: CSI, SS3, or a string that terminals answer with (OSC, DCS, APC, PM). */
const complete =
	/^(?:\u001b\[([<-?]?)([\d;:]*)([ -/]*)([@-~])|\u001bO([@-~])|\u001b[\]PX^_][\s\S]*?(?:\u0007|\u001b\\))/;
/** The start of such a sequence, of which more may come. */
const partial = /^\u001b(?:\[[<-?]?[\d;:]*[ -/]*|O|[\]PX^_][\s\S]*)?$/;

/** Turns what the terminal sends into events. However the bytes are cut into pieces, the events are the same. */
export class KeyParser {
	readonly #decoder = new TextDecoder();
	#rest = "";
	#paste: string | null = null;

	/** Whether an escape has come and nothing after it yet: it is the key Esc when nothing follows soon. */
	get isWaiting(): boolean {
		return this.#rest !== "" && this.#paste === null;
	}

	/** Whether a paste has begun and its end has not come. */
	get isPasting(): boolean {
		return this.#paste !== null;
	}

	feed(bytes: Uint8Array): InputEvent[] {
		this.#rest += this.#decoder.decode(bytes, { stream: true });
		return this.#take(false);
	}

	/** Nothing has followed: what waits is what it is, and a paste has no end. */
	flush(): InputEvent[] {
		return this.#take(true);
	}

	#take(isEnd: boolean): InputEvent[] {
		const events: InputEvent[] = [];
		while (this.#rest !== "" || (isEnd && this.#paste !== null)) {
			const before = this.#rest;
			if (this.#paste !== null) this.#takePaste(events, isEnd);
			else if (before.startsWith("\u001b")) this.#takeEscape(events, isEnd);
			else this.#takeText(events);
			if (this.#rest === before) break;
		}
		return events;
	}

	#takePaste(events: InputEvent[], isEnd: boolean): void {
		const end = this.#rest.indexOf(pasteEnd);
		// The last characters may be the beginning of the end.
		const sure = end === -1 ? (isEnd ? this.#rest.length : Math.max(0, this.#rest.length - pasteEnd.length)) : end;
		this.#paste = (this.#paste! + this.#rest.slice(0, sure)).slice(0, maxPaste);
		this.#rest = this.#rest.slice(end === -1 ? sure : end + pasteEnd.length);
		if (end === -1 && !isEnd) return;
		events.push({ kind: "paste", text: this.#paste });
		this.#paste = null;
	}

	#takeEscape(events: InputEvent[], isEnd: boolean): void {
		if (this.#rest.startsWith(pasteStart)) {
			this.#rest = this.#rest.slice(pasteStart.length);
			this.#paste = "";
			return;
		}
		const match = complete.exec(this.#rest);
		if (match !== null) {
			this.#rest = this.#rest.slice(match[0].length);
			const event = eventOf(match);
			if (event !== null) events.push(event);
			return;
		}
		if (partial.test(this.#rest)) {
			const isCut = this.#rest.length > 2;
			if (!isEnd) this.#rest = shortened(this.#rest);
			else if (isCut) this.#rest = "";
			if (!isEnd || isCut) return;
		}
		const after = this.#rest[1];
		if (after === undefined || after === "\u001b") {
			events.push({ kind: "key", name: "escape", text: "" });
			this.#rest = this.#rest.slice(1);
			return;
		}
		const [char] = this.#rest.slice(1);
		events.push({ kind: "key", name: `alt-${char}`, text: "" });
		this.#rest = this.#rest.slice(1 + char!.length);
	}

	#takeText(events: InputEvent[]): void {
		const end = this.#rest.indexOf("\u001b");
		const text = end === -1 ? this.#rest : this.#rest.slice(0, end);
		this.#rest = this.#rest.slice(text.length);
		// Not by graphemes: whether a mark that combines comes in the same piece is chance.
		for (const char of text) events.push(keyOf(char));
	}
}

/** What tells the kind of a sequence, and an escape at its end that may begin its terminator. */
function shortened(sequence: string): string {
	if (sequence.length <= maxSequence) return sequence;
	return sequence.slice(0, maxSequence) + (sequence.endsWith("\u001b") ? "\u001b" : "");
}

function keyOf(char: string): InputEvent {
	if (/\p{Cc}/u.test(char)) return controlKey(char);
	return { kind: "key", name: char === " " ? "space" : char, text: char };
}

function controlKey(char: string): InputEvent {
	const code = char.charCodeAt(0);
	const name =
		char === "\r" || char === "\n"
			? "enter"
			: char === "\t"
				? "tab"
				: code === 0x7f || code === 8
					? "backspace"
					: code === 0
						? "ctrl-space"
						: `ctrl-${String.fromCharCode(code + 0x60)}`;
	return { kind: "key", name, text: "" };
}

function eventOf([, prefix, parameters = "", , final, single]: RegExpExecArray): InputEvent | null {
	if (single !== undefined) return key(finals[single]);
	if (final === undefined) return null;
	if (prefix === "<" && (final === "M" || final === "m")) return mouseEvent(parameters, final);
	if (prefix !== "") return null;
	const [first = "", modifier = ""] = parameters.split(";");
	const name = final === "~" ? tildes[first] : finals[final];
	if (name === undefined) return null;
	const bits = Number(modifier || 1) - 1;
	return key(
		`${bits & 4 ? "ctrl-" : ""}${bits & 2 ? "alt-" : ""}${bits & 1 && !name.startsWith("shift-") ? "shift-" : ""}${name}`,
	);
}

function key(name: string | undefined): InputEvent | null {
	return name === undefined ? null : { kind: "key", name, text: "" };
}

/** SGR mouse reports (mode 1006): `button;x;y` from 1, `M` for pressed. */
function mouseEvent(parameters: string, final: string): InputEvent | null {
	const [code, x, y] = parameters.split(";").map(Number);
	if (code === undefined || x === undefined || y === undefined || Number.isNaN(code + x + y)) return null;
	const place = { x: x - 1, y: y - 1 };
	// Wheels that turn sideways, and buttons beyond the third.
	if (code & 128 || (code & 66) === 66) return null;
	if (code & 64) return { kind: "mouse", action: code & 1 ? "wheel-down" : "wheel-up", button: 0, ...place };
	// Moves with a button held are not asked for.
	if (code & 32) return null;
	return { kind: "mouse", action: final === "M" ? "press" : "release", button: code & 3, ...place };
}
