import { expect, test } from "vitest";
import { osc52 } from "../../../source/tui/terminal/osc52.ts";

const inTmux = "\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\";

test("the text travels as base64 of UTF-8, so that nothing in it can end the sequence", () => {
	const [, base64 = ""] = /^\x1b\]52;c;([\w+/=]*)\x07$/.exec(osc52("exptrack \x07 'ä'", {})) ?? [];
	expect(Buffer.from(base64, "base64").toString()).toBe("exptrack \x07 'ä'");
	expect(osc52("a", { TERM: "xterm-256color" })).toBe("\x1b]52;c;YQ==\x07");
});

test("tmux gets it for itself, and with every escape doubled for the terminal around it", () => {
	expect(osc52("a", { TMUX: "/tmp/tmux-0/default,1,0", TERM: "screen-256color" })).toBe(`\x1b]52;c;YQ==\x07${inTmux}`);
	// Over SSH only TERM tells.
	expect(osc52("a", { TERM: "tmux-256color" })).toBe(`\x1b]52;c;YQ==\x07${inTmux}`);
});

test("GNU screen gets it in strings that it can hold, which are the sequence when put together", () => {
	const text = "x".repeat(3000);
	const env = { STY: "1.pts-0.host", TERM: "screen" };
	const pieces = [...osc52(text, env).matchAll(/\x1bP([\s\S]*?)\x1b\\/g)].map(([, piece]) => piece!);
	expect(pieces.length).toBe(6);
	for (const piece of pieces) expect(piece.length + 4).toBeLessThanOrEqual(768);
	expect(pieces.join("")).toBe(osc52(text, {}));
	expect(osc52(text, env).replace(/\x1bP[\s\S]*?\x1b\\/g, "")).toBe("");
});

test("where screen or an old tmux may be meant, both get what they understand", () => {
	expect(osc52("a", { TERM: "screen-256color" })).toBe("\x1b]52;c;YQ==\x07\x1bP\x1b]52;c;YQ==\x07\x1b\\");
});

test("more than terminals take is not sent at all", () => {
	expect(osc52("x".repeat(55_000), {})).toContain("eHh4");
	expect(osc52("x".repeat(56_000), {})).toBe("");
	expect(osc52("x".repeat(56_000), { TMUX: "1" })).toBe("");
});
