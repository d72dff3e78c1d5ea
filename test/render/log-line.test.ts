import fc from "fast-check";
import { expect, test } from "vitest";
import { type LogLevel, logLine } from "../../source/render/log-line.ts";
import { displayWidth } from "../../source/render/width.ts";

const shown = (line: string, from = 0, width = 12) =>
	logLine(line, from, width, "…")
		.segments.map(({ text }) => text)
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
	const { segments } = logLine(
		"\u001b[1;31mbad\u001b[0m ok \u001b[93mhm\u001b[39;4mu\u001b[m\u001b[38;5;2mg\u001b[38;2;1;31;1mt\u001b[48;5;1mn",
		0,
		15,
		"…",
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
	const weights = logLine("\u001b[1;2;3ma\u001b[22mb\u001b[23mc\u001b[4md\u001b[24me", 0, 5, "…").segments;
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
	["return", "10%\r20%", "10%␍20%"],
	["NUL", "\0ok", "␀ok"],
	["C1 CSI", "\u009b2Jok", "\ufffd2Jok"],
	["bidi override", "\u202eok", "ok"],
	["escape at the end", "ok\u001b", "ok"],
	["escape in an escape", "\u001b[\u001b[31mok", "ok"],
])("%s never reaches the terminal", (_, line, text) => {
	expect(shown(line).trimEnd()).toBe(text);
});

test("the level is the first that the line names, coloured or not", () => {
	const cases: [string, LogLevel | null][] = [
		["[2024-01-01 10:00:00,000][root][INFO] - ERROR rate 3", "info"],
		["\u001b[31mERROR\u001b[0m no data", "error"],
		["\u001b[33mWARNING\u001b[0m", "warning"],
		["WARN x", "warning"],
		["DEBUG x", "debug"],
		["CRITICAL x", "error"],
		["Traceback (most recent call last):", "error"],
		["torch.cuda.OutOfMemoryError: no memory", "error"],
		["KeyboardInterrupt", "error"],
		["INFORMATION", null],
		["  ValueError inside", null],
		["", null],
	];
	for (const [line, level] of cases) expect([line, logLine(line, 0, 20, "…").level]).toEqual([line, level]);
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
