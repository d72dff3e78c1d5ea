import fc from "fast-check";
import { expect, test } from "vitest";
import { type Ansi, runPainter } from "../../../build/replacements/run-painter.ts";

interface Cell {
	readonly type: "char";
	readonly value: string;
	readonly fullWidth: boolean;
	readonly styles: readonly unknown[];
}
type Package = Ansi & {
	readonly styledCharsFromTokens: (tokens: ReturnType<Ansi["tokenize"]>) => readonly Cell[];
	readonly styledCharsToString: (cells: readonly Cell[]) => string;
};

// What Ink depends on, and we do not.
const file = new URL("../../../node_modules/@alcalzone/ansi-tokenize/build/index.js", import.meta.url);
const ansi: Package = await import(file.href);
const paint = runPainter(ansi);

/** Cell by cell. */
function painted(writes: readonly (number | string)[], width: number): string {
	const blank: Cell = { type: "char", value: " ", fullWidth: false, styles: [] };
	const cells: Cell[] = Array.from({ length: width }, () => blank);
	for (let index = 0; index < writes.length; index += 2) {
		let at = writes[index] as number;
		while (cells.length < at) cells.push(blank);
		for (const cell of ansi.styledCharsFromTokens(ansi.tokenize(writes[index + 1] as string))) cells[at++] = cell;
	}
	return ansi.styledCharsToString(cells);
}

const parts = ["a", " ", "▇", "⣿", "é", "─", "long text", "\x1b[31m", "\x1b[1;44m", "\x1b[0m", "\x1b[2m", "\x1b[22m"];
const more = ["\x1b[m", "\x1b[39m", "\x1b[38;5;9m", "\x1b[38;2;1;2;3m", "\x1b[7m", "\x1b[27m", "\x1b[1m", "\x1b[;m"];
const line = fc.array(fc.constantFrom(...parts, ...more), { maxLength: 12 }).map((all) => all.join(""));

test("a text is painted as cell by cell", () => {
	fc.assert(
		fc.property(line, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 5 }), (text, width, x) => {
			expect(paint([x, text], width)).toBe(painted([x, text], width));
		}),
		{ numRuns: 1000 },
	);
});

test("texts side by side are painted as cell by cell", () => {
	fc.assert(
		fc.property(line, line, fc.integer({ min: 0, max: 3 }), (one, other, gap) => {
			const cells = ansi.styledCharsFromTokens(ansi.tokenize(one)).length;
			const writes = [1, one, 1 + cells + gap, other];
			expect(paint(writes, 80)).toBe(painted(writes, 80));
		}),
	);
});

test.each<[string, readonly (number | string)[]]>([
	["wide", [0, "漢"]],
	["joined", [0, "e\u0301"]],
	["two lines", [0, "a\nb"]],
	["a link", [0, "\x1b]8;;http://x\x07link\x1b]8;;\x07"]],
	["a sequence that moves", [0, "\x1b[2J"]],
	["colons", [0, "\x1b[38:5:9mx"]],
	["one over the other", [0, "abc", 1, "x"]],
	["beyond the edge", [-1, "a"]],
])("%s is left to Ink", (_, writes) => {
	expect(paint(writes, 20)).toBeNull();
});
