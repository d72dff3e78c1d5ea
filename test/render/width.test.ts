import fc from "fast-check";
import { expect, test } from "vitest";
import { sanitise } from "../../source/render/sanitise.ts";
import { displayWidth, fit as fitted, truncate } from "../../source/render/width.ts";

test("a sign takes the cells that a terminal gives it", () => {
	const cases: [string, number][] = [
		["", 0],
		["lr=0.1", 6],
		["é", 1],
		["e\u0301", 1],
		["学習率", 6],
		["ｱ", 1],
		["Ａ", 2],
		["한글", 4],
		["한글".normalize("NFD"), 4],
		["😀", 2],
		["❤", 1],
		["⏳", 2],
		["🇩🇪", 2],
		["a\u20dd", 1],
		["का", 2],
		["ก็", 1],
		["─│▁█⣿", 5],
		["→…·×", 4],
		["🁢", 1],
		["𠀀", 2],
	];
	for (const [text, width] of cases) expect([text, displayWidth(text)]).toEqual([text, width]);
});

test("a text is cut at its last whole sign and filled with blanks", () => {
	expect(fitted("abc", 5)).toBe("abc  ");
	expect(fitted("abc", 5, "right")).toBe("  abc");
	expect(fitted("abcdef", 4)).toBe("abcd");
	expect(fitted("abcdef", 4, "left", "…")).toBe("abc…");
	expect(fitted("日本語", 4, "left", "…")).toBe("日… ");
	expect(fitted("日本語", 4, "right", "…")).toBe(" 日…");
	expect(fitted("日本語", 1)).toBe(" ");
	expect(fitted("abc", 0, "left", "…")).toBe("");
});

test("a mark stays with its letter where the text is cut", () => {
	expect(truncate("ne\u0301e\u0301", 2, "")).toBe("ne\u0301");
	expect(truncate("ne\u0301e\u0301", 3, "…")).toBe("ne\u0301e\u0301");
});

const anyText = fc.string({
	unit: fc.oneof(
		fc.constantFrom("a", "日", "\u0301", "😀", "👩\u200d🔬", "👍🏽", "🇩", "\u1161", "\u0903", "\t"),
		fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
	),
});

test("fit is exact for any text", () => {
	fc.assert(
		fc.property(
			anyText,
			fc.nat(30),
			fc.constantFrom("left" as const, "right" as const),
			fc.constantFrom("", "…", "~"),
			(text, width, align, ellipsis) => {
				expect(displayWidth(fitted(text, width, align, ellipsis))).toBe(width);
				expect(displayWidth(fitted(sanitise(text), width, align, ellipsis))).toBe(width);
			},
		),
		{ numRuns: 1000 },
	);
});
