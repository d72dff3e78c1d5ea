import fc from "fast-check";
import { expect, test } from "vitest";
import { cutLogLine, logLine, withMatches, wrapLogLine } from "../../source/render/log-line.ts";
import { displayWidth } from "../../source/render/width.ts";

const pieces = (line: string, from: number, width: number) => cutLogLine(logLine(line).pieces, from, width, "…");
const shown = (line: string, from = 0, width = 12) =>
	pieces(line, from, width)
		.map(({ text }) => text)
		.join("");

test("a line is shown from a column on, and says where it goes on", () => {
	expect(shown("epoch 1")).toBe("epoch 1     ");
	expect(shown("a\tb")).toBe("a    b      ");
	expect(shown("loss=0.1 accuracy=0.9")).toBe("loss=0.1 ac…");
	expect(shown("loss=0.1 accuracy=0.9", 9)).toBe("accuracy=0.9");
	expect(shown("loss=0.1 accuracy=0.9", 99)).toBe("            ");
	expect(shown("\u001b[32mabcdefghijkl\u001b[0mmore")).toBe("abcdefghijk…");
	expect(shown("\u001b[32mabcdefghijkl\u001b[0m\u200b")).toBe("abcdefghijkl");
	expect(shown("日本語の学習の記録")).toBe("日本語の学… ");
	expect(shown("abc", 0, 0)).toBe("");
});

test("half a wide sign at the left edge leaves its cell blank", () => {
	expect(shown("日本", 1, 4)).toBe(" 本 ");
});

test("colours come from SGR only", () => {
	const segments = pieces(
		"\u001b[1;31mbad\u001b[0m ok \u001b[93mhm\u001b[39;4mu\u001b[m\u001b[38;5;2mg\u001b[38;2;1;31;1mt\u001b[48;5;1mn",
		0,
		15,
	);
	expect(segments).toEqual([
		{ text: "bad", style: { bold: true, color: 1 } },
		{ text: " ok ", style: {} },
		{ text: "hm", style: { color: 11 } },
		{ text: "u", style: { underline: true } },
		{ text: "g", style: { color: 2 } },
		{ text: "t", style: { color: 2 } },
		{ text: "n", style: { color: 2 } },
		{ text: "  ", style: {} },
	]);
	const weights = pieces("\u001b[1;2;3ma\u001b[22mb\u001b[23mc\u001b[4md\u001b[24me", 0, 5);
	expect(weights.map(({ style }) => style)).toEqual([
		{ bold: true, dim: true, italic: true },
		{ italic: true },
		{},
		{ underline: true },
		{},
	]);
});

test.each([
	["title", "\u001b]0;owned\u0007ok", "ok"],
	["title ended by ST", "\u001b]2;owned\u001b\\ok", "ok"],
	["link", "\u001b]8;;http://x\u0007ok\u001b]8;;\u0007", "ok"],
	["title without an end", "ok\u001b]0;owned", "ok"],
	["clear", "\u001b[2J\u001b[Hok", "ok"],
	["private mode", "\u001b[?1049hok", "ok"],
	["charset", "\u001b(0ok", "ok"],
	["reset", "\u001bcok", "ok"],
	["bell", "\u0007ok", "␇ok"],
	["return", "10%\r20%", "20%"],
	["NUL", "\0ok", "␀ok"],
	["C1 CSI", "\u009b2Jok", "\ufffd2Jok"],
	["bidi override", "\u202eok", "ok"],
	["escape at the end", "ok\u001b", "ok"],
	["escape in an escape", "\u001b[\u001b[31mok", "ok"],
])("%s never reaches the terminal", (_, line, text) => {
	expect(shown(line).trimEnd()).toBe(text);
});

test("the level is told from what is seen, coloured or not", () => {
	expect(logLine("\u001b[31mERROR\u001b[0m no data").level).toBe("error");
	expect(logLine("\u001b[33mWARN\u001b[0mING").level).toBe("warning");
	expect(logLine("no level").level).toBe(null);
});

test("what was looked for stands in pieces of its own, across colours too", () => {
	const find = () =>
		[
			[1, 4],
			[5, 6],
		] as const;
	expect(withMatches(logLine("ab\u001b[31mcdef\u001b[0mg").pieces, find)).toEqual([
		{ text: "a", style: {} },
		{ text: "b", style: {}, isMatch: true },
		{ text: "cd", style: { color: 1 }, isMatch: true },
		{ text: "e", style: { color: 1 } },
		{ text: "f", style: { color: 1 }, isMatch: true },
		{ text: "g", style: {} },
	]);
	const { pieces: same } = logLine("abc");
	expect(withMatches(same, () => [])).toBe(same);
});

test("a long line in rows", () => {
	const rows = wrapLogLine(logLine("\u001b[32mabcd\u001b[0mef").pieces, 3);
	expect(rows.map((row) => row.map(({ text, style }) => `${text}${style.color ?? ""}`))).toEqual([
		["abc2"],
		["d2", "ef"],
	]);
});

test("the far right of a line of megabytes is not looked at", () => {
	const line = "x".repeat(10_000_000);
	expect(shown(line, 32_000, 4)).toBe("xxx…");
	expect(shown(line, 40_000, 4)).toBe("    ");
});

const piece = fc.oneof(
	fc.constantFrom(
		"\u001b[",
		"\u001b]",
		"\u0007",
		"\u001b\\",
		"31m",
		"0m",
		";",
		"2J",
		"\t",
		"\r",
		"日",
		"e\u0301",
		"👩\u200d🔬",
	),
	fc.string({ unit: "binary", maxLength: 3 }),
	fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
);

test("any line is harmless and exactly as wide as asked", () => {
	fc.assert(
		fc.property(fc.array(piece), fc.nat(20), fc.nat(20), (pieces, from, width) => {
			const text = shown(pieces.join(""), from, width);
			expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
			expect(displayWidth(text)).toBe(width);
		}),
		{ numRuns: 2000 },
	);
});
