import { expect, test } from "vitest";
import { paintFor, type Role, roleOfStatus, styleFor } from "../../source/tui/theme.ts";

const roles: readonly Role[] = ["title", "header", "muted", "good", "warn", "bad", "busy", "selected", "match"];

test("every role begins its style and ends it, around the text as it is", () => {
	for (const depth of ["colors", "mono"] as const) {
		for (const role of roles) expect(paintFor(depth)(role, "a b")).toMatch(/^(\x1b\[[\d;]+ma b\x1b\[0m|a b)$/);
	}
	expect(paintFor("colors")("bad", "")).toBe("");
});

test("without colours no colour is used, and what is under the cursor or wrong still stands out", () => {
	const paint = paintFor("mono");
	for (const role of roles) expect(paint(role, "x")).not.toMatch(/\x1b\[(.*;)?[349]\d/);
	for (const role of ["title", "selected", "match", "warn", "bad"] as const) expect(paint(role, "x")).not.toBe("x");
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
