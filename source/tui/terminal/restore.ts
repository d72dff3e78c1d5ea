import { writeSync } from "node:fs";

/** Mouse and bracketed paste off, colours off, cursor on, back to the main screen: harmless where nothing was on. */
const reset = "\u001b[?1006l\u001b[?1002l\u001b[?1000l\u001b[?2004l\u001b[0m\u001b[?25h\u001b[?1049l";

let isChanged = false;

/** What is switched on here is switched off again by `restoreTerminal`, whatever ends the program. */
export function changeTerminal(mouse: boolean): void {
	isChanged = true;
	write(`\u001b[?2004h${mouse ? "\u001b[?1000h\u001b[?1006h" : ""}`);
}

/** Gives the terminal back as it was; synchronous, and nothing the second time. */
export function restoreTerminal(): void {
	if (!isChanged) return;
	isChanged = false;
	write(reset);
}

/** A terminal that is gone cannot be restored, and one that is busy is tried a few times. */
function write(text: string): void {
	for (let attempt = 0; attempt < 100; attempt++) {
		try {
			writeSync(1, text);
			return;
		} catch (error) {
			if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) return;
		}
	}
}
