import { expect, test } from "vitest";
import { asciiGlyphs, unicodeGlyphs } from "../../source/render/glyphs.ts";
import { lookFor, plainLook } from "../../source/tui/look.ts";

test("a terminal gets its signs and its colours", () => {
	const look = lookFor(asciiGlyphs, "colors");
	expect(look.glyphs).toBe(asciiGlyphs);
	expect(look.paint("bad", "x")).toBe("\x1b[31mx\x1b[0m");
	expect(look.style({ color: 2 }, "bad", "x")).toBe("\x1b[32mx\x1b[0m");
	expect(lookFor(asciiGlyphs, "mono").style({ color: 2 }, null, "x")).toBe("x");
});

test("a pipe gets no escape sequence", () => {
	const look = plainLook(unicodeGlyphs);
	expect(look.glyphs).toBe(unicodeGlyphs);
	expect(look.paint("selected", "x") + look.style({ bold: true }, "bad", "y")).toBe("xy");
});
