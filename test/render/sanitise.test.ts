import fc from "fast-check";
import { expect, test } from "vitest";
import { sanitise } from "../../source/render/sanitise.ts";
import { displayWidth } from "../../source/render/width.ts";

test("what a terminal obeys is shown, not sent", () => {
	const cases: [string, string][] = [
		["plain text ~", "plain text ~"],
		["\u001b]0;owned\u0007", "␛]0;owned␇"],
		["\u001b[2J", "␛[2J"],
		["a\rb\nc", "a␍b␊c"],
		["a\tb", "a b"],
		["\0\u007f", "␀␡"],
		["\u009b2J", "\ufffd2J"],
		["a\u2028b", "a\ufffdb"],
		["lone \ud800", "lone \ufffd"],
		["lone \udc00", "lone \ufffd"],
	];
	for (const [text, shown] of cases) expect(sanitise(text)).toBe(shown);
});

test("what nobody sees is left out", () => {
	// Bidi overrides and isolates, zero-width space, soft hyphen, byte order mark, tags, variation selectors.
	expect(sanitise("a\u202eb\u2066c\u2069\u200bd\u00ade\ufefff\u{e0041}g\ufe0fh\u{e0100}")).toBe("abcdefgh");
});

test("letters of any language stay", () => {
	for (const text of ["naïve", "ne\u0301e", "学習率", "Ωμέγα", "עברית", "हिन्दी", "한글".normalize("NFD"), "😀🇩🇪"])
		expect(sanitise(text)).toBe(text);
});

test("what terminals draw in different widths is made plain", () => {
	const cases: [string, string, number][] = [
		["👩\u200d👩\u200d👧", "👩", 2],
		["👩🏽\u200d🔬!", "👩!", 3],
		["👍🏽", "👍", 2],
		["❤\ufe0f", "❤", 1],
		["1\ufe0f\u20e3", "1", 1],
		["a\u200db", "ab", 2],
		[`z${"\u0301".repeat(40)}`, `z${"\u0301".repeat(3)}`, 1],
	];
	for (const [text, shown, width] of cases) {
		expect(sanitise(text)).toBe(shown);
		expect(displayWidth(shown)).toBe(width);
	}
});

test("nothing hostile is left of any text, and once is enough", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), fc.array(fc.nat(0xffff)), (text, units) => {
			for (const one of [text, String.fromCharCode(...units)]) {
				const shown = sanitise(one);
				expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
				expect(sanitise(shown)).toBe(shown);
			}
		}),
		{ numRuns: 1000 },
	);
});
