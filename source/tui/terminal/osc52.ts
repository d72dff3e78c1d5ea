/** Terminals take about this much, as base64. */
const limit = 74_000;

/** The escape sequence that puts text on the clipboard of the terminal, through tmux too; empty when it is too long. */
export function osc52(text: string, isTmux: boolean): string {
	const base64 = Buffer.from(text).toString("base64");
	if (base64.length > limit) return "";
	const sequence = `\u001b]52;c;${base64}\u0007`;
	return isTmux ? `\u001bPtmux;${sequence.replaceAll("\u001b", "\u001b\u001b")}\u001b\\` : sequence;
}
