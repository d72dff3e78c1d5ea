import fc from "fast-check";
import original from "string-width";
import { expect, test } from "vitest";
import stringWidth from "../../../build/replacements/string-width.ts";

const samples = [
	"",
	"plain ASCII ~",
	"lr=0.01 ▁▂▃▄▅▆▇█ │ ├─ ⠁⣿⡇ ● ▸ … ± é",
	"\x1b[1;31mred\x1b[0m \x1b[38;2;1;2;3m▇\x1b[39m\x1b[m",
	"\x1b[;1mx",
	"\x1b[12345mx",
	"\x1b[31",
	"\x1b[31\x1b[32mx",
	"\x1b[2Kx\x1b[10;10H",
	"\x1b]8;;https://example.org\x07link\x1b]8;;\x07",
	"\x1b]0;title\x1b\\x",
	"\x9b31mx",
	"漢字 かな 한국어 ﾊﾝｶｸ ＦＵＬＬ",
	"e\u0301 a\u0308 ▇\u0301 │\ufe0f ↔\ufe0f",
	"👩‍👩‍👧 🏳️‍🌈 👍🏽 🇩🇪 #️⃣ ☃ ⌚ 🟢 ©\ufe0f ®",
	"tab\tline\nreturn\r bell\x07 nul\0",
	"zero\u200bwidth\u200d \u00ad soft \u202e bidi",
	"\ud800 lone",
	"ก็ ক্ষ ᄀ각",
];

test.each(samples.map((text) => [JSON.stringify(text), text]))("%s is as wide as the original says", (_, text) => {
	expect(stringWidth(text)).toBe(original(text));
});

test("so is every character below U+3000, alone, doubled and with each kind of neighbour", () => {
	const wrong: string[] = [];
	for (let code = 0; code < 0x3000; code++) {
		const character = String.fromCharCode(code);
		for (const text of [character, character + character, `a${character}▇`, `⣿${character}é`, `${character}\x1b[1m─`]) {
			if (stringWidth(text) !== original(text)) wrong.push(code.toString(16));
		}
	}
	expect(wrong).toEqual([]);
});

test("so is any mixture", () => {
	const piece = fc.oneof(
		fc.constantFrom(...samples, "\x1b[", "\x1b[3", "1m", ";", "m", "\u200d", "\ufe0f", "█", "⠿"),
		fc.string({ unit: "grapheme" }),
	);
	const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
	fc.assert(fc.property(text, (mixture) => stringWidth(mixture) === original(mixture)));
});

test("options and what is no text go to the original", () => {
	const options = { ambiguousIsNarrow: false };
	expect(stringWidth("█±", options)).toBe(original("█±", options));
	expect(stringWidth("█±", options)).toBe(4);
	expect(stringWidth("\x1b[1m", { countAnsiEscapeCodes: true })).toBe(
		original("\x1b[1m", { countAnsiEscapeCodes: true }),
	);
	expect(stringWidth(undefined as unknown as string)).toBe(0);
});
