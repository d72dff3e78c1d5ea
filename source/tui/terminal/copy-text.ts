import { spawnSync } from "node:child_process";
import { sizeText } from "../../render/number-text.ts";
import { osc52 } from "./osc52.ts";

/** Puts text on the clipboard of the terminal that stdout is; returns why it may not have come there, in words, or null. */
export function copyText(text: string, env: Readonly<Record<string, string | undefined>>): string | null {
	if (env.TMUX !== undefined && throughTmux(text, env)) return null;
	const sequences = osc52(text, env);
	if (sequences === "") return `not copied, ${sizeText(Buffer.byteLength(text))} is more than terminals take`;
	process.stdout.write(sequences);
	return canTake(env) ? null : "this terminal may not have taken";
}

/** tmux puts it on the clipboard of its own terminal, unless `set-clipboard` is off, and keeps it to be pasted; from version 3.2 on. */
function throughTmux(text: string, env: Readonly<Record<string, string | undefined>>): boolean {
	const { status } = spawnSync("tmux", ["load-buffer", "-w", "-"], { input: text, env, timeout: 1000, stdio: "pipe" });
	return status === 0;
}

/** Whether nothing tells that the terminal has no OSC 52: the console of Linux, Terminal of macOS, and those of GNOME. */
function canTake({ TERM = "", TERM_PROGRAM, VTE_VERSION }: Readonly<Record<string, string | undefined>>): boolean {
	return !/^(linux|vt\d+|cons25|ansi)/.test(TERM) && TERM_PROGRAM !== "Apple_Terminal" && VTE_VERSION === undefined;
}
