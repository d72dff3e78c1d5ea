import { expect, test } from "vitest";
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from "../../source/render/glyphs.ts";
import { displayWidth } from "../../source/render/width.ts";

const signs = ({ isAscii: _, bars, shades, status, ...single }: Glyphs) => [
	...Object.values(single),
	...bars,
	...shades.slice(1),
	...Object.values(status),
];

test.each([
	["unicode", unicodeGlyphs],
	["ascii", asciiGlyphs],
])("%s: each sign takes one cell, and each status has a sign of its own", (_, glyphs) => {
	for (const sign of signs(glyphs)) expect([sign, displayWidth(sign)]).toEqual([sign, 1]);
	expect(new Set(Object.values(glyphs.status)).size).toBe(8);
	expect(new Set(glyphs.bars).size).toBe(8);
	expect([...glyphs.bars, ...glyphs.shades]).not.toContain(glyphs.broken);
	expect([glyphs.shades.length, glyphs.shades[0]]).toEqual([8, " "]);
});

test("ASCII signs are ASCII", () => {
	expect(signs(asciiGlyphs).join("")).toMatch(/^[\x21-\x7e]+$/);
	expect(asciiGlyphs.isAscii).toBe(true);
	expect(unicodeGlyphs.isAscii).toBe(false);
});
