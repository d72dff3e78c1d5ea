import { expect, test } from "vitest";
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from "../../source/render/glyphs.ts";
import { displayWidth } from "../../source/render/width.ts";

const signs = ({ isAscii: _, bars, status, ...single }: Glyphs) => [
	...Object.values(single),
	...bars,
	...Object.values(status),
];

test.each([
	["unicode", unicodeGlyphs],
	["ascii", asciiGlyphs],
])("%s: each sign takes one cell, and each status has a sign of its own", (_, glyphs) => {
	for (const sign of signs(glyphs)) expect([sign, displayWidth(sign)]).toEqual([sign, 1]);
	expect(new Set(Object.values(glyphs.status)).size).toBe(8);
	expect(new Set(glyphs.bars).size).toBe(8);
	expect(glyphs.bars).not.toContain(glyphs.broken);
});

test("ASCII signs are ASCII", () => {
	expect(signs(asciiGlyphs).join("")).toMatch(/^[\x21-\x7e]+$/);
	expect(asciiGlyphs.isAscii).toBe(true);
	expect(unicodeGlyphs.isAscii).toBe(false);
});
