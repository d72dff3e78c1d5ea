import { expect, test } from "vitest";
import { osc52 } from "../../../source/tui/terminal/osc52.ts";

test("the text travels as base64 of UTF-8, so that nothing in it can end the sequence", () => {
	const [, base64 = ""] = /^\x1b\]52;c;([\w+/=]*)\x07$/.exec(osc52("exptrack \x07 'ä'", false)) ?? [];
	expect(Buffer.from(base64, "base64").toString()).toBe("exptrack \x07 'ä'");
});

test("inside tmux every escape is doubled", () => {
	expect(osc52("a", true)).toBe("\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\");
});

test("more than terminals take is not sent at all", () => {
	expect(osc52("x".repeat(55_000), false)).toContain("eHh4");
	expect(osc52("x".repeat(56_000), false)).toBe("");
});
