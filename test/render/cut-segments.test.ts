import fc from "fast-check";
import { expect, test } from "vitest";
import { cutSegments } from "../../source/render/cut-segments.ts";
import { displayWidth } from "../../source/render/width.ts";

const pieces = (...texts: string[]) => texts.map((text, index) => ({ text, tone: index }));
const cut = (texts: string[], from: number, width: number) =>
	cutSegments(pieces(...texts), from, width, "…", { tone: -1 }).map(({ text, tone }) => `${tone}:${text}`);

test("a window of pieces keeps what each is, and says where it is cut", () => {
	expect(cut(["abc", "def"], 0, 6)).toEqual(["0:abc", "1:def"]);
	expect(cut(["abc", "def"], 2, 3)).toEqual(["0:c", "1:d…"]);
	expect(cut(["abc", "def"], 0, 3)).toEqual(["0:ab…"]);
	expect(cut(["abc"], 1, 4)).toEqual(["0:bc", "-1:  "]);
	expect(cut(["abc"], 9, 2)).toEqual(["-1:  "]);
	expect(cut([], 0, 0)).toEqual([]);
});

test("half of a wide sign is a blank", () => {
	expect(cut(["漢字"], 1, 3)).toEqual(["0: 字"]);
	expect(cut(["漢字"], 0, 3)).toEqual(["0:漢…"]);
});

test("it is as wide as it is asked to be", () => {
	const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "漢", "e\u0301") }), { maxLength: 5 });
	fc.assert(
		fc.property(texts, fc.nat(12), fc.nat(12), (list, from, width) => {
			const text = cutSegments(pieces(...list), from, width, "…", { tone: -1 })
				.map((piece) => piece.text)
				.join("");
			expect(displayWidth(text)).toBe(width);
		}),
	);
});
