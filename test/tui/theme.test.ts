import { expect, test } from "vitest";
import { themeNames } from "../../source/model/theme-name.ts";
import type { Role } from "../../source/tui/role.ts";
import { paintFor, roleOfStatus, styleFor } from "../../source/tui/theme.ts";

const roles: readonly Role[] = ["title", "header", "muted", "good", "warn", "bad", "busy", "selected", "match"];

test("every role begins its style and ends it, around the text as it is", () => {
	for (const depth of ["colors", "sixteen", "mono"] as const) {
		for (const theme of themeNames)
			for (const role of roles) expect(paintFor(depth, theme)(role, "a b")).toMatch(/^(\x1b\[[\d;]+ma b\x1b\[0m|a b)$/);
	}
	expect(paintFor("colors")("bad", "")).toBe("");
});

test("without colours no colour is used, and what is under the cursor or wrong still stands out", () => {
	const paint = paintFor("mono");
	for (const role of roles) expect(paint(role, "x")).not.toMatch(/\x1b\[(.*;)?[349]\d/);
	for (const role of ["title", "selected", "match", "warn", "bad"] as const) expect(paint(role, "x")).not.toBe("x");
});

test("a theme has its own colours, the terminal's own where there are but sixteen", () => {
	expect(paintFor("colors", "dark")("bad", "x")).toBe("\x1b[38;5;210mx\x1b[0m");
	expect(paintFor("colors", "light")("bad", "x")).toBe("\x1b[38;5;124mx\x1b[0m");
	expect(paintFor("sixteen", "light")("bad", "x")).toBe("\x1b[31mx\x1b[0m");
	expect(paintFor("mono", "light")("bad", "x")).toBe(paintFor("mono", "dark")("bad", "x"));
});

test("states that need a look differ from the fine one", () => {
	expect(roleOfStatus.done).toBe("good");
	expect(new Set([roleOfStatus.done, roleOfStatus.failed, roleOfStatus.interrupted, roleOfStatus.running]).size).toBe(
		4,
	);
});

test("a log's own style comes before that of its level", () => {
	const style = styleFor("colors");
	expect(style({}, "bad", "x")).toBe("\x1b[31mx\x1b[0m");
	expect(style({}, null, "x")).toBe("x");
	expect(style({ color: 1 }, "warn", "x")).toBe("\x1b[31mx\x1b[0m");
	expect(style({ color: 9, bold: true, underline: true }, null, "x")).toBe("\x1b[1;4;91mx\x1b[0m");
	expect(style({ color: 15, dim: true, italic: true }, null, "x")).toBe("\x1b[2;3;97mx\x1b[0m");
	expect(styleFor("mono")({ color: 9, bold: true }, null, "x")).toBe("\x1b[1mx\x1b[0m");
});
