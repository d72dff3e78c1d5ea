/** Terminals take about this much, as base64. */
const limit = 74_000;
/** GNU screen passes on strings of up to 768 bytes. */
const screenString = 764;

/**
 * The escape sequences that put text on the clipboard of the terminal (OSC 52 of xterm's ctlseqs), also from inside tmux and GNU
 * screen; empty when it is too long. tmux takes the sequence itself where `set-clipboard` is on, and hands one in a DCS on where
 * `allow-passthrough` is: it gets both. A TERM of `screen` without a sign of either, as over SSH, may be the one or the other.
 */
export function osc52(text: string, env: Readonly<Record<string, string | undefined>>): string {
	const base64 = Buffer.from(text).toString("base64");
	if (base64.length > limit) return "";
	const sequence = `\u001b]52;c;${base64}\u0007`;
	const { TMUX, STY, TERM = "" } = env;
	if (TMUX !== undefined || /^tmux/.test(TERM))
		return `${sequence}\u001bPtmux;${sequence.replaceAll("\u001b", "\u001b\u001b")}\u001b\\`;
	const pieces = sequence.match(new RegExp(`[\\s\\S]{1,${screenString}}`, "g"))!;
	const ofScreen = pieces.map((piece) => `\u001bP${piece}\u001b\\`).join("");
	if (STY !== undefined) return ofScreen;
	return /^screen/.test(TERM) ? sequence + ofScreen : sequence;
}
