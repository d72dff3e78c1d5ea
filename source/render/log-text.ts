/** SGR, any other CSI, OSC and the like with their text, two-byte escapes. */
export const escapeSequence: RegExp =
	/\u001b\[([\d;:]*)m|\u001b\[[\d;:<=>?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]?/g;

/** What a line of a log comes to on a screen: of a progress bar, whose states carriage returns part, the last one. */
export function lastState(line: string): string {
	if (!line.includes("\r")) return line;
	return line.split("\r").findLast((state) => state.trim() !== "") ?? "";
}

/** The letters of a line of a log as it is shown, without its colours. */
export function logText(line: string): string {
	const state = lastState(line);
	return state.includes("\u001b") ? state.replace(escapeSequence, "") : state;
}
